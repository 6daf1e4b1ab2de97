// Which office is printed beside a name: “Prime Minister X”, “X, the foreign minister of Y,”, “Y’s ambassador, X,”?
import { Kind } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'
import { FUNCTION, High, Low } from '../word-lists.ts'
import type { NameRun } from './names.ts'
import type { Register } from './register.ts'

/** An office as printed beside a name: tokens `[from, to)`. */
export interface Introduction {
  readonly entity: number
  readonly from: number
  readonly to: number
  readonly words: ReadonlySet<string>
  /** The words it may be called by alone: “secretary” of “Treasury Secretary”. */
  readonly heads: ReadonlySet<string>
}

const BEFORE = 6
const AFTER = 16
const OFFICE = Low.office | Low.title
const ADDRESS = Low.honorificMale | Low.honorificFemale
const OPENS = Low.determiner | Low.possessive

/** Every office beside a name, in text order. A relation (“counterpart”, “father”) is none. Linear: a few words around each name. */
export function findIntroductions(reading: Reading, register: Register): Introduction[] {
  const out: Introduction[] = []
  for (const run of register.runs) {
    if (register.entities[run.entity]?.kind !== 'person' || run.office) continue
    const from = roleStart(reading, run)
    const parted = from === run.first ? partedStart(reading, run) : -1
    const to = appositionEnd(reading, run)
    if (isOffice(reading, from, run.first)) out.push(introduce(reading, run.entity, from, run.first))
    else if (parted >= 0 && isOffice(reading, parted, run.outer - 1)) out.push(introduce(reading, run.entity, parted, run.outer - 1))
    if (isOffice(reading, run.last + 1, to)) out.push(introduce(reading, run.entity, run.last + 1, to))
  }
  return out
}

function introduce(reading: Reading, entity: number, from: number, to: number): Introduction {
  let start = from
  while (start < to - 1 && ((reading.low[start] ?? 0) & OPENS) !== 0) start += 1
  return { entity, from: start, to, words: officeWords(reading, start, to), heads: officeHeads(reading, start, to) }
}

/** The word an office is looked up by: its last, in full. */
export function officeHead(reading: Reading, token: number): string {
  const word = reading.text.slice(reading.tokens.start[token], reading.tokens.end[token]).toLowerCase()
  return SHORT.get(word) ?? word
}

/** Words of office that no other word of office follows. */
function officeHeads(reading: Reading, from: number, to: number): Set<string> {
  const heads = new Set<string>()
  for (let t = from; t < to; t += 1) {
    const next = t + 1 < to ? (reading.low[t + 1] ?? 0) : 0
    if (((reading.low[t] ?? 0) & OFFICE) !== 0 && (next & OFFICE) === 0) heads.add(officeHead(reading, t))
  }
  return heads
}

/** Titles as they are shortened. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['pm', 'minister'],
  ['sen.', 'senator'],
  ['gov.', 'governor'],
  ['rep.', 'representative'],
  ['pres.', 'president'],
  ['gen.', 'general'],
  ['amb.', 'ambassador'],
  ['lt.', 'lieutenant'],
  ['col.', 'colonel'],
])

/** The words of an office that mean something, in small letters and in full. */
export function officeWords(reading: Reading, from: number, to: number): Set<string> {
  const words = new Set<string>()
  for (let t = from; t < to; t += 1) {
    const kind = reading.tokens.kind[t]
    if ((kind === Kind.word || kind === Kind.capital) && ((reading.low[t] ?? 0) & FUNCTION) === 0) {
      const word = reading.text.slice(reading.tokens.start[t], reading.tokens.end[t]).toLowerCase()
      if (word === 'pm') words.add('prime')
      words.add(SHORT.get(word) ?? word)
    }
  }
  return words
}

/** The noun the phrase turns on, before any preposition, is one person’s office. */
function isOffice(reading: Reading, from: number, to: number): boolean {
  let office = false
  for (let t = from; t < to; t += 1) {
    const low = reading.low[t] ?? 0
    if (t > from && (low & (Low.preposition | Low.conjunction)) !== 0) break
    if ((low & Low.kin) !== 0 || ((reading.high[t] ?? 0) & High.relation) !== 0) return false
    const own = (low & OFFICE) !== 0 && (low & ADDRESS) === 0 && ((reading.high[t] ?? 0) & High.modifier) === 0
    office = own ? !isPlural(reading, t) : office && (low & (Low.organisation | Low.suffix)) !== 0
  }
  return office
}

