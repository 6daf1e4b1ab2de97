// Where do names stand? Runs of capitalised words, less the titles and function words around them.
import { Kind } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'
import { CUE, FIRST_NAME, FUNCTION, High, Low } from '../word-lists.ts'

/** Which sort of thing a run names, as far as the run itself shows. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** A run of tokens; `first`–`last` is the name proper, `outer` where its titles begin. */
export interface NameRun {
  readonly outer: number
  readonly first: number
  readonly last: number
  readonly kind: NameKind
  /** 1 a man's, -1 a woman's form of address; 0 none. */
  readonly honorific: number
  readonly titled: boolean
  /** Nothing but titles: “the President”. */
  readonly office: boolean
  readonly quoted: boolean
  /** Name words without initials and suffixes, as keys. */
  readonly keys: readonly string[]
  /** Filled by the register: entity index. */
  entity: number
}

/** Names in text order. Linear in the tokens. */
export function findNames(reading: Reading): NameRun[] {
  const { tokens } = reading
  const inside = quotedTokens(reading)
  const out: NameRun[] = []
  for (let p = 0; p + 1 < reading.paragraphs.length; p += 1) {
    const end = reading.paragraphs[p + 1] ?? 0
    let t = reading.paragraphs[p] ?? 0
    while (t < end) {
      if (tokens.kind[t] !== Kind.capital) {
        t += 1
        continue
      }
      const last = runEnd(reading, t, end)
      addRuns(reading, t, last, inside, out)
      t = last
    }
  }
  return out
}

function quotedTokens(reading: Reading): Uint8Array {
  const inside = new Uint8Array(reading.tokens.count)
  for (const quoted of reading.quoted) inside.fill(1, quoted.open, quoted.last)
  return inside
}

/** More capitals in a row are a heading. */
const LONGEST = 12

/** Capitals, with name particles between them, standing side by side. */
function runEnd(reading: Reading, from: number, end: number): number {
  const { tokens, low } = reading
  let t = from + 1
  while (t < end) {
    const kind = tokens.kind[t]
    if (kind === Kind.capital) {
      t += 1
      continue
    }
    if (kind === Kind.word && t + 1 < end && joinsOrganisation(reading, t)) {
      t += 2
      continue
    }
    let after = t
    while (after < end && tokens.kind[after] === Kind.word && ((low[after] ?? 0) & Low.particle) !== 0) after += 1
    if (after === t || after >= end || tokens.kind[after] !== Kind.capital) break
    t = after + 1
  }
  return t
}

/** “House of Commons”, “Bank of England”. */
function joinsOrganisation(reading: Reading, t: number): boolean {
  const { tokens, low, text } = reading
  if (tokens.kind[t + 1] !== Kind.capital || ((low[t - 1] ?? 0) & Low.organisation) === 0) return false
  return text.slice(tokens.start[t], tokens.end[t]) === 'of'
}

/** Splits a run at function words (“Trump And Clinton”, “The Trump”) and adds what is left. */
function addRuns(reading: Reading, from: number, to: number, inside: Uint8Array, out: NameRun[]): void {
  let start = from
  for (let t = from; t <= to; t += 1) {
    if (t < to && !breaks(reading, t, start)) continue
    if (t > start && t - start <= LONGEST) addRun(reading, start, t, inside, out)
    start = t + 1
  }
}

function breaks(reading: Reading, t: number, start: number): boolean {
  const low = reading.low[t] ?? 0
  if (reading.tokens.kind[t] !== Kind.capital) return false
  if ((low & FUNCTION) !== 0) return (low & (FIRST_NAME | Low.place | Low.particle)) === 0 || t === start
  if (t === start && ((reading.high[t] ?? 0) & High.source) !== 0) return true
  if (t === start)
    return (low & (Low.adverb | Low.time)) !== 0 && (low & FIRST_NAME) === 0
      ? true
      : (low & CUE) !== 0 && (low & (FIRST_NAME | Low.title | Low.organisation | Low.place)) === 0
  return (low & (Low.auxiliary | Low.past | Low.time)) !== 0 && (low & FIRST_NAME) === 0
}

