// What is doubtful, what was cut, what was left out? Every file is accounted for, every doubt has a way to fix it.
import type { Page, SiteView } from '../model/edition.ts'
import { barsChart } from './charts.ts'
import type { Chart } from './charts.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { paths, siteLinks } from './links.ts'
import { inDigits } from './numbers.ts'
import { knownArticles, notesParts, partKey, wholeKey } from './notes-parts.ts'
import type { Doubts, Item, Known } from './notes-parts.ts'
import { pager } from './paging.ts'
import type { Pager } from './paging.ts'
import { coverageLine } from './period.ts'

export interface DoubtView {
  readonly message: string
  /** What to do, as the first of them says it. */
  readonly fix: string
  /** The articles, in lists that a page can carry. */
  readonly lists: readonly DoubtList[]
}

export interface DoubtList {
  /** "726 articles", or "Articles 401 to 726 of 726". */
  readonly heading: string
  readonly places: readonly { readonly label: string; readonly href: string | null; readonly count: number }[]
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

export function notesPages(desk: Desk, site: SiteView): Page[] {
  const parts = notesParts(desk)
  const known = knownArticles(desk)
  return parts.map((part, i) => ({
    path: paths.notes(i + 1),
    key: `${partKey(desk, part, known)} ${i === 0 ? wholeKey(desk) : ''} ${i + 1}/${parts.length}`,
    template: 'notes.njk',
    view: () => presentNotes(desk, site, part, known, i + 1, parts.length),
  }))
}

function presentNotes(desk: Desk, site: SiteView, part: readonly Item[], known: Known, number: number, of: number): NotesView {
  const path = paths.notes(number)
  const to = siteLinks(path)
  const { ids, bySource } = known
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
    doubts: presentDoubts(
      part.flatMap((item) => ('doubts' in item ? [item.doubts] : [])),
      (doubts) => listOf(desk, doubts, ids, to),
    ),
    removed: first ? removals(desk, to) : [],
    acts: first ? desk.brief.acts : [],
    outlets: first ? barsChart('chart-outlets', 'Articles by outlet', outlets(desk)) : null,
    files: part.flatMap((item) => {
      if ('doubts' in item) return []
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

/** Each sentence once, with all its lists on this part. */
function presentDoubts(all: readonly Doubts[], list: (doubts: Doubts) => DoubtList): DoubtView[] {
  const out: { message: string; fix: string; lists: DoubtList[] }[] = []
  for (const doubts of all) {
    const last = out.at(-1)
    if (last?.message === doubts.message) last.lists.push(list(doubts))
    else out.push({ message: doubts.message, fix: doubts.fix, lists: [list(doubts)] })
  }
  return out
}

function listOf(desk: Desk, doubts: Doubts, ids: ReadonlySet<string>, to: ReturnType<typeof siteLinks>): DoubtList {
  const { articles, before, of } = doubts
  return {
    heading:
      of === articles.length ? `${inDigits(of)} articles` : `Articles ${before + 1} to ${before + articles.length} of ${inDigits(of)}`,
    // A file that could not be read has doubts and no page.
    places: articles.map(([id, count]) =>
      ids.has(id) ? { label: desk.label(id), href: to(paths.article(id)), count } : { label: id, href: null, count },
    ),
  }
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
