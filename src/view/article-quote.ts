// What stands beside a quotation in its own article? Speaker, further places, the copy kit.
import type { BriefArticle, MergedQuote } from '../model/brief.ts'
import type { QuoteView, SourceView, SpeakerView } from '../model/edition.ts'
import type { Quotation } from '../model/record.ts'
import { attributionOf } from './attribution.ts'
import { copyKit } from './copy-kit.ts'
import type { CopyKit } from './copy-kit.ts'
import type { Desk, Place } from './desk.ts'
import { original, paths } from './links.ts'
import type { SiteTo } from './links.ts'
import { SHOWN_SOURCES, furtherSources, otherSources, presentSource, presentSpeaker, presentVariants } from './quote.ts'

/** A quotation of this article, for the margin and the copy kit. */
export interface ArticleQuoteView {
  readonly number: number
  readonly anchor: string
  readonly href: string
  readonly speaker: SpeakerView | null
  readonly attribution: string | null
  readonly why: string
  readonly words: string
  /** The first few words, for links. */
  readonly start: string
  readonly article: string
  /** Same speaker and attribution as the quotation before it. */
  readonly continues: boolean
  readonly parts: number
  /** Further places of the same statement. */
  readonly also: readonly SourceView[]
  /** Where all places are listed, when these are not all; else null. */
  readonly further: string | null
  readonly headlineVariants: QuoteView['headlineVariants']
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

export function presentArticleQuote(
  desk: Desk,
  to: SiteTo,
  article: BriefArticle,
  { quote, source }: Place,
  number: number,
  before: Place | undefined,
): ArticleQuoteView {
  const own = source.quotation
  return {
    number,
    anchor: source.anchor,
    href: to(paths.article(article.id), source.anchor),
    speaker: presentSpeaker(desk, to, quote, source),
    attribution: attributionOf(own),
    why: desk.why(own.basis),
    words: own.text,
    start: startOf(own.text),
    article: article.id,
    continues: continues(quote, own, before),
    parts: own.spans.length,
    also: otherSources(quote, source, SHOWN_SOURCES).map((other) => presentSource(desk, to, other, source)),
    further: furtherSources(desk, to, quote),
    headlineVariants: presentVariants(desk, to, quote),
    original: original(article.record.url, article.seed.text, own.spans[0] ?? null),
    copy: copyKit(desk, quote, source),
  }
}
