// How are the notes cut into parts, and what does each part depend on? Doubts by sentence, then every file.
import type { CoverageLine } from '../model/brief.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Desk } from './desk.ts'
import { fingerprint } from './fingerprint.ts'
import { runs } from './paging.ts'
import { coverageLine } from './period.ts'

/** All doubts of one sentence; a long list is cut into several. */
export interface Doubts {
  readonly message: string
  readonly fix: string
  readonly articles: readonly (readonly [article: string, count: number])[]
  /** How many articles of the doubt stand in the lists before this one, and in all. */
  readonly before: number
  readonly of: number
}

export type Item = { readonly doubts: Doubts } | { readonly line: CoverageLine }

/** Articles in one run of a doubt's list. */
const RUN = 400

export function notesParts({ brief, settings }: Desk): Item[][] {
  const items: Item[] = [...groupDoubts(brief.diagnostics).map((doubts) => ({ doubts })), ...brief.coverage.list.map((line) => ({ line }))]
  return runs(items, itemBytes, settings.limits.pageBytes * 0.75, itemName)
}

/** Articles that have a page, by id and by file. */
export interface Known {
  readonly ids: ReadonlySet<string>
  readonly bySource: ReadonlyMap<string, string>
}

export function knownArticles({ brief }: Desk): Known {
  return { ids: new Set(brief.articles.map(({ id }) => id)), bySource: new Map(brief.articles.map(({ id, seed }) => [seed.source, id])) }
}

export function partKey(desk: Desk, part: readonly Item[], { ids, bySource }: Known): string {
  const said = part.map((item) => {
    if ('line' in item) return [item.line, bySource.get(item.line.file)]
    return [item.doubts, item.doubts.articles.map(([id]) => (ids.has(id) ? desk.label(id) : null))]
  })
  return fingerprint(JSON.stringify(said))
}

/** What only the first part shows: counts, removals, acts and outlets. */
export function wholeKey(desk: Desk): string {
  const { acts, articles, diagnostics } = desk.brief
  const removed = articles.map(({ record }) => record.removed.map(({ reason, span }) => `${reason}${span[1] - span[0]}`).join()).join()
  const outlets = articles.map(({ record }) => record.outlet)
  return fingerprint(JSON.stringify([acts, coverageLine(desk), diagnostics.length, outlets]) + removed)
}

function groupDoubts(diagnostics: readonly Diagnostic[]): Doubts[] {
  const groups = new Map<string, { fix: string; articles: Map<string, number> }>()
  for (const { message, fix, article } of diagnostics) {
    const group = groups.get(message) ?? { fix, articles: new Map<string, number>() }
    groups.set(message, group)
    group.articles.set(article, (group.articles.get(article) ?? 0) + 1)
  }
  return [...groups].flatMap(([message, { fix, articles }]) => {
    const all = [...articles]
    const starts = Array.from({ length: Math.ceil(all.length / RUN) }, (_, i) => i * RUN)
    return starts.map((before) => ({ message, fix, articles: all.slice(before, before + RUN), before, of: all.length }))
  })
}

function itemName(item: Item): string {
  return 'doubts' in item ? `${item.doubts.message} ${item.doubts.before}` : item.line.file
}

function itemBytes(item: Item): number {
  if ('doubts' in item) return 300 + item.doubts.articles.reduce((sum, [id]) => sum + 60 + id.length * 2, 0)
  return 130 + item.line.file.length * 2.5 + (item.line.reason?.length ?? 0)
}
