// daybrief build: how does the folder become a site? Runs the main path and says what it did.
import { parseArgs } from 'node:util'
import type { Project } from '../../model/project.ts'
import { buildSite } from '../../site/build.ts'
import { inWords } from '../../site/changes.ts'
import type { Built } from '../../site/memory.ts'
import type { Reporter } from '../../site/reporter.ts'
import type { Command } from '../command.ts'
import type { Style } from '../progress.ts'
import { Progress, json, styleFor } from '../progress.ts'
import { projectFrom, projectHelp, projectOptions } from '../project.ts'
import { say } from '../say.ts'
import { keepHeapSmall } from '../heap.ts'
import type { Lap } from '../stopwatch.ts'

const help = `daybrief build [options]

Makes the site and its mails from the articles in seeds/. Only what changed is made again, and the new site
takes the old one's place at once.

${projectHelp}
  --records GLOB      records made elsewhere with daybrief extract --stdin ('out/*.ndjson'); seeds are still read
  --strict            doubts make the exit status 1, and are named
  --quiet             say nothing but what was left out
  --json              say everything as JSON lines on stdout

  daybrief build --base-url https://example.org/brief/`

async function run(argv: string[]): Promise<number> {
  const options = {
    ...projectOptions,
    records: { type: 'string' },
    strict: { type: 'boolean' },
    quiet: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: argv, options })
  const folders = projectFrom(values)
  const project = values.records === undefined ? folders : { ...folders, records: values.records }
  const style = styleFor(values)
  const progress = new Progress(style)
  const built = await buildProject(project, progress.reporter)
  const strict = values.strict === true
  tell(built, progress.finish(), style, strict)
  return built.report.failed > 0 || (strict && built.report.doubts > 0) ? 1 : 0
}

/** Everything that makes pages is loaded only when something changed. */
export function buildProject(project: Project, reporter: Reporter): Promise<Built> {
  return buildSite(
    project,
    async () => {
      keepHeapSmall()
      return (await import('../../index.ts')).makePages
    },
    reporter,
  )
}

/** What was left out is said in every style. */
export function tell(built: Built, laps: readonly Lap[], style: Style, strict: boolean): void {
  const { report, published, changes } = built
  if (style === 'json') {
    json({ event: 'built', ...report, pages: published, changes, seconds: Object.fromEntries(laps.map((lap) => [lap.stage, lap.seconds])) })
    return
  }
  for (const { file, reason } of report.leftOut) say(`${file}: ${reason ?? 'It was left out.'}`)
  if (strict) for (const line of report.doubtLines) say(line)
  if (strict && report.doubts > report.doubtLines.length)
    say(`… and ${report.doubts - report.doubtLines.length} more doubts: see notes.html.`)
  if (style === 'quiet') return
  say(
    `${report.files} files: ${report.published} published, ${report.held} held, ${report.failed} failed. ${report.quotations} quotations, ${report.doubts} doubts (notes.html).`,
  )
  say(inWords(changes))
  say(`${published.pages} files in the site: ${published.written} written, ${published.removed} removed. ${times(laps)}`)
}

function times(laps: readonly Lap[]): string {
  const total = laps.reduce((sum, lap) => sum + lap.seconds, 0)
  const parts = laps.filter((lap) => lap.seconds >= 0.05).map((lap) => `${lap.stage} ${lap.seconds.toFixed(1)}`)
  return `${total.toFixed(1)} s${parts.length > 1 ? ` (${parts.join(', ')})` : ''}.`
}

export const command: Command = { help, run }
