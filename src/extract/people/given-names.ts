// What does one word of a name tell: another’s short form, a man’s or a woman’s name, capitals throughout?
import type { Reading } from '../reading.ts'
import { Low } from '../word-lists.ts'

const FIRST_NAME_WEIGHT = 6

/** “Tim” and “Timothy”, “J.” and “John”. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length <= 2 && short.endsWith('.')) return long.startsWith(short.slice(0, 1))
  return short.length >= 3 && long.startsWith(short)
}

/** Positive for a man’s name, negative for a woman’s, 0 for neither or both. */
export function firstNameGender(reading: Reading, first: number): number {
  const bits = reading.low[first] ?? 0
  if ((bits & Low.male) !== 0) return FIRST_NAME_WEIGHT
  return (bits & Low.female) !== 0 ? -FIRST_NAME_WEIGHT : 0
}

/** “PENCE: …”: capitals throughout, as in a transcript; an acronym’s letters may then be a surname. */
export function inCapitals(reading: Reading, token: number): boolean {
  const word = reading.text.slice(reading.tokens.start[token], reading.tokens.end[token])
  return word.length > 3 && word === word.toUpperCase()
}

/** “Sir Laurie”, “Dame Ann”: these two stand before a given name. */
export function isKnighted(reading: Reading, token: number): boolean {
  const word = reading.text.slice(reading.tokens.start[token], reading.tokens.end[token])
  return word === 'Sir' || word === 'Dame'
}
