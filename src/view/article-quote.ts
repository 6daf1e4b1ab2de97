// What stands beside a quotation in its own article? Speaker, further places, the copy kit.
import type { BriefArticle, MergedQuote, QuoteSource } from '../model/brief.ts'
import type { SourceView, SpeakerView } from '../model/edition.ts'
import type { Quotation } from '../model/record.ts'
import { attributionOf } from './attribution.ts'
import { copier } from './copy-kit.ts'
import type { CopyKit } from './copy-kit.ts'
import type { Desk, Place } from './desk.ts'
import { original } from './links.ts'
import type { SiteTo } from './links.ts'
import { SHOWN_SOURCES, furtherSources, otherSources, presentSpeaker } from './quote.ts'

/** A quotation of this article, for the margin and the copy kit. */
export interface ArticleQuoteView {
  readonly number: number
  readonly anchor: string
  readonly href: string
  readonly speaker: SpeakerView | null
  readonly attribution: string | null
  /** The first few words, for links. */
  readonly start: string
  readonly article: string
  /** Same speaker and attribution as the quotation before it. */
  readonly continues: boolean
  readonly parts: number
  /** Further places of the same statement; those in this article are named by their paragraph alone. */
  readonly also: readonly Pick<SourceView, 'article' | 'label' | 'href' | 'paragraph' | 'relation'>[]
  /** Where all places are listed, when these are not all; else null. */
  readonly further: string | null
  readonly original: string | null
  readonly copy: CopyKit
}

function startOf(words: string): string {
  if (words.length <= 34) return words
  const cut = words.slice(0, 32)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 16))} …`
}

function continues(quote: MergedQuote, own: Quotation, before: Place | undefined): boolean {
  const last = before?.source.quotation
  return before?.quote.speaker === quote.speaker && last !== undefined && attributionOf(last) === attributionOf(own)
}

/** In text order, as `places` are. */
export function presentArticleQuotes(desk: Desk, to: SiteTo, article: BriefArticle, places: readonly Place[]): ArticleQuoteView[] {
  const { path } = desk.face(article.id)
  const copy = copier(desk, article)
  return places.map(({ quote, source }, at) => {
    const own = source.quotation
    return {
      number: at + 1,
      anchor: source.anchor,
      href: to(path, source.anchor),
      speaker: presentSpeaker(desk, to, quote, source),
      attribution: attributionOf(own),
      start: startOf(own.text),
      article: article.id,
      continues: continues(quote, own, places[at - 1]),
      parts: own.spans.length,
      also: presentOthers(desk, to, quote, source),
      further: furtherSources(desk, to, quote),
      original: original(article.record.url, article.seed.text, own.spans[0] ?? null),
      copy: copy(quote, source),
    }
  })
}

function presentOthers(desk: Desk, to: SiteTo, quote: MergedQuote, own: QuoteSource): ArticleQuoteView['also'] {
  return otherSources(quote, own, SHOWN_SOURCES).map((other) => {
    const { article, paragraph, anchor, quotation } = other
    const { label, path } = desk.face(article)
    const relation = quotation.text === own.quotation.text ? 'same' : other.relation
    return { article, label: `${label} ¶${paragraph}`, href: to(path, anchor), paragraph, relation }
  })
}
