// What stands in a feed? Articles with their quotations, or one person's statements; newest first, ids from the words alone.
import type { Brief, BriefArticle, MergedQuote, Person } from '../model/brief.ts'
import { paths } from '../view/links.ts'
import { urnOf } from './urn.ts'

/** One entry, for Atom and JSON Feed alike. */
export interface Entry {
  /** `urn:sha256:…`: survives rebuilds, new names and a new address. */
  readonly id: string
  readonly title: string
  /** Path of the page, and the place in it, or null for the top. */
  readonly path: string
  readonly anchor: string | null
  /** As in the record: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null. */
  readonly date: string | null
  readonly author: string | null
  readonly themes: readonly string[]
  /** First sentence of an article whose headline is not that sentence, verbatim. */
  readonly lead: string | null
  readonly quotes: readonly { readonly text: string; readonly speaker: string | null }[]
}

/** Entries of a feed. More would make every poll heavy. */
export const FEED_LENGTH = 100
/** Quotations of one article; the others are a click away. */
const QUOTES = 20

/** Articles, newest first, undated last; the same bytes twice have the same words, so the second id says so. */
export function articleEntries(brief: Brief, articles: readonly BriefArticle[]): Entry[] {
  const quotes = new Map(brief.quotes.map((quote) => [quote.id, quote]))
  const entries = byDate(articles, ({ record, id }) => [record.date.value, id]).map((article): Entry => {
    const { record, seed } = article
    const lead = record.headline.derived ? null : leadOf(article)
    return {
      id: `urn:sha256:${seed.sha256}`,
      title: record.headline.text,
      path: paths.article(article.id),
      anchor: null,
      date: record.date.value,
      author: record.author ?? record.outlet,
      themes: record.themes.map(({ theme }) => theme),
      lead,
      quotes: article.quotes.slice(0, QUOTES).flatMap((id) => wordsOf(quotes.get(id))),
    }
  })
  return unique(entries)
}

/** Only what a feed says of a quotation: its places would make every feed's key long and change it for nothing. */
function wordsOf(quote: MergedQuote | undefined): Entry['quotes'] {
  return quote === undefined ? [] : [{ text: quote.text, speaker: quote.speaker }]
}

/** What one person said, an entry a statement. */
export function statementEntries(
  person: Person,
  quotes: ReadonlyMap<string, MergedQuote>,
  articles: ReadonlyMap<string, BriefArticle>,
): Entry[] {
  const said = person.quotes.flatMap((id): Entry[] => {
    const quote = quotes.get(id)
    const source = quote?.sources[quote.lead] ?? quote?.sources[0]
    const article = source ? articles.get(source.article) : undefined
    if (!quote || !source || !article) return []
    return [
      {
        id: urnOf(`${person.name}\n${quote.text}`),
        title: article.record.headline.text,
        path: paths.article(article.id),
        anchor: source.anchor,
        date: article.record.date.value,
        author: article.record.author ?? article.record.outlet,
        themes: [],
        lead: null,
        quotes: [{ text: quote.text, speaker: quote.speaker }],
      },
    ]
  })
  return unique(byDate(said, ({ date, id }) => [date, id]))
}

/** The paragraph below the headline is a caption or date line often enough: the first passage of a theme or nothing would be no better. */
function leadOf({ record, seed }: BriefArticle): string | null {
  const first = record.themes[0]?.passages[0]
  return first ? seed.text.slice(first[0], first[1]) : null
}

function byDate<T>(list: readonly T[], of: (one: T) => readonly [string | null, string]): T[] {
  const dated = list.map((one) => ({ one, key: of(one) }))
  dated.sort(({ key: [a, idA] }, { key: [b, idB] }) => compare(b ?? '', a ?? '') || compare(idA, idB))
  return dated.map(({ one }) => one)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function unique(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const times = (seen.get(entry.id) ?? 0) + 1
    seen.set(entry.id, times)
    return times === 1 ? entry : { ...entry, id: `${entry.id}:${times}` }
  })
}
