// Which articles print the same statement, and in how many words? Evidence for stories, before stories are known.
import { daysApart } from './days.ts'
import type { Entry } from './entries.ts'
import { PairTable } from './pair-table.ts'
import type { Place } from './places.ts'
import { isTitle } from './same-statement.ts'
import { twoVoices } from './voices.ts'
import type { Wording, WordingPair } from './wordings.ts'

/** Words shared in quotations beyond two, of two entries. */
export type SharedWords = Pick<PairTable, 'get' | 'has' | 'forEach'>

const LEAST = 3
const WINDOW = 3
/** A wording in many places is laid beside so many next ones only. */
const REACH = 12

/** Counts quotations of three words or more that stand, whole or (from five words) nearly, in both articles, at most three days apart and by no two speakers; titles do not count. */
export function sharedWords(
  entries: readonly Entry[],
  places: readonly Place[],
  wordings: readonly Wording[],
  pairs: readonly WordingPair[],
): SharedWords {
  const out = new PairTable()
  const add = (a: number, b: number, common: number): void => {
    const [x, y] = [places[a], places[b]]
    if (!x || !y || x.entry === y.entry) return
    const apart = daysApart(entries[x.entry]?.days ?? null, entries[y.entry]?.days ?? null)
    if (apart !== null && apart > WINDOW) return
    if (twoVoices(x, y, common, false) || (common <= 7 && isTitle(x.quotation.text))) return
    out.add(x.entry, y.entry, common - 2)
  }
  for (const { words, places: own } of wordings) {
    if (words.length < LEAST) continue
    for (let i = 0; i < own.length; i += 1)
      for (let j = i + 1; j < own.length && j <= i + REACH; j += 1) add(own[i] ?? 0, own[j] ?? 0, words.length)
  }
  for (const { a, b, common } of pairs) {
    const [one, two] = [wordings[a], wordings[b]]
    if (!one || !two || common < LEAST) continue
    const shortest = Math.min(one.words.length, two.words.length)
    if (common < (shortest < 5 ? 1 : 0.75) * shortest) continue
    for (const x of one.places.slice(0, REACH)) for (const y of two.places.slice(0, REACH)) add(x, y, common)
  }
  return out
}
