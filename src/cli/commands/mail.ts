// daybrief mail: what would the mail of a day, of a week, or of all that is new say? Written to a folder of its own, never into the site.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Made } from '../../index.ts'
import { makePages } from '../../index.ts'
import { composeMail } from '../../mail/digest.ts'
import type { DigestOf } from '../../mail/digest.ts'
import { readEditions } from '../../mail/editions/manifest.ts'
import { lastDay } from '../../mail/last-day.ts'
import { writeMail } from '../../mail/mail-files.ts'
import { dayWindow, newWindow, presentWindow } from '../../mail/window.ts'
import type { Window } from '../../mail/window.ts'
import { DaybriefError } from '../../model/diagnostic.ts'
import type { PeriodView } from '../../model/edition.ts'
import type { Project } from '../../model/project.ts'
import { silent } from '../../site/reporter.ts'
import { openState } from '../../site/state.ts'
import type { Command } from '../command.ts'
import { projectFrom } from '../project.ts'
import { say } from '../say.ts'

const help = `daybrief mail [--period P | --from D --to D | --new] [options]

Writes one digest as .html, .txt and .eml (default: of the newest period). Nothing else changes.

  --period P       a day 2024-11-29, a month 2022-01, a year, or undated
  --from D --to D  all days from D to D, both included
  --new            what came since the last frozen edition
  --seeds DIR      the articles (default: seeds)
  --out DIR        where to write (default: mail)
  --base-url URL   where the site lies; without it the mail has no links and names article and paragraph

Prints the paths on standard output. When nothing matched, nothing is written, or a short notice if
"daybrief": {"mail": {"empty": "notice"}} stands in package.json.

  daybrief mail --from 2022-01-24 --to 2022-01-30`

const options = {
  period: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  new: { type: 'boolean' },
  seeds: { type: 'string' },
  out: { type: 'string' },
  'base-url': { type: 'string' },
} as const

interface Values {
  readonly period?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly new?: boolean | undefined
}

async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options })
  checkWindow(values)
  const project = projectFrom({ seeds: values.seeds, 'base-url': values['base-url'] })
  const made = await makePages(project, openState(project.cache, project.out, say), silent)
  const chosen = choose(values, made, project)
  if (chosen.view.counts.articles === 0 && project.settings.mail.empty === 'nothing') {
    say(`Nothing matched ${chosen.view.period}: no mail was written.`)
    return 0
  }
  const digest = composeMail(chosen, made.renderer, project.settings)
  for (const path of writeMail(resolve(values.out ?? 'mail'), project.out, chosen.view.period, digest)) process.stdout.write(`${path}\n`)
  say(digest.subject)
  return 0
}

function checkWindow({ period, from, to, new: fresh }: Values): void {
  const ways = [period !== undefined, from !== undefined || to !== undefined, fresh === true].filter(Boolean)
  if (ways.length > 1) throw new DaybriefError('usage', 'Choose one of --period, --from with --to, and --new.', 2)
  if ((from === undefined) !== (to === undefined)) throw new DaybriefError('usage', '--from and --to belong together.', 2)
  for (const day of [from, to])
    if (day !== undefined && !isDay(day)) throw new DaybriefError('usage', `“${day}” is no day: write 2022-01-24.`, 2)
  if (from !== undefined && to !== undefined && from > to) throw new DaybriefError('usage', `--from ${from} is later than --to ${to}.`, 2)
  if (period !== undefined && period !== 'undated' && !isDay(period) && !/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(period)) {
    throw new DaybriefError('usage', `“${period}” is no period: write 2024-11-29, 2022-01, 2022 or undated.`, 2)
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
}

function choose({ period, from, to, new: fresh }: Values, made: Made, project: Project): DigestOf {
  const { brief, edition, lexicon } = made
  const of = (view: PeriodView): DigestOf => ({ view, site: edition.site, date: lastDay(view.period, edition.periods), number: null })
  const windowed = (window: Window): DigestOf => of(presentWindow(window, brief, project.settings, lexicon))
  if (fresh === true) return windowed(sinceLast(project.root))
  if (from !== undefined && to !== undefined) return windowed(dayWindow(from, to))
  const wanted = period ?? edition.periods[0]
  if (wanted !== undefined && edition.periods.includes(wanted)) return of(edition.digest(wanted))
  return windowed({ id: wanted ?? 'undated', heading: wanted ?? 'undated', holds: () => false, notes: false })
}

function sinceLast(root: string): Window {
  const editions = readEditions(root)
  const last = editions.at(-1)
  return newWindow(
    last?.number ?? 0,
    new Set([...(last?.known ?? []), ...editions.flatMap((one) => one.articles.map((article) => article.id))]),
  )
}

export const command: Command = { help, run }
