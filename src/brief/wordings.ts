// Which different wordings are there, and which of them share words in a row? Found through an index of word triples.
import { combine } from '../text/hashes.ts'
import { NumberTable } from '../text/number-table.ts'
import type { Overlap } from './overlap.ts'
import { overlapOf } from './overlap.ts'
import type { Place } from './places.ts'

/** The same words in the same order, wherever they stand. */
export interface Wording {
  readonly words: readonly number[]
  /** Indexes of places, rising. */
  readonly places: number[]
}

/** Two wordings (indexes a < b) and what they share. */
export interface WordingPair extends Overlap {
  readonly a: number
  readonly b: number
}

/** A short wording is found by every triple, a long one by this many: enough that one changed word does not hide it. */
const KEYS = 6
/** Triples of more wordings than this are everyday speech. */
const CROWD = 64
/** The least share of the shorter worth looking at. */
const LEAST_SHARE = 0.5

export function wordingsOf(places: readonly Place[]): Wording[] {
  const known = new Map<string, Wording>()
  places.forEach((place, at) => {
    // One-word and two-word quotations are known by article only: see joins.
    const key = place.words.join(' ')
    const wording = known.get(key)
    if (wording) wording.places.push(at)
    else known.set(key, { words: place.words, places: [at] })
  })
  return [...known.values()]
}

/** Every pair of different wordings with half of the shorter's words in common; each triple's list is bounded. */
export function findWordingPairs(wordings: readonly Wording[]): WordingPair[] {
  const triples = wordings.map((wording) => triplesOf(wording.words))
  const { table, lists } = indexKeys(triples)
  const out: WordingPair[] = []
  const met = new Int32Array(wordings.length).fill(-1)
  triples.forEach((own, at) => {
    for (const triple of own) {
      const list = lists[table.find(triple)]
      if (!list || list.length > CROWD) continue
      for (const other of list) {
        if (other === at || met[other] === at) continue
        met[other] = at
        // Each pair is looked at once: from the longer, or from the later of two equally long.
        const pair = pairOf(wordings, at, other)
        if (pair) out.push(pair)
      }
    }
  })
  return distinct(out, wordings.length)
}

function pairOf(wordings: readonly Wording[], x: number, y: number): WordingPair | null {
  const [a, b] = x < y ? [x, y] : [y, x]
  const [one, two] = [wordings[a]?.words ?? [], wordings[b]?.words ?? []]
  const overlap = overlapOf(one, two)
  return overlap.common >= LEAST_SHARE * Math.min(one.length, two.length) ? { a, b, ...overlap } : null
}

function distinct(pairs: readonly WordingPair[], size: number): WordingPair[] {
  const seen = new Set<number>()
  return pairs.filter(({ a, b }) => {
    const key = a * size + b
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function triplesOf(words: readonly number[]): number[] {
  const out: number[] = []
  for (let i = 0; i + 3 <= words.length; i += 1) out.push(combine(combine(words[i] ?? 0, words[i + 1] ?? 0), words[i + 2] ?? 0))
  return out
}

/** The lowest hashes are the same choice in every wording (Broder 1997), so wordings that share words share keys. */
function indexKeys(triples: readonly (readonly number[])[]): { table: NumberTable; lists: number[][] } {
  const table = new NumberTable(triples.length * 4)
  const lists: number[][] = []
  triples.forEach((own, at) => {
    const keys = own.length <= KEYS ? own : [...own].sort((x, y) => x - y).slice(0, KEYS)
    for (const key of new Set(keys)) {
      const list = (lists[table.indexOf(key)] ??= [])
      list.push(at)
    }
  })
  return { table, lists }
}
