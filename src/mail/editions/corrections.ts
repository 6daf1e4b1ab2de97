// What does a frozen edition say that the texts say otherwise today? Quotations, speakers, dates, headlines, before and after.
import type { Brief, BriefArticle, MergedQuote, QuoteSource } from '../../model/brief.ts'
import type { Correction } from '../../model/past.ts'
import { plainDate } from '../../view/dates.ts'
import { paths } from '../../view/links.ts'
import { shortened } from '../words.ts'
import type { EditionManifest, FrozenArticle, FrozenQuote } from './manifest.ts'

/** Share of words two wordings must have in common to be one statement corrected. */
const ALIKE = 0.5

interface Now {
  readonly articles: ReadonlyMap<string, BriefArticle>
  /** By article and anchor. */
  readonly places: ReadonlyMap<string, { readonly quote: MergedQuote; readonly source: QuoteSource }>
}

/** In the order of the edition: its articles, then its quotations. Nothing stands twice: what goes with a lost article is not told again. */
export function findCorrections(edition: EditionManifest, brief: Brief): Correction[] {
  const now: Now = {
    articles: new Map(brief.articles.map((article) => [article.id, article])),
    places: new Map(
      brief.quotes.flatMap((quote) => quote.sources.map((source) => [`${source.article}#${source.anchor}`, { quote, source }])),
    ),
  }
  const frozen = new Set(edition.quotes.flatMap((quote) => quote.sources.map((source) => `${source.article}#${source.anchor}`)))
  return [
    ...edition.articles.flatMap((article) => ofArticle(article, now)),
    ...edition.quotes.flatMap((quote) => ofQuote(quote, now, frozen)),
  ]
}

function ofArticle(was: FrozenArticle, now: Now): Correction[] {
  const is = now.articles.get(was.id)
  if (is === undefined) return [{ what: 'article', article: null, path: null, anchor: null, before: was.headline, after: null }]
  const at = { article: was.id, path: paths.article(was.id), anchor: null }
  const { headline, date } = is.record
  return [
    ...(headline.text === was.headline ? [] : [{ ...at, what: 'headline' as const, before: was.headline, after: headline.text }]),
    ...(date.value === was.date ? [] : [{ ...at, what: 'date' as const, before: plainDate(was.date), after: plainDate(date.value) }]),
  ]
}

function ofQuote(was: FrozenQuote, now: Now, frozen: ReadonlySet<string>): Correction[] {
  const [first] = was.sources
  if (first === undefined || !was.sources.some((source) => now.articles.has(source.article))) return []
  const held = was.sources.map((source) => now.places.get(`${source.article}#${source.anchor}`)).find((place) => place !== undefined)
  if (held === undefined) return [reworded(was, now, frozen)]
  if (held.quote.speaker === was.speaker) return []
  const voiced = (speaker: string | null): string => `${speaker ?? 'Speaker not named'}: ${shortened(was.text.replace(/\s+/g, ' '), 160)}`
  const { article, anchor } = held.source
  return [
    { what: 'speaker', article, path: paths.article(article), anchor, before: voiced(was.speaker), after: voiced(held.quote.speaker) },
  ]
}

/** The likest quotation of the same articles that the edition did not have, or none. */
function reworded(was: FrozenQuote, now: Now, frozen: ReadonlySet<string>): Correction {
  const articles = new Set(was.sources.map((source) => source.article))
  let best: { readonly source: QuoteSource; readonly likeness: number } | null = null
  for (const [key, { source }] of now.places) {
    if (frozen.has(key) || !articles.has(source.article)) continue
    const likeness = likenessOf(was.text, source.quotation.text)
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { source, likeness }
  }
  const article = best?.source.article ?? was.sources.find((source) => now.articles.has(source.article))?.article ?? null
  return {
    what: 'quotation',
    article,
    path: article === null ? null : paths.article(article),
    anchor: best?.source.anchor ?? null,
    before: was.text,
    after: best?.source.quotation.text ?? null,
  }
}

/** Words in common over words of the shorter: a quotation that grew or shrank is still the same. */
function likenessOf(a: string, b: string): number {
  const [one, other] = [a, b].map(
    (text) =>
      new Set(
        text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word !== ''),
      ),
  )
  if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return 0
  return [...one].filter((word) => other.has(word)).length / Math.min(one.size, other.size)
}
