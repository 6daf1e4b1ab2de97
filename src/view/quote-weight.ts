// How heavy is a quotation on a page? An estimate, so that long lists are parted before anything is rendered.
import type { MergedQuote } from '../model/brief.ts'

/** Estimated bytes of a quotation's figure on a page that shows every place. */
export function quoteBytes(quote: MergedQuote): number {
  const sources = quote.sources.reduce((sum, source) => sum + 230 + (source.relation === 'variant' ? 2 * quote.text.length : 0), 0)
  return 420 + 1.1 * quote.text.length + (quote.kind === 'fragment' ? 300 : 0) + sources
}
