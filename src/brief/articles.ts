// How do articles and quotations stand to each other in the brief, and in which order are they met?
import type { BriefArticle, MergedQuote } from '../model/brief.ts'
import { compareText } from './entries.ts'
import type { Entry } from './entries.ts'
import { periodKey } from './periods.ts'

/** Every entry with its story and its quotations in text order, each once. */
export function briefArticles(
  entries: readonly Entry[],
  storyIdOf: (entry: number) => string,
  quotes: readonly MergedQuote[],
): BriefArticle[] {
  const placed = new Map<string, string[]>(entries.map((entry) => [entry.id, []]))
  for (const quote of quotes)
    for (const { article, index } of quote.sources) {
      const own = placed.get(article)
      if (own) own[index] = quote.id
    }
  return entries.map((entry, at) => ({
    id: entry.id,
    seed: entry.seed,
    record: entry.record,
    period: entry.period,
    story: storyIdOf(at),
    quotes: [...new Set(placed.get(entry.id))],
    pinned: entry.seed.given.pin === true,
  }))
}

/** By the date of the article each is shown from, a month after its days, undated last, else in the order given. */
export function newestFirst(
  quotes: readonly MergedQuote[],
  periodOf: (article: string) => string,
  shownFrom: (quote: MergedQuote) => number,
): MergedQuote[] {
  const byPeriod = new Map<string, MergedQuote[]>()
  for (const quote of quotes) {
    const period = periodOf(quote.sources[shownFrom(quote)]?.article ?? '')
    const list = byPeriod.get(period)
    if (list) list.push(quote)
    else byPeriod.set(period, [quote])
  }
  const newest = [...byPeriod].map(([period, list]) => ({ key: periodKey(period), list })).sort((a, b) => compareText(b.key, a.key))
  return newest.flatMap(({ list }) => list)
}

/** In the order in which a reader of the periods meets them. */
export function inPageOrder(quotes: readonly MergedQuote[], articles: readonly BriefArticle[]): MergedQuote[] {
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]))
  return [...new Set(articles.flatMap((article) => article.quotes))].flatMap((id) => quoteOf.get(id) ?? [])
}
