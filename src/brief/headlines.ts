// Which headlines alter the words they quote? Shown beside the body's wording.
import type { MergedQuote } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from '../model/span.ts'
import { wordsOf } from '../text/fold.ts'
import type { Entry } from './entries.ts'

const MARKED = /(?<![\p{L}\p{N}])[‘'“"«]([^‘“”"«»\n]{5,200}?)[’'”"»](?![\p{L}\p{N}])/gu

export interface HeadlineVariant {
  readonly article: string
  readonly span: Span
  readonly text: string
}

interface Marked {
  readonly span: Span
  readonly words: readonly string[]
}

/**
 * For each quotation id the altered wordings of it in headlines of its own articles: three words or more between marks,
 * all of them in one row of the body's words but for an ending, one word changed at most.
 */
export function headlineVariants(
  entries: readonly Entry[],
  quotesOf: (entry: Entry) => readonly MergedQuote[],
): Map<string, HeadlineVariant[]> {
  const out = new Map<string, HeadlineVariant[]>()
  for (const entry of entries) {
    for (const { span, words } of markedIn(entry)) {
      const quote = quotesOf(entry).find((candidate) => isAltered(words, wordsOf(candidate.text)))
      if (!quote) continue
      const variant = { article: entry.id, span, text: entry.seed.text.slice(span[0], span[1]) }
      out.set(quote.id, [...(out.get(quote.id) ?? []), variant])
    }
  }
  return out
}

function markedIn({ seed, record }: Entry): Marked[] {
  const out: Marked[] = []
  for (const headline of [record.titleSpan, record.subtitle?.span]) {
    if (!headline) continue
    for (const match of seed.text.slice(headline[0], headline[1]).matchAll(MARKED)) {
      const start = headline[0] + match.index + 1
      const span: Span = [start, start + (match[1]?.length ?? 0)]
      const words = wordsOf(match[1] ?? '')
      const listed = record.quotes.some((quote) => quote.spans.some((place) => overlaps(place, span)))
      if (words.length >= 3 && !listed) out.push({ span, words })
    }
  }
  return out
}

/** Alike but for endings and one word, and not simply the body's words. */
export function isAltered(headline: readonly string[], body: readonly string[]): boolean {
  let best = -1
  for (let at = 0; at + headline.length <= body.length; at += 1) {
    const same = headline.filter((word, i) => word === body[at + i]).length
    if (same === headline.length) return false
    const alike = headline.filter((word, i) => isAlike(word, body[at + i] ?? '')).length
    if (alike >= headline.length - (headline.length >= 5 ? 1 : 0) && same >= headline.length / 2) best = at
  }
  return best >= 0
}

/** Equal, or one word with another ending. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const stem = Math.min(a.length, b.length) - 2
  return stem >= 2 && Math.abs(a.length - b.length) <= 3 && a.slice(0, Math.max(stem, 3)) === b.slice(0, Math.max(stem, 3))
}
