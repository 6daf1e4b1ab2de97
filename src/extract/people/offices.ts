// Whom does “the Ukrainian president” mean? The person introduced with most of these words.
import type { Reading } from '../reading.ts'
import { Low } from '../word-lists.ts'
import type { Introduction } from './introductions.ts'
import { officeHead, officeWords } from './introductions.ts'
import type { Entity, Register } from './register.ts'

const RECENT = 40
/** Words that make another office of the same one. */
const OTHERS: readonly string[] = ['former', 'shadow', 'deputy', 'assistant', 'vice', 'acting', 'ex']

/** Introductions by the last word of their office and by person; only the last 40 of a word are looked at. */
export class Offices {
  readonly all: readonly Introduction[]
  private readonly byHead = new Map<string, Introduction[]>()
  private readonly byEntity = new Map<number, Introduction[]>()

  constructor(all: readonly Introduction[]) {
    this.all = all
    for (const introduction of all) {
      for (const word of introduction.heads) push(this.byHead, word, introduction)
      push(this.byEntity, introduction.entity, introduction)
    }
  }

  of(entity: number): readonly Introduction[] {
    return this.byEntity.get(entity) ?? []
  }

  /** The one person introduced before with the office words `[from, to)`; null when there are several or none. */
  sole(reading: Reading, register: Register, from: number, to: number): Entity | null {
    const wanted = officeWords(reading, from, to)
    const head = officeHead(reading, to - 1)
    const known = (this.byHead.get(head) ?? []).slice(-RECENT)
    const fitting = known.filter(({ words }) => [...wanted].every((word) => words.has(word)))
    const first = fitting[0]
    if (!first || first.from > from || fitting.some(({ entity }) => entity !== first.entity)) return null
    return register.entities[first.entity] ?? null
  }

  /** The person the office words `[from, to)` mean, or null. The last introduction wins among equals. */
  holder(reading: Reading, register: Register, from: number, to: number): Entity | null {
    const wanted = officeWords(reading, from, to)
    const head = officeHead(reading, to - 1)
    let best: Introduction | null = null
    let most = 0
    for (const candidate of (this.byHead.get(head) ?? []).slice(-RECENT)) {
      if (OTHERS.some((word) => candidate.words.has(word) && !wanted.has(word))) continue
      let shared = 0
      for (const word of wanted) if (candidate.words.has(word)) shared += 1
      if (shared < most || candidate.from >= from + 400) continue
      // Who was introduced before is meant, not who is introduced after.
      if (best && shared === most && candidate.from > from && best.from <= from) continue
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
