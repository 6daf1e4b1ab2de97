// Which different wordings are there, and which of them share words in a row? Found through an index of word triples.
import { combine } from '../text/hashes.ts'
import { NumberTable } from '../text/number-table.ts'
import type { Entry } from './entries.ts'
import type { Overlap } from './overlap.ts'
import { holds, overlapOf } from './overlap.ts'
import { PairTable } from './pair-table.ts'
import type { Place } from './places.ts'
import { numberLists, postingsOf } from './postings.ts'
import { isSameRow, rowHash } from './word-lists.ts'

/** The same words in the same order, wherever they stand. */
export interface Wording {
  readonly words: Int32Array
  /** Indexes of places, rising. */
  readonly places: number[]
}

/** Two wordings (indexes a < b) and what they share. */
export interface WordingPair extends Overlap {
  readonly a: number
  readonly b: number
}

/** When a wording was printed, first and last, in days; without a date it can have been any day. */
type Printed = readonly [from: number, to: number]

/** A short wording is found by every triple, a long one by this many: enough that one changed word does not hide it. */
const KEYS = 6
/** Triples of more wordings than this are everyday speech. */
const CROWD = 64
/** The least share of the shorter worth looking at. */
const LEAST_SHARE = 0.5
/** Further apart only whole wordings are compared, of so many words. */
const MONTH = 31
const WHOLE = 9

/** Places (or captions) with equal words, in the order of their first ones. */
export function wordingsOf(places: readonly { readonly words: Int32Array }[]): Wording[] {
  const table = new NumberTable(places.length)
  const byHash: Wording[][] = []
  const out: Wording[] = []
  places.forEach(({ words }, at) => {
    const alike = (byHash[table.indexOf(rowHash(words))] ??= [])
    const wording = alike.find((one) => isSameRow(one.words, words))
    if (wording) wording.places.push(at)
    else alike.push((out[out.length] = { words, places: [at] }))
  })
  return out
}

/** Every pair of different wordings with half of the shorter's words in common; more than a month apart only those of which one holds the other. */
export function findWordingPairs(wordings: readonly Wording[], printed: readonly Printed[]): WordingPair[] {
  const out: WordingPair[] = []
  candidatePairs(wordings, (x, y) => {
    const [a, b] = x < y ? [x, y] : [y, x]
    const [one, two] = [wordings[a], wordings[b]]
    if (!one || !two) return
    const shortest = Math.min(one.words.length, two.words.length)
    if (!isNear(printed[a], printed[b]) && (shortest < WHOLE || !holdsOther(one.words, two.words))) return
    const overlap = overlapOf(one.words, two.words)
    if (overlap.common >= LEAST_SHARE * shortest) out.push({ a, b, ...overlap })
  })
  return distinct(out)
}

/** The days of each wording's places. */
export function printedOf(wordings: readonly Wording[], places: readonly Place[], entries: readonly Entry[]): Printed[] {
  return wordings.map(({ places: own }): Printed => {
    let [from, to] = [Infinity, -Infinity]
    for (const at of own) {
      const days = entries[places[at]?.entry ?? 0]?.days
      from = Math.min(from, days ? days[0] : -Infinity)
      to = Math.max(to, days ? days[1] : Infinity)
    }
    return [from, to]
  })
}

function isNear(a: Printed | undefined, b: Printed | undefined): boolean {
  return !a || !b || Math.max(a[0] - b[1], b[0] - a[1]) <= MONTH
}

function holdsOther(a: Int32Array, b: Int32Array): boolean {
  return a.length <= b.length ? holds(b, a) : holds(a, b)
}

/** Pairs that share a key of one of them; each triple's list is bounded. A pair may be met twice. */
function candidatePairs(wordings: readonly Wording[], found: (a: number, b: number) => void): void {
  const triples = wordings.map((wording) => triplesOf(wording.words))
  const keys = numberLists(triples.map(keysOf))
  const { starts, items } = postingsOf(keys)
  const met = new Int32Array(wordings.length).fill(-1)
  triples.forEach((own, at) => {
    for (const triple of own) {
      const key = keys.table.find(triple)
      if (key < 0) continue
      const [from, to] = [starts[key] ?? 0, starts[key + 1] ?? 0]
      if (to - from > CROWD) continue
      for (let i = from; i < to; i += 1) {
        const other = items[i] ?? at
        if (other === at || met[other] === at) continue
        met[other] = at
        found(at, other)
      }
    }
  })
}

function distinct(pairs: readonly WordingPair[]): WordingPair[] {
  const seen = new PairTable()
  return pairs.filter(({ a, b }) => {
    const before = seen.size
    seen.add(a, b, 0)
    return seen.size > before
  })
}

function triplesOf(words: Int32Array): Int32Array {
  const out = new Int32Array(Math.max(0, words.length - 2))
  for (let i = 0; i < out.length; i += 1) out[i] = combine(combine(words[i] ?? 0, words[i + 1] ?? 0), words[i + 2] ?? 0)
  return out
}

/** The lowest hashes are the same choice in every wording (Broder 1997), so wordings that share words share keys. */
function keysOf(triples: Int32Array): Int32Array {
  const lowest = triples.length <= KEYS ? triples : triples.slice().sort().subarray(0, KEYS)
  return lowest.filter((key, at) => lowest.indexOf(key) === at)
}
