// daybrief freeze: which edition was sent? Keeps a period's page, mails and seeds for ever, with a number of their own.
import { parseArgs } from 'node:util'
import { makePages } from '../../index.ts'
import { count } from '../../mail/words.ts'
import { freezePeriod } from '../../mail/editions/freeze.ts'
import { silent } from '../../site/reporter.ts'
import { openState } from '../../site/state.ts'
import type { Command } from '../command.ts'
import { projectFrom } from '../project.ts'
import { say } from '../say.ts'

const help = `daybrief freeze PERIOD [options]

Keeps the period as it is now under editions/<period>/ in the project: its page, its mails, the bytes of its
seeds and a manifest with a number of its own. The site shows it unchanged from then on; what the texts say
otherwise later stands on the corrections page, and a correction mail is ready. Frozen again: <period>.2.
Put editions/ under version control. Send editions/<period>/digest.eml.

  --seeds DIR      the articles (default: seeds)
  --base-url URL   where the site lies
  --title TEXT     the site's title

  daybrief freeze 2024-11-29`

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { seeds: { type: 'string' }, 'base-url': { type: 'string' }, title: { type: 'string' } },
    allowPositionals: true,
  })
  const [period] = positionals
  if (period === undefined || positionals.length > 1) {
    say(`Which period? Name one.\n\n${help}`)
    return 2
  }
  const project = projectFrom(values)
  const { brief, edition, renderer, pages } = await makePages(project, openState(project.cache, project.out, say), silent)
  const style = pages.find((page) => page.path === 'assets/site.css')?.view()
  const manifest = freezePeriod(period, { project, brief, edition, renderer, style: typeof style === 'string' ? style : '' })
  process.stdout.write(`editions/${manifest.name}\n`)
  say(
    `Edition ${manifest.number}: ${manifest.heading}, ${count(manifest.articles.length, 'article')}, ${count(manifest.quotes.length, 'quotation')}.`,
  )
  return 0
}

export const command: Command = { help, run }
