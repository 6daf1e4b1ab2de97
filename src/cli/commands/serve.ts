// daybrief serve: how does the site look while it is written? Builds, serves, watches, and reloads open pages.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DaybriefError } from '../../model/diagnostic.ts'
import type { Project } from '../../model/project.ts'
import type { DevServer } from '../../site/dev-server.ts'
import { serveSite } from '../../site/dev-server.ts'
import { watchFolders } from '../../site/watching.ts'
import type { Command } from '../command.ts'
import { Progress, styleFor } from '../progress.ts'
import { projectFrom, projectHelp, projectOptions } from '../project.ts'
import { say } from '../say.ts'
import { buildProject, tell } from './build.ts'

const help = `daybrief serve [options]

Builds the site, serves it on this machine, and builds again whenever an article, template or word list is
saved; open pages reload. What goes wrong is shown here and on the page, until it is put right.

${projectHelp}
  --port N            (default: 8080)
  --quiet             say only what went wrong`

async function run(argv: string[]): Promise<number> {
  const options = { ...projectOptions, port: { type: 'string' }, quiet: { type: 'boolean' } } as const
  const { values } = parseArgs({ args: argv, options })
  const port = Number(values.port ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new DaybriefError('usage', `--port is “${values.port}”: give a number up to 65535.`, 2)
  const project = projectFrom(values)
  const server = await serveSite(project.out, port).catch((error: unknown) => {
    throw new DaybriefError(
      'port',
      `Port ${port} cannot be used (${error instanceof Error ? error.message : 'unknown reason'}). Choose another with --port.`,
    )
  })
  const rebuild = once(() => buildAndTell(project, server, values.quiet === true))
  await rebuild()
  say(`${server.address} shows the site. Ctrl-C ends.`)
  const watched = [project.seeds, join(project.root, 'templates'), join(project.root, 'lexicon'), join(project.root, 'editions')]
  const stop = watchFolders(watched, () => void rebuild())
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  stop()
  server.close()
  return 0
}

async function buildAndTell(project: Project, server: DevServer, quiet: boolean): Promise<void> {
  const style = styleFor({ quiet })
  const progress = new Progress(style)
  try {
    const built = await buildProject(project, progress.reporter)
    tell(built, progress.finish(), style, false)
    server.show(built.report.leftOut.map(({ file, reason }) => `${file}: ${reason ?? 'left out'}`).join('\n'))
    if (built.published.written + built.published.removed > 0) server.reload()
  } catch (error) {
    progress.finish()
    const message = error instanceof Error ? error.message : String(error)
    say(message)
    server.show(message)
    process.exitCode = 0
  }
}

/** Never two at a time: a call during a run makes one more run after it. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  const start = async (): Promise<void> => {
    do {
      again = false
      await work()
    } while (again)
    running = null
  }
  return () => {
    again = running !== null
    return (running ??= start())
  }
}

export const command: Command = { help, run }
