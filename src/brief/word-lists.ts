// How are the words of quotations and captions kept in a sketch, so that nobody splits them again? As 30-bit numbers, packed.
import { wordsOf } from '../text/fold.ts'
import { hashOf, packNumbers, unpackNumbers } from '../text/hashes.ts'
import { stemOf } from '../text/stems.ts'

/** The words of one text: equal numbers, equal words (two of a hundred thousand words fall together once in a thousand million pairs). */
export interface WordNumbers {
  readonly words: Int32Array
  /** Of fewer than eight words: those that say what it is about, each once. Longer texts speak for themselves. */
  readonly content: readonly number[]
}

/** From so many words on nobody asks which of them say something: see the rule event-variant. */
export const SHORT = 8
/** Bits of a head that hold the number of words; above them a bit for each of the first seven words. */
const LENGTH_BITS = 20
const MOST_WORDS = (1 << LENGTH_BITS) - 1
const NONE: readonly number[] = []

/** Words that place a picture or people in it; agencies and sites set them differently. */
const LAYOUT: ReadonlySet<string> = new Set(
  'left right centre center top bottom above below l r c pictured picture photo photograph image file video caption handout'.split(' '),
)

/** One head for each text (its number of words, and which of a few say something), then its words. */
export function packWords(texts: readonly string[]): string {
  return packNumbers(texts.flatMap((text) => withHead(wordsOf(text))))
}

/** The same for captions, without words of the layout. */
export function packCaptionWords(texts: readonly string[]): string {
  return packNumbers(texts.flatMap((text) => withHead(wordsOf(text).filter((word) => !LAYOUT.has(word)))))
}

function withHead(all: readonly string[]): number[] {
  const words = all.length > MOST_WORDS ? all.slice(0, MOST_WORDS) : all
  let says = 0
  if (words.length < SHORT) words.forEach((word, at) => (says |= stemOf(word) === null ? 0 : 1 << at))
  return [words.length | (says << LENGTH_BITS), ...words.map((word) => hashOf(word))]
}

/** The lists `packWords` or `packCaptionWords` wrote, in order. */
export function unpackWords(packed: string): WordNumbers[] {
  const numbers = unpackNumbers(packed)
  const out: WordNumbers[] = []
  for (let at = 0; at < numbers.length;) {
    const head = numbers[at] ?? 0
    const end = at + 1 + (head & MOST_WORDS)
    const words = numbers.subarray(at + 1, end)
    out.push({ words, content: contentOf(words, head >>> LENGTH_BITS) })
    at = end
  }
  return out
}

function contentOf(words: Int32Array, says: number): readonly number[] {
  if (says === 0) return NONE
  const out: number[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0
    if ((says & (1 << i)) !== 0 && !out.includes(word)) out.push(word)
  }
  return out
}

/** One number for a row of words: equal rows, equal numbers; the other way round it has to be looked at. */
export function rowHash(words: Int32Array): number {
  let hash = 0
  for (let i = 0; i < words.length; i += 1) hash = (Math.imul(hash, 31) + (words[i] ?? 0)) | 0
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}

export function isSameRow(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false
  return true
}
