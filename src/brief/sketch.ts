// What does the brief need to know of one article that can be worked out without the others? Workers make it, the cache keeps it.
import type { ArticleRecord } from '../model/record.ts'
import type { Seed } from '../model/seed.ts'
import { foldSpaces } from '../text/fold.ts'
import { sha256 } from '../text/sha256.ts'
import { findAgencies } from './agency-credits.ts'
import type { Features } from './features.ts'
import { featuresOf } from './features.ts'
import { packFigures, packNames } from './marks.ts'
import { packCaptionWords, packWords } from './word-lists.ts'

/** Small JSON; depends on nothing but the seed and its record. */
export interface Sketch {
  /** One for each of the record's quotations: `q-` and 10 hex digits, `-2` for a repeat in the article. */
  readonly anchors: readonly string[]
  /** 1-based number of the paragraph (non-blank line) in which each quotation begins. */
  readonly paragraphs: readonly number[]
  /** The words of the quotations, for `unpackWords`. */
  readonly quoteWords: string
  /** The words of the captions, for `unpackWords`, and a digest of each: `c-` and 10 hex digits. */
  readonly captionWords: string
  readonly captionAnchors: readonly string[]
  /** Where names and figures stand, for `readMarks`. */
  readonly names: string
  readonly figures: string
  /** News agencies credited at the top or the end. */
  readonly agencies: readonly string[]
  readonly features: Features
}

/** Pure: the same article gives the same sketch. */
export function sketch(seed: Seed, record: ArticleRecord): Sketch {
  const quotes = record.quotes.map((quote) => quote.text)
  const captions = record.captions.map((caption) => caption.text)
  return {
    anchors: anchorsOf(quotes),
    paragraphs: paragraphsOf(
      seed.text,
      record.quotes.map((quote) => quote.spans[0]?.[0] ?? 0),
    ),
    quoteWords: packWords(quotes),
    captionWords: packCaptionWords(captions),
    captionAnchors: captions.map((text) => `c-${digestOf(text)}`),
    names: packNames(seed.text),
    figures: packFigures(seed.text),
    agencies: findAgencies(seed.text),
    features: featuresOf(seed.text, record),
  }
}

/** Digests of the words with spaces folded, so a link outlives every rebuild and every other article. */
export function anchorsOf(texts: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const anchor = `q-${digestOf(text)}`
    const times = (seen.get(anchor) ?? 0) + 1
    seen.set(anchor, times)
    return times === 1 ? anchor : `${anchor}-${times}`
  })
}

function digestOf(text: string): string {
  return sha256(foldSpaces(text)).slice(0, 10)
}

/** The number of non-blank lines up to and with each place. Places may come in any order. */
export function paragraphsOf(text: string, places: readonly number[]): number[] {
  if (places.length === 0) return []
  const starts: number[] = []
  for (const match of text.matchAll(/\S[^\n\r\u2028\u2029]*/g)) starts.push(match.index)
  return places.map((place) => Math.max(1, countUpTo(starts, place)))
}

/** How many of the numbers, which rise, are no greater than `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
