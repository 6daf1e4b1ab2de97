// Whom does “the Ukrainian president” mean? The person introduced with most of these words.
import { Kind } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'
import { FUNCTION, Low } from '../word-lists.ts'
import type { NameRun } from './names.ts'
import type { Entity, Register } from './register.ts'

/** An office as printed beside a name: tokens `[from, to)`. */
export interface Introduction {
  readonly entity: number
  readonly from: number
  readonly to: number
  readonly words: ReadonlySet<string>
}

const BEFORE = 6
const AFTER = 9

/** Every “Prime Minister X”, “spokesman X”, “X, the foreign minister of Y” in text order. */
export function findIntroductions(reading: Reading, register: Register): Introduction[] {
  const out: Introduction[] = []
  for (const run of register.runs) {
    const entity = register.entities[run.entity]
    if (entity?.kind !== 'person' || run.office) continue
    const from = roleStart(reading, run)
    if (from < run.first && hasOffice(reading, from, run.first)) out.push(introduce(reading, run.entity, from, run.first))
    const to = appositionEnd(reading, run)
    if (to > run.last + 1 && hasOffice(reading, run.last + 1, to)) out.push(introduce(reading, run.entity, run.last + 1, to))
  }
  return out
}

function introduce(reading: Reading, entity: number, from: number, to: number): Introduction {
  let start = from
  while (start < to && ((reading.low[start] ?? 0) & (Low.determiner | Low.possessive)) !== 0) start += 1
  return { entity, from: start, to, words: wordsOf(reading, start, to) }
}

/** Titles as they are shortened before names. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['sen.', 'senator'],
  ['gov.', 'governor'],
  ['rep.', 'representative'],
  ['pres.', 'president'],
  ['gen.', 'general'],
  ['amb.', 'ambassador'],
  ['lt.', 'lieutenant'],
  ['col.', 'colonel'],
])

function wordsOf(reading: Reading, from: number, to: number): Set<string> {
  const words = new Set<string>()
  for (let t = from; t < to; t += 1) {
    const kind = reading.tokens.kind[t]
    if ((kind === Kind.word || kind === Kind.capital) && ((reading.low[t] ?? 0) & FUNCTION) === 0) {
      const word = reading.text.slice(reading.tokens.start[t], reading.tokens.end[t]).toLowerCase()
      words.add(SHORT.get(word) ?? word)
    }
  }
  return words
}

function hasOffice(reading: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t += 1) if (((reading.low[t] ?? 0) & (Low.office | Low.title)) !== 0 && !isAddress(reading, t)) return true
  return false
}

function isAddress(reading: Reading, token: number): boolean {
  return ((reading.low[token] ?? 0) & (Low.honorificMale | Low.honorificFemale)) !== 0
}

/** Titles and the small words before them that describe: back to a determiner, verb or sign. */
function roleStart(reading: Reading, run: NameRun): number {
  let from = run.outer
  while (from > 0 && run.first - from < BEFORE) {
    const t = from - 1
    const kind = reading.tokens.kind[t]
    if (kind !== Kind.word && kind !== Kind.capital) break
    const low = reading.low[t] ?? 0
    if (ofTitle(reading, t)) {
      from = t - 1
      continue
    }
    if ((low & (FUNCTION | Low.past | Low.adverb | Low.time)) !== 0) break
    if ((low & (Low.strong | Low.weak)) !== 0 && (low & Low.title) === 0 && kind === Kind.word) break
    from = t
  }
  return from
}

/** “Secretary of State”: the preposition joins two words of one title. */
function ofTitle(reading: Reading, t: number): boolean {
  const { tokens, low, text } = reading
  return tokens.kind[t - 1] === Kind.capital && ((low[t - 1] ?? 0) & Low.title) !== 0 && text.slice(tokens.start[t], tokens.end[t]) === 'of'
}

function appositionEnd(reading: Reading, run: NameRun): number {
  if (reading.tokens.kind[run.last] !== Kind.comma) return run.last
  let t = run.last + 1
  const first = reading.low[t] ?? 0
  if (reading.tokens.kind[t] !== Kind.word) return run.last
  if ((first & (Low.determiner | Low.possessive | Low.office | Low.title)) === 0) return run.last
  while (t < run.last + 1 + AFTER) {
    const kind = reading.tokens.kind[t] ?? 0
    if (kind !== Kind.word && kind !== Kind.capital && kind !== Kind.possessive) break
    if (((reading.low[t] ?? 0) & (Low.auxiliary | Low.past | Low.subordinator)) !== 0) break
    t += 1
  }
  return t
}

const RECENT = 40

/** Introductions by the last word of their office and by person; only the last 40 of a word are looked at. */
export class Offices {
  readonly all: readonly Introduction[]
  private readonly byWord = new Map<string, Introduction[]>()
  private readonly byEntity = new Map<number, Introduction[]>()

  constructor(all: readonly Introduction[]) {
    this.all = all
    for (const introduction of all) {
      for (const word of introduction.words) push(this.byWord, word, introduction)
      push(this.byEntity, introduction.entity, introduction)
    }
  }

  of(entity: number): readonly Introduction[] {
    return this.byEntity.get(entity) ?? []
  }

  /** The person the office words `[from, to)` mean, or null. The last introduction wins among equals. */
  holder(reading: Reading, register: Register, from: number, to: number): Entity | null {
    const wanted = wordsOf(reading, from, to)
    const head = reading.text.slice(reading.tokens.start[to - 1], reading.tokens.end[to - 1]).toLowerCase()
    let best: Introduction | null = null
    let most = 0
    for (const candidate of (this.byWord.get(head) ?? []).slice(-RECENT)) {
      if (candidate.words.has('former') && !wanted.has('former')) continue
      let shared = 0
      for (const word of wanted) if (candidate.words.has(word)) shared += 1
      if (shared < most || candidate.from >= from + 400) continue
      best = candidate
      most = shared
    }
    const enough = placed(reading, from, to) ? wanted.size : Math.max(1, wanted.size * 0.6)
    return best && most >= enough ? (register.entities[best.entity] ?? null) : null
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** “the Florida senator”: a place or nation must be the holder’s. */
function placed(reading: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t += 1) if (((reading.low[t] ?? 0) & (Low.place | Low.nationality)) !== 0) return true
  return false
}
