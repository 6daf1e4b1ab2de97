// Which is the longest passage that stands word for word in both texts?
import { combine, hashOf } from '../text/hashes.ts'

const WORD = /[^\s]+/g
/** Words in a row that are worth showing; a power of two. */
const LEAST = 8
/** Longer texts are compared in their first words. */
const MOST_WORDS = 1500
/** A passage is shown to so many words. */
const SHOWN = 60

/** As it stands in `a`, one line's part at most; null when none has eight words. Linear in the words but for repeats. */
export function commonPassage(a: string, b: string): string | null {
  const [one, two] = [wordsIn(a), wordsIn(b)]
  const [ones, twos] = [passageHashes(one), passageHashes(two)]
  const starts = new Map<number, number>()
  for (const [at, hash] of twos.entries()) if (!starts.has(hash)) starts.set(hash, at)
  let best = { from: 0, length: 0 }
  for (let at = 0; at < ones.length && best.length < SHOWN; at += 1) {
    const start = starts.get(ones[at] ?? 0)
    if (start === undefined) continue
    let length = 0
    while (length < SHOWN && at + length < one.length && one[at + length]?.word === two[start + length]?.word) length += 1
    if (length > best.length) best = { from: at, length }
    at += Math.max(0, length - LEAST)
  }
  const [first, last] = [one[best.from], one[best.from + best.length - 1]]
  if (best.length < LEAST || !first || !last) return null
  return a
    .slice(first.start, last.start + last.word.length)
    .split(/[\n\r]/)
    .reduce((x, y) => (y.length > x.length ? y : x))
    .trim()
}

interface Word {
  readonly word: string
  readonly start: number
}

function wordsIn(text: string): Word[] {
  const out: Word[] = []
  for (const match of text.matchAll(WORD)) {
    out.push({ word: match[0], start: match.index })
    if (out.length >= MOST_WORDS) break
  }
  return out
}

/** One hash for each place where a passage can begin: of pairs, then of fours, then of eights. */
function passageHashes(words: readonly Word[]): number[] {
  let hashes = words.map(({ word }) => hashOf(word))
  for (let step = 1; step < LEAST; step *= 2) {
    const shorter = hashes
    hashes = []
    for (let at = 0; at + step < shorter.length; at += 1) hashes.push(combine(shorter[at] ?? 0, shorter[at + step] ?? 0))
  }
  return hashes
}
