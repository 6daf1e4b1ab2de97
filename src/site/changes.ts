// What differs between two builds? Articles and quotations that came, went or changed, and the periods they touch.
import type { QuoteSummary, SiteSummary } from './site-summary.ts'

export interface QuoteChange {
  readonly id: string
  readonly before: string
  readonly after: string
  readonly speakerBefore: string | null
  readonly speakerAfter: string | null
}

/** Ids in code-unit order; only what differs. */
export interface Changes {
  readonly articles: { readonly added: readonly string[]; readonly changed: readonly string[]; readonly removed: readonly string[] }
  readonly quotes: {
    readonly added: readonly string[]
    /** The same statement now stands in further articles. */
    readonly joined: readonly string[]
    readonly changed: readonly QuoteChange[]
    readonly removed: readonly string[]
  }
  readonly periods: readonly string[]
}

export const noChanges: Changes = {
  articles: { added: [], changed: [], removed: [] },
  quotes: { added: [], joined: [], changed: [], removed: [] },
  periods: [],
}

export function compareSites(before: SiteSummary, after: SiteSummary): Changes {
  const added = missingFrom(before.articles, after.articles)
  const removed = missingFrom(after.articles, before.articles)
  const changed = common(before.articles, after.articles).filter((id) => !sameArticle(before, after, id))
  const shared = common(before.quotes, after.quotes).map((id) => ({ id, was: before.quotes.get(id)!, is: after.quotes.get(id)! }))
  const periods = [...added, ...changed, ...removed].flatMap((id) => [before.articles.get(id)?.period, after.articles.get(id)?.period])
  return {
    articles: { added, changed, removed },
    quotes: {
      added: missingFrom(before.quotes, after.quotes),
      joined: shared.filter(({ was, is }) => is.articles.some((article) => !was.articles.includes(article))).map(({ id }) => id),
      changed: shared.filter(({ was, is }) => was.words !== is.words || was.speaker !== is.speaker).map(change),
      removed: missingFrom(after.quotes, before.quotes),
    },
    periods: [...new Set(periods.filter((period) => period !== undefined))].sort(),
  }
}

/** True when the two hold the same. */
export function isNothing({ articles, quotes }: Changes): boolean {
  return [articles.added, articles.changed, articles.removed, quotes.added, quotes.joined, quotes.changed, quotes.removed].every(
    (list) => list.length === 0,
  )
}

/** One sentence for the build's report. */
export function inWords(changes: Changes): string {
  if (isNothing(changes)) return 'Nothing changed since the last build.'
  const { articles, quotes, periods } = changes
  const article = some([
    [articles.added.length, 'new'],
    [articles.changed.length, 'changed'],
    [articles.removed.length, 'removed'],
  ])
  const quote = some([
    [quotes.added.length, 'new'],
    [quotes.joined.length, 'joined'],
    [quotes.changed.length, 'changed'],
    [quotes.removed.length, 'gone'],
  ])
  const touched = periods.length > 6 ? `${periods.length} periods` : periods.join(', ')
  return `Since the last build: articles ${article}; quotations ${quote}${touched === '' ? '' : `; touched: ${touched}`}.`
}

function some(counts: readonly (readonly [number, string])[]): string {
  const words = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return words.join(', ') || 'none'
}

function sameArticle(before: SiteSummary, after: SiteSummary, id: string): boolean {
  const [was, is] = [before.articles.get(id), after.articles.get(id)]
  return was?.digest === is?.digest && was?.period === is?.period && was?.headline === is?.headline
}

function change({ id, was, is }: { id: string; was: QuoteSummary; is: QuoteSummary }): QuoteChange {
  return { id, before: was.words, after: is.words, speakerBefore: was.speaker, speakerAfter: is.speaker }
}

function missingFrom(there: ReadonlyMap<string, unknown>, here: ReadonlyMap<string, unknown>): string[] {
  return [...here.keys()].filter((id) => !there.has(id)).sort()
}

function common(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  return [...a.keys()].filter((id) => b.has(id)).sort()
}
