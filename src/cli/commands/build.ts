// daybrief build: how does the folder become a site? Runs the main path and says what it did.
import { parseArgs } from 'node:util'
import { build } from '../../index.ts'
import type { Command } from '../command.ts'
import { projectFrom, projectHelp, projectOptions } from '../project.ts'
import { say } from '../say.ts'

const help = `daybrief build [options]

Makes the site and its mails from the articles in seeds/. Only what changed is made again.

${projectHelp}
  --strict            doubts make the exit status 1
  --quiet             say nothing but what went wrong

  daybrief build --base-url https://example.org/brief/`

async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { ...projectOptions, strict: { type: 'boolean' }, quiet: { type: 'boolean' } } })
  const project = projectFrom(values)
  const { brief, published } = await build(project)
  const { coverage, diagnostics } = brief
  for (const line of coverage.list) if (line.state === 'failed') say(`${line.file}: ${line.reason ?? 'failed'}`)
  if (!values.quiet) {
    say(`${coverage.files} files: ${coverage.published} published, ${coverage.held} held, ${coverage.failed} failed.`)
    say(`${published.pages} pages, ${published.written} written, ${published.removed} removed.`)
  }
  return coverage.failed > 0 || (values.strict === true && diagnostics.length > 0) ? 1 : 0
}

export const command: Command = { help, run }