function addRun(reading: Reading, from: number, to: number, inside: Uint8Array, out: NameRun[]): void {
  const { low } = reading
  let first = from
  let honorific = 0
  for (let t = from; t < to - 1; t += 1) {
    const bits = low[t] ?? 0
    if ((bits & Low.honorificMale) !== 0) honorific = 1
    if ((bits & Low.honorificFemale) !== 0) honorific = -1
    if ((bits & Low.title) !== 0 && !namesOn(reading, first, t, to)) first = t + 1
  }
  const titled = first > from
  first = skipOrigin(reading, first, to)
  const lastBits = low[to - 1] ?? 0
  if (honorific === 0 && isBody(reading, from, to)) first = from
  const office = (lastBits & (Low.title | Low.office)) !== 0 && (lastBits & FIRST_NAME) === 0 && first === to - 1 && honorific === 0
  const keys = nameKeys(reading, first, to)
  if (keys.length === 0) return
  const kind = office ? 'unknown' : nameKind(reading, first, to, titled || honorific !== 0)
  out.push({ outer: from, first, last: to, kind, honorific, titled, office, quoted: inside[from] === 1, keys, entity: -1 })
}

/** “UK Foreign Office”, “House of Commons”: no title is taken off a body’s name. */
function isBody(reading: Reading, from: number, to: number): boolean {
  if (((reading.low[to - 1] ?? 0) & Low.organisation) !== 0) return to - from > 1
  for (let t = from + 1; t < to - 1; t += 1)
    if (reading.tokens.kind[t] === Kind.word && ((reading.low[t - 1] ?? 0) & Low.organisation) !== 0) return true
  return false
}

/** A title word after a first name is a surname (“Carole King”, “Mr. Speaker” apart). */
function namesOn(reading: Reading, first: number, t: number, to: number): boolean {
  return t > first && t === to - 1 && ((reading.low[first] ?? 0) & FIRST_NAME) !== 0
}

/** “British”, “Texas”, “CNN” before a first name are no part of the name. */
function skipOrigin(reading: Reading, from: number, to: number): number {
  const { low } = reading
  let first = from
  while (first < to - 1 && ((low[first] ?? 0) & Low.nationality) !== 0 && ((low[first] ?? 0) & FIRST_NAME) === 0) first += 1
  if (((low[first] ?? 0) & FIRST_NAME) !== 0) return first
  for (let t = first + 1; t <= to - 2; t += 1) {
    const bits = low[t] ?? 0
    if ((bits & FIRST_NAME) !== 0 && (bits & (Low.place | Low.organisation)) === 0 && ((low[to - 1] ?? 0) & Low.organisation) === 0)
      return t
  }
  return first
}

function nameKeys(reading: Reading, from: number, to: number): string[] {
  const { text, tokens, low } = reading
  const keys: string[] = []
  for (let t = from; t < to; t += 1) {
    if (t > from && ((low[t] ?? 0) & Low.suffix) !== 0) continue
    const start = tokens.start[t] ?? 0
    const end = tokens.end[t] ?? 0
    if (t > from && t < to - 1 && end - start <= 2 && text[end - 1] === '.') continue
    keys.push(text.slice(start, end).toLowerCase())
  }
  return keys
}

function nameKind(reading: Reading, first: number, to: number, titled: boolean): NameKind {
  const { low, tokens, text } = reading
  const head = low[first] ?? 0
  const last = low[to - 1] ?? 0
  const given = (head & FIRST_NAME) !== 0
  if (!titled && to - first > 1 && isBody(reading, first, to) && !(given && to - first === 2 && (last & FIRST_NAME) !== 0))
    return 'organisation'
  if (titled && to - first <= 3 && ((last & Low.organisation) === 0 || given)) return 'person'
  if ((last & Low.organisation) !== 0 && !(given && to - first === 2 && (last & FIRST_NAME) !== 0)) return 'organisation'
  if (to - first >= 2 && given && to - first <= 5) return 'person'
  if ((last & Low.place) !== 0) return 'place'
  const length = (tokens.end[first] ?? 0) - (tokens.start[first] ?? 0)
  if (to - first === 1 && ((reading.high[first] ?? 0) & High.newsmaker) !== 0) return 'person'
  if (to - first === 1 && length >= 2 && length <= 6 && isAcronym(text, tokens.start[first] ?? 0, tokens.end[first] ?? 0))
    return 'organisation'
  for (let t = first + 1; t < to - 1; t += 1)
    if ((tokens.end[t] ?? 0) - (tokens.start[t] ?? 0) === 2 && text[(tokens.end[t] ?? 1) - 1] === '.') return 'person'
  if (to - first >= 2 && (low[first + 1] ?? 0) & Low.particle && tokens.kind[first + 1] === Kind.word) return 'person'
  return 'unknown'
}

function isAcronym(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const char = text[i] ?? ''
    if (char !== '.' && char.toUpperCase() !== char) return false
    if (char >= '0' && char <= '9') return false
  }
  return true
}
