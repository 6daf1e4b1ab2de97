// Which articles print the same statement, and in how many words? Evidence for stories, before stories are known.
import { daysApart } from './days.ts'
import type { Entry } from './entries.ts'
import type { Place } from './places.ts'
import { isTitle } from './same-statement.ts'
import { twoVoices } from './voices.ts'
import type { Wording, WordingPair } from './wordings.ts'

/** Words shared in quotations beyond two, by `a * entries + b` for a < b. */
export type SharedWords = ReadonlyMap<number, number>

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
  const out = new Map<number, number>()
  const add = (a: number, b: number, common: number): void => {
    const [x, y] = [places[a], places[b]]
    if (!x || !y || x.entry === y.entry || twoVoices(x, y, common, false) || (common <= 7 && isTitle(x.quotation.text))) return
    const apart = daysApart(entries[x.entry]?.days ?? null, entries[y.entry]?.days ?? null)
    if (apart !== null && apart > WINDOW) return
    const key = Math.min(x.entry, y.entry) * entries.length + Math.max(x.entry, y.entry)
    out.set(key, (out.get(key) ?? 0) + common - 2)
  }
  for (const { words, places: own } of wordings) {
    if (words.length < LEAST) continue
    own.forEach((a, at) => {
      for (const b of own.slice(at + 1, at + 1 + REACH)) add(a, b, words.length)
    })
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
