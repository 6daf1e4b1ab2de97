// Which articles print the same statement, and in how many words? Evidence for stories, before stories are known.
import { daysApart } from './days.ts'
import type { Entry } from './entries.ts'
import type { Place } from './places.ts'
import { twoVoices } from './voices.ts'
import type { Wording, WordingPair } from './wordings.ts'

/** Words shared in quotations beyond three, by `a * entries + b` for a < b. */
export type SharedWords = ReadonlyMap<number, number>

const LEAST = 5
const WINDOW = 3
/** A wording in many places is laid beside so many next ones only. */
const REACH = 12

/** Counts quotations of five words or more that stand, whole or nearly, in both articles, at most three days apart and by no two speakers. */
export function sharedWords(
  entries: readonly Entry[],
  places: readonly Place[],
  wordings: readonly Wording[],
  pairs: readonly WordingPair[],
): SharedWords {
  const out = new Map<number, number>()
  const add = (a: number, b: number, common: number): void => {
    const [x, y] = [places[a], places[b]]
    if (!x || !y || x.entry === y.entry || twoVoices(x, y, common)) return
    const apart = daysApart(entries[x.entry]?.days ?? null, entries[y.entry]?.days ?? null)
    if (apart !== null && apart > WINDOW) return
    const key = Math.min(x.entry, y.entry) * entries.length + Math.max(x.entry, y.entry)
    out.set(key, (out.get(key) ?? 0) + common - 3)
  }
  for (const { words, places: own } of wordings) {
    if (words.length < LEAST) continue
    own.forEach((a, at) => {
      for (const b of own.slice(at + 1, at + 1 + REACH)) add(a, b, words.length)
    })
  }
  for (const { a, b, common } of pairs) {
    const [one, two] = [wordings[a], wordings[b]]
    if (!one || !two || common < LEAST || common < 0.75 * Math.min(one.words.length, two.words.length)) continue
    for (const x of one.places.slice(0, REACH)) for (const y of two.places.slice(0, REACH)) add(x, y, common)
  }
  return out
}