function isPlural(reading: Reading, t: number): boolean {
  const word = reading.text.slice(reading.tokens.start[t], reading.tokens.end[t]).toLowerCase()
  return /[^su]s\.?$/.test(word)
}

const isWord = (kind: number): boolean => kind === Kind.word || kind === Kind.capital

/** Titles and the words before them that describe: back to a determiner, verb or sign. */
function roleStart(reading: Reading, run: NameRun): number {
  const { tokens, low } = reading
  let from = run.outer
  while (from > 0 && run.first - from < BEFORE) {
    const t = from - 1
    const bits = low[t] ?? 0
    if (!isWord(tokens.kind[t] ?? 0)) break
    if (ofTitle(reading, t, run.first)) {
      from = t - 1
      continue
    }
    if ((bits & (FUNCTION | Low.past | Low.adverb | Low.time)) !== 0) break
    if ((bits & (Low.strong | Low.weak)) !== 0 && (bits & Low.title) === 0 && tokens.kind[t] === Kind.word) break
    from = t
  }
  const closed = from > 0 && ((low[from - 1] ?? 0) & OPENS) !== 0
  const describes = OFFICE | Low.nationality | Low.place | Low.organisation | Low.speaker
  if (closed) return from
  while (from < run.first && tokens.kind[from] === Kind.word && ((low[from] ?? 0) & describes) === 0) from += 1
  return from
}

/** “Secretary of State X”, “Ambassador to Moscow X”: the preposition joins words of one title. */
function ofTitle(reading: Reading, t: number, name: number): boolean {
  const { tokens, low, text } = reading
  if (tokens.kind[t - 1] !== Kind.capital || ((low[t - 1] ?? 0) & OFFICE) === 0) return false
  const word = text.slice(tokens.start[t], tokens.end[t])
  if (word === 'of') return true
  if (word !== 'to' || t + 1 >= name) return false
  for (let k = t + 1; k < name; k += 1) if (((low[k] ?? 0) & (Low.place | Low.organisation)) === 0) return false
  return true
}

const endsAside = (kind: number): boolean => kind === Kind.comma || kind === Kind.stop || kind === Kind.dash || kind === Kind.close

/** “X, the foreign minister of Y,”: up to the sign that closes it; nothing where none does, or where it may be a list. */
function appositionEnd(reading: Reading, run: NameRun): number {
  const { tokens, low } = reading
  if (tokens.kind[run.last] !== Kind.comma || tokens.kind[run.last + 1] !== Kind.word) return run.last
  if (((low[run.last + 1] ?? 0) & (OPENS | OFFICE)) === 0) return run.last
  for (let t = run.last + 1; t < run.last + 1 + AFTER; t += 1) {
    const kind = tokens.kind[t] ?? 0
    if (t >= tokens.count || endsAside(kind)) return listGoesOn(reading, t) ? run.last : t
    const bits = low[t] ?? 0
    if ((bits & Low.subordinator) !== 0) return reading.text.startsWith('who', tokens.start[t]) ? t : run.last
    if (!isWord(kind) && kind !== Kind.possessive) return run.last
    if ((bits & (Low.auxiliary | Low.past | Low.strong)) !== 0 && (bits & OFFICE) === 0) return run.last
    if ((bits & Low.conjunction) !== 0 && ((low[t + 1] ?? 0) & OPENS) !== 0) return run.last
  }
  return run.last
}

/** “…, the chancellor, and the …”, “…, the president, Jane Doe and …”. */
function listGoesOn(reading: Reading, sign: number): boolean {
  return reading.tokens.kind[sign] === Kind.comma && ((reading.low[sign + 1] ?? 0) & Low.conjunction) !== 0
}

const PARTED = 8

/** “Russia’s ambassador to London, X, warned …”: where the description before the comma begins; -1 when there is none. */
function partedStart(reading: Reading, run: NameRun): number {
  const { tokens, low } = reading
  const comma = run.outer - 1
  if (comma < 1 || tokens.kind[comma] !== Kind.comma || tokens.kind[run.last] !== Kind.comma) return -1
  if (tokens.kind[run.last + 1] !== Kind.word || listGoesOn(reading, run.last)) return -1
  for (let t = comma - 1; t >= 0 && t > comma - PARTED; t -= 1) {
    const kind = tokens.kind[t] ?? 0
    const bits = low[t] ?? 0
    if (kind === Kind.possessive || (bits & OPENS) !== 0) return t + 1
    if (!isWord(kind) || (bits & (Low.auxiliary | Low.past | Low.subordinator | Low.conjunction)) !== 0) return -1
  }
  return -1
}
