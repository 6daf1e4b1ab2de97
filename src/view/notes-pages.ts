// What is doubtful, what was cut, what was left out? Every file is accounted for, every doubt has a way to fix it.
import type { CoverageLine } from '../model/brief.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Page, SiteView } from '../model/edition.ts'
import { barsChart } from './charts.ts'
import type { Chart } from './charts.ts'
import type { Desk } from './desk.ts'
import { fingerprint } from './fingerprint.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { coverageLine } from './period.ts'

export interface DoubtView {
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly label: string
  readonly href: string | null
}

export interface NotesView {
  readonly frame: Frame
  readonly coverage: string
  readonly first: boolean
  readonly doubts: readonly DoubtView[]
  readonly removed: readonly {
    readonly rule: string
    readonly why: string
    readonly href: string
    readonly times: number
    readonly characters: number
    readonly articles: number
  }[]
  readonly acts: readonly { readonly kind: string; readonly target: string; readonly detail: string; readonly from: string }[]
  readonly outlets: Chart | null
  readonly files: readonly { readonly file: string; readonly href: string | null; readonly state: string; readonly reason: string }[]
  readonly totals: { readonly doubts: number; readonly files: number }
  readonly pager: Pager
}

type Item = { readonly doubt: Diagnostic } | { readonly line: CoverageLine }

export function notesPages(desk: Desk, site: SiteView): Page[] {
  const { brief } = desk
  const items: Item[] = [...brief.diagnostics.map((doubt) => ({ doubt })), ...brief.coverage.list.map((line) => ({ line }))]
  const parts = runs(items, itemBytes, desk.settings.limits.pageBytes * 0.75)
  const removed = brief.articles
    .map(({ record }) => record.removed.map(({ reason, span }) => `${reason}${span[1] - span[0]}`).join())
    .join()
  const key = fingerprint(
    JSON.stringify([items, brief.acts, brief.periods.map(({ period }) => period), brief.articles.map(({ record }) => record.outlet)]) +
      removed,
  )
  return parts.map((part, i) => ({
    path: paths.notes(i + 1),
    key: `${key} ${i + 1}/${parts.length}`,
    template: 'notes.njk',
    view: () => presentNotes(desk, site, part, i + 1, parts.length),
  }))
}

function itemBytes(item: Item): number {
  return 'doubt' in item
    ? 260 + item.doubt.message.length + item.doubt.fix.length + item.doubt.article.length * 2
    : 220 + item.line.file.length * 3 + (item.line.reason?.length ?? 0)
}

function presentNotes(desk: Desk, site: SiteView, part: readonly Item[], number: number, of: number): NotesView {
  const path = paths.notes(number)
  const to = siteLinks(path)
  const bySource = new Map(desk.brief.articles.map(({ id, seed }) => [seed.source, id]))
  const ids = new Set(desk.brief.articles.map(({ id }) => id))
  const first = number === 1
  return {
    frame: frame(site, {
      path,
      title: first ? 'Notes' : `Notes, part ${number}`,
      description: 'Doubts, removals, coverage',
      section: 'notes',
    }),
    coverage: coverageLine(desk),
    first,
    doubts: part.flatMap((item) => ('doubt' in item ? [presentDoubt(desk, item.doubt, ids, to)] : [])),
    removed: first ? removals(desk, to) : [],
    acts: first ? desk.brief.acts : [],
    outlets: first ? barsChart('chart-outlets', 'Articles by outlet', outlets(desk)) : null,
    files: part.flatMap((item) => {
      if ('doubt' in item) return []
      const id = bySource.get(item.line.file)
      return [
        {
          file: item.line.file,
          href: id === undefined ? null : to(paths.article(id)),
          state: item.line.state,
          reason: item.line.reason ?? '',
        },
      ]
    }),
    totals: { doubts: desk.brief.diagnostics.length, files: desk.brief.coverage.files },
    pager: pager(to, paths.notes, number, of),
  }
}

function presentDoubt(
  desk: Desk,
  { code, message, fix, article }: Diagnostic,
  ids: ReadonlySet<string>,
  to: ReturnType<typeof siteLinks>,
): DoubtView {
  return { code, message, fix, label: desk.label(article), href: ids.has(article) ? to(paths.article(article)) : null }
}

function removals(desk: Desk, to: ReturnType<typeof siteLinks>): NotesView['removed'] {
  const rules = new Map<string, { times: number; characters: number; articles: number }>()
  for (const { record } of desk.brief.articles) {
    for (const { reason, span } of record.removed) {
      const sum = rules.get(reason) ?? { times: 0, characters: 0, articles: 0 }
      rules.set(reason, { ...sum, times: sum.times + 1, characters: sum.characters + span[1] - span[0] })
    }
    for (const reason of new Set(record.removed.map((removal) => removal.reason))) {
      const sum = rules.get(reason)
      if (sum) rules.set(reason, { ...sum, articles: sum.articles + 1 })
    }
  }
  return [...rules]
    .map(([rule, sum]) => ({ rule: rule.replaceAll('-', ' '), why: desk.why(rule), href: to(paths.method, ruleAnchor(rule)), ...sum }))
    .sort((a, b) => b.characters - a.characters || (a.rule < b.rule ? -1 : 1))
}

/** Id of a rule on the method page. */
export function ruleAnchor(rule: string): string {
  return `r-${rule}`
}

function outlets(desk: Desk): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { record } of desk.brief.articles) if (record.outlet !== null) counts.set(record.outlet, (counts.get(record.outlet) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
