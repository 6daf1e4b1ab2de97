// Is a person spoken of as he or as she? Forms of address, role and kin words, pronouns that follow.
import { Kind } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'
import { High, Low } from '../word-lists.ts'
import type { NameRun } from './names.ts'
import type { Register } from './register.ts'

const ROLE_WEIGHT = 4
const NEAR = 16
const APPOSITION = 7

/** Adds to each person's gender what the words around the mentions say. */
export function weighGenders(reading: Reading, register: Register): void {
  register.runs.forEach((run, i) => {
    const entity = register.entities[run.entity]
    if (!entity || entity.kind === 'organisation' || entity.kind === 'place') return
    entity.gender += roleBefore(reading, run) + roleAfter(reading, run)
    if (run.quoted) return
    if (entity.kind === 'unknown' && speaks(reading, run) && pronounAfter(reading, run, register.runs[i + 1] ?? null, register) !== 0)
      entity.kind = 'person'
    if (entity.kind !== 'person') return
    const spoken = Math.max(-3, Math.min(3, entity.spoken + pronounAfter(reading, run, register.runs[i + 1] ?? null, register)))
    entity.gender += spoken - entity.spoken
    entity.spoken = spoken
  })
}

function weigh(bits: number): number {
  if ((bits & Low.roleMale) !== 0) return ROLE_WEIGHT
  return (bits & Low.roleFemale) !== 0 ? -ROLE_WEIGHT : 0
}

function roleBefore(reading: Reading, run: NameRun): number {
  for (let t = run.outer; t < run.first; t += 1) if (weigh(reading.low[t] ?? 0) !== 0) return weigh(reading.low[t] ?? 0)
  const before = run.outer - 1
  if (before < 0) return 0
  if (reading.tokens.kind[before] === Kind.word) return weigh(reading.low[before] ?? 0)
  return reading.tokens.kind[before] === Kind.comma && ((reading.low[before - 1] ?? 0) & Low.kin) !== 0
    ? weigh(reading.low[before - 1] ?? 0)
    : 0
}

/** “X, the spokeswoman for Y,”: the first noun of the apposition, before any preposition. */
function roleAfter(reading: Reading, run: NameRun): number {
  if (reading.tokens.kind[run.last] !== Kind.comma) return 0
  if (((reading.low[run.last + 1] ?? 0) & (Low.determiner | Low.possessive)) === 0) return 0
  for (let t = run.last + 1; t < run.last + APPOSITION; t += 1) {
    const kind = reading.tokens.kind[t] ?? 0
    if (kind !== Kind.word && kind !== Kind.capital) return 0
    if (((reading.low[t] ?? 0) & Low.preposition) !== 0) return 0
    const weight = weigh(reading.low[t] ?? 0)
    if (weight !== 0) return weight
  }
  return 0
}

function speaks(reading: Reading, run: NameRun): boolean {
  return ((reading.low[run.last] ?? 0) & (Low.strong | Low.past)) !== 0 || ((reading.low[run.outer - 1] ?? 0) & Low.strong) !== 0
}

function pronounAfter(reading: Reading, run: NameRun, next: NameRun | null, register: Register): number {
  const other = next && register.entities[next.entity]?.kind === 'person' ? next.outer : Infinity
  for (let t = run.last; t < run.last + NEAR && t < other && t < reading.tokens.count; t += 1) {
    const kind = reading.tokens.kind[t]
    if (kind === Kind.double) return 0
    if (kind !== Kind.word && kind !== Kind.capital) continue
    const sex = pronounGender(reading, t)
    if (sex !== 0) return sex
  }
  return 0
}

/** 1 he, his, him; -1 she, her; 0 another word. */
export function pronounGender(reading: Reading, token: number): number {
  const high = reading.high[token] ?? 0
  if ((high & (High.he | High.she)) === 0) return 0
  return (high & High.he) !== 0 ? 1 : -1
}
