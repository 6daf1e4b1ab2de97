// How is one quotation shown, wherever it stands? Words, speaker, attribution as printed, sources.
import type { MergedQuote, QuoteSource } from '../model/brief.ts'
import type { QuoteView, SourceView, SpeakerView } from '../model/edition.ts'
import { slice } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { attributionOf } from './attribution.ts'
import type { Desk } from './desk.ts'
import { paths } from './links.ts'
import type { To } from './links.ts'
import { onceEach } from './memo.ts'
import { hasPage, personHref } from './person-place.ts'
import { sentencePieces } from './pieces.ts'
import { sentenceAround } from './sentence-around.ts'
import { wordingDifferences } from './word-diff.ts'

/** Places a quotation shows where the page is not about it. A statement that five hundred articles repeat would fill every page with links. */
export const SHOWN_SOURCES = 8

/**
 * `prefer`: articles whose wording and place come first (a day shows its own article's words).
 * `every`: all places, for the pages of quotations and people; elsewhere the first few, and where the others are.
 */
export function presentQuote(desk: Desk, to: To, quote: MergedQuote, prefer?: ReadonlySet<string>, every = false): QuoteView {
  const lead = leadSource(quote, prefer)
  const speaker = presentSpeaker(desk, to, quote, lead)
  const others = otherSources(quote, lead, every ? Infinity : SHOWN_SOURCES)
  const sources = [lead, ...others].map((source) => presentSource(desk, to, source, lead))
  return {
    id: quote.id,
    kind: lead.quotation.kind,
    paragraphs: paragraphsOf(desk, lead),
    sentence: lead.quotation.kind === 'fragment' ? sentenceOf(desk, lead) : [],
    sentenceAbove: false,
    speaker,
    attribution: attributionOf(lead.quotation),
    sources,
    places: quote.sources.length,
    furtherSources: every ? null : furtherSources(desk, to, quote),
    headlineVariants: presentVariants(desk, to, quote),
    byEditor: quote.byEditor,
  }
}

/** Earliest first, without the one shown. */
export function otherSources(quote: MergedQuote, shown: QuoteSource, most: number): QuoteSource[] {
  const list = quote.sources.length > most + 1 ? quote.sources.slice(0, most + 1) : quote.sources
  return list.filter((source) => source !== shown).slice(0, most)
}

/** The page that lists every place, when a quotation has more than are shown elsewhere. */
export function furtherSources(desk: Desk, to: To, quote: MergedQuote): string | null {
  if (quote.sources.length <= SHOWN_SOURCES + 1) return null
  const person = desk.person(quote.person)
  return to(person !== null && hasPage(person) ? paths.person(person.id) : quote.speaker === null ? paths.unnamed() : paths.sources())
}

export function presentVariants(desk: Desk, to: To, quote: MergedQuote): QuoteView['headlineVariants'] {
  return quote.headlineVariants.map(({ text, article }) => ({ text, href: to(paths.article(article)), label: desk.label(article) }))
}

/** Where the wording shown stands: the quotation's own lead, or the same words in an article preferred, or the first there. */
export function leadSource(quote: MergedQuote, prefer?: ReadonlySet<string>): QuoteSource {
  const own = quote.sources[quote.lead] ?? quote.sources[0]
  if (own === undefined) throw new Error(`The quotation ${quote.id} has no source.`)
  if (prefer === undefined || prefer.has(own.article)) return own
  const here = quote.sources.filter((source) => prefer.has(source.article))
  return here.find((source) => source.quotation.text === quote.text) ?? here.find((source) => source.relation !== 'part') ?? here[0] ?? own
}

export function presentSpeaker(desk: Desk, to: To, quote: MergedQuote, lead: QuoteSource): SpeakerView | null {
  if (quote.speaker === null) return null
  const person = desk.person(quote.person)
  const own = lead.quotation.speaker
  return {
    name: quote.speaker,
    href: person === null ? null : personHref(to, person),
    named: person === null ? (own?.named ?? true) : person.kind !== 'description',
    role: own?.role?.text ?? null,
    probable: quote.probable,
    from: quote.speakerFrom === null || quote.speakerFrom === lead.article ? null : desk.label(quote.speakerFrom),
  }
}

export function presentSource(desk: Desk, to: To, source: QuoteSource, lead: QuoteSource): SourceView {
  const { article, label, date, path } = desk.face(source.article)
  const { headline, outlet } = article.record
  const shown = lead.quotation.text
  const own = source.quotation.text
  return {
    article: source.article,
    headline: headline.text,
    outlet,
    label: `${label} ¶${source.paragraph}`,
    href: to(path, source.anchor),
    paragraph: source.paragraph,
    date,
    text: own,
    relation: source === lead || own === shown ? 'same' : source.relation,
    differences: source.relation === 'variant' && own !== shown ? wordingDifferences(shown, own) : [],
  }
}

const BREAK = /[\n\r\u2028\u2029]/

/** The words as they stand: one string a paragraph of the source. */
function paragraphsOf(desk: Desk, source: QuoteSource): string[] {
  const { text } = desk.article(source.article).seed
  const out: string[] = []
  let end = -1
  for (const span of source.quotation.spans) {
    const words = slice(text, span)
    const last = out.at(-1)
    if (last === undefined || BREAK.test(text.slice(end, span[0]))) {
      if (BREAK.test(words)) out.push(...words.split(/[\n\r\u2028\u2029]+/))
      else out.push(words)
    } else out[out.length - 1] = `${last} ${words}`
    end = span[1]
  }
  return out.filter((words) => words !== '')
}

/** The sentence or sentences around a fragment, in its own paragraph. Several pages show it: it is cut once. */
const sentenceOf: (desk: Desk, source: QuoteSource) => QuoteView['sentence'] = onceEach((desk, source) => {
  const article = desk.article(source.article)
  const { text } = article.seed
  const first = source.quotation.spans[0]
  const last = source.quotation.spans.at(-1)
  if (first === undefined || last === undefined) return []
  const words: Span = [first[0], last[1]]
  const whole = sentenceAround(desk, article, words)
  const shown = nearWords(text, whole, words)
  const pieces = sentencePieces(text, shown, desk.places(source.article), source)
  if (shown[0] > whole[0]) pieces.unshift({ text: '… ', own: false })
  if (shown[1] < whole[1]) pieces.push({ text: ' …', own: false })
  return pieces
})

/** Characters of a sentence shown on either side of a fragment; a scrape without full stops may make a sentence of a page. */
const AROUND = 260

/** The sentence, or where it is very long the words around the fragment, cut at spaces; the cut is shown. */
function nearWords(text: string, whole: Span, words: Span): Span {
  const from = words[0] - whole[0] <= AROUND * 1.3 ? whole[0] : text.indexOf(' ', words[0] - AROUND) + 1
  const to = whole[1] - words[1] <= AROUND * 1.3 ? whole[1] : text.lastIndexOf(' ', words[1] + AROUND)
  return [from > whole[0] && from <= words[0] ? from : whole[0], to < whole[1] && to >= words[1] ? to : whole[1]]
}
