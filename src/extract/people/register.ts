// Which mentions are one person? Full names first, then surnames, given names and forms of address in text order.
import type { Reading } from '../reading.ts'
import { FIRST_NAME, Low } from '../word-lists.ts'
import { firstNameGender, inCapitals, isKnighted, sameGiven } from './given-names.ts'
import { introduced } from './introduced.ts'
import type { NameKind, NameRun } from './names.ts'

/** Somebody or something named. `gender` is positive for a man, negative for a woman, near 0 unknown. */
export interface Entity {
  readonly id: number
  kind: NameKind
  readonly keys: readonly string[]
  readonly spellings: Map<string, number>
  gender: number
  /** What pronouns after the name add; at most 3 either way, for they may mean another. */
  spoken: number
  count: number
  /** Index of the run that last gave the name in full; -1 before. */
  lastFull: number
  readonly runs: number[]
}

const HONORIFIC_WEIGHT = 5
/** A lone name may be a surname: not enough to know. */
const LONE_NAME_WEIGHT = 2

export class Register {
  readonly entities: Entity[] = []
  private readonly bySuffix = new Map<string, Entity[]>()
  private readonly byFirst = new Map<string, Entity[]>()
  /** Who was last named in full, by given name. */
  private readonly lastNamed = new Map<string, Entity>()
  private readonly byWhole = new Map<string, Entity>()

  private readonly byStem = new Map<string, Entity>()
  readonly runs: readonly NameRun[]
  private readonly reading: Reading

  constructor(reading: Reading, runs: readonly NameRun[]) {
    this.reading = reading
    this.runs = runs
    runs.forEach((run) => {
      if (!run.office && run.keys.length > 1) this.addFull(run)
    })
    runs.forEach((run, i) => {
      if (run.office) return
      if (run.entity < 0) this.addShort(run, i)
      const entity = this.entities[run.entity]
      if (!entity) return
      entity.runs.push(i)
      entity.count += 1
      if (run.keys.length > 1) {
        entity.lastFull = i
        if (entity.kind === 'person') this.lastNamed.set(entity.keys[0] ?? '', entity)
      }
      if (run.honorific !== 0) entity.gender += run.honorific * HONORIFIC_WEIGHT
    })
  }

  /** The name to show: the spelling printed most often among the fullest. */
  name(entity: Entity): string {
    let best = ''
    let most = 0
    for (const [spelling, count] of entity.spellings) {
      if (count > most) {
        best = spelling
        most = count
      }
    }
    return best
  }

  private addFull(run: NameRun): void {
    const person = run.kind === 'person' || (run.kind === 'unknown' && introduced(this.reading, run))
    const whole = run.keys.join(' ')
    let entity = this.byWhole.get(whole) ?? (run.kind === 'organisation' || run.kind === 'place' ? undefined : this.samePerson(run))
    entity ??= this.create(run.kind, run.keys)
    if (person && entity.kind === 'unknown') entity.kind = 'person'
    this.byWhole.set(whole, entity)
    this.spell(entity, run)
    run.entity = entity.id
  }

  private create(kind: NameKind, keys: readonly string[]): Entity {
    const entity: Entity = {
      id: this.entities.length,
      kind,
      keys,
      spellings: new Map(),
      gender: 0,
      spoken: 0,
      count: 0,
      lastFull: -1,
      runs: [],
    }
    this.entities.push(entity)
    for (let from = 1; from < keys.length; from += 1) push(this.bySuffix, keys.slice(from).join(' '), entity)
    if (keys.length === 1) push(this.bySuffix, keys[0] ?? '', entity)
    if (keys.length > 1) push(this.byFirst, keys[0] ?? '', entity)
    const surname = keys.at(-1) ?? ''
    if (keys.length > 1 && kind !== 'organisation' && kind !== 'place' && surname.length >= STEM)
      this.byStem.set(surname.slice(0, STEM), entity)
    return entity
  }

  private spell(entity: Entity, run: NameRun): void {
    const { text, tokens } = this.reading
    const spelling = text.slice(tokens.start[run.first], tokens.end[run.last - 1]).replace(/\s+/g, ' ')
    entity.spellings.set(spelling, (entity.spellings.get(spelling) ?? 0) + 1)
    if (entity.gender === 0 && entity.kind === 'person' && run.keys.length > 1) entity.gender = firstNameGender(this.reading, run.first)
  }

  /** “Tim Kaine” and “Timothy Kaine”, “Wasserman Schultz” and “Debbie Wasserman Schultz”. */
  private samePerson(run: NameRun): Entity | undefined {
    const given = run.keys[0] ?? ''
    const whole = this.bySuffix.get(run.keys.join(' '))
    if (whole) return whole[0]
    return this.bySuffix
      .get(run.keys.at(-1) ?? '')
      ?.find((entity) => entity.kind !== 'organisation' && entity.keys.length > 1 && sameGiven(entity.keys[0] ?? '', given))
  }

  private addShort(run: NameRun, index: number): void {
    const key = run.keys.join(' ')
    const entity =
      this.choose(run, index, this.bySuffix.get(key) ?? []) ?? this.byGiven(run, key) ?? this.misspelt(run, key) ?? this.open(run)
    if (run.kind === 'unknown' && entity.kind === 'unknown' && entity.keys.length > 1 && run.keys.length === 1) entity.kind = 'person'
    if (run.kind === 'person' && entity.kind === 'unknown') entity.kind = 'person'
    run.entity = entity.id
  }

  private open(run: NameRun): Entity {
    const bits = this.reading.low[run.first] ?? 0
    const given =
      run.keys.length === 1 && (bits & FIRST_NAME) !== 0 && (bits & (Low.place | Low.organisation | Low.time)) === 0 && !this.isWhere(run)
    const entity = this.create(given && run.kind === 'unknown' && !run.quoted ? 'person' : run.kind, run.keys)
    if (given) entity.gender = Math.sign(firstNameGender(this.reading, run.first)) * LONE_NAME_WEIGHT
    this.spell(entity, run)
    return entity
  }

  /** “from Dara”, “in Chad”: a name that is also a place’s stands for the place there. */
  private isWhere(run: NameRun): boolean {
    const { text, tokens } = this.reading
    return WHERE.has(text.slice(tokens.start[run.outer - 1], tokens.end[run.outer - 1]).toLowerCase())
  }

  /** Several of one surname: the form of address decides, then how often and how lately each was named. */
  private choose(run: NameRun, index: number, candidates: readonly Entity[]): Entity | undefined {
    if (run.kind === 'organisation' || run.kind === 'place') {
      const same = candidates.find((entity) => entity.kind === run.kind)
      if (same || run.keys.length > 1 || !inCapitals(this.reading, run.first)) return same
    }
    let best: Entity | undefined
    let most = -Infinity
    for (const entity of candidates) {
      if (entity.kind === 'organisation' || entity.kind === 'place') continue
      if (run.honorific !== 0 && Math.sign(entity.gender) === -run.honorific) continue
      let score = entity.count * 0.5 + (entity.kind === 'person' ? 3 : 0)
      if (run.honorific !== 0 && Math.sign(entity.gender) === run.honorific) score += 4
      if (entity.lastFull >= 0 && entity.lastFull < index) score += 1.5 - Math.min(1.4, (index - entity.lastFull) / 50)
      if (score > most) {
        best = entity
        most = score
      }
    }
    return best
  }

  /** The one person of that given name; of several (“Kim said” where two Kims speak) the one last named in full. */
  private byGiven(run: NameRun, key: string): Entity | undefined {
    if ((run.honorific !== 0 && !isKnighted(this.reading, run.outer)) || run.kind === 'organisation') return undefined
    let only: Entity | undefined
    for (const entity of (this.byFirst.get(key) ?? []).slice(0, FEW)) {
      if (entity.kind !== 'person') continue
      if (only) return this.lastNamed.get(key)
      only = entity
    }
    return only
  }

  /** “Zelensky” for “Zelenskyy”: a surname of seven letters and more whose ending alone differs. */
  private misspelt(run: NameRun, key: string): Entity | undefined {
    if (key.length < STEM || run.kind === 'organisation' || run.kind === 'place') return undefined
    const entity = this.byStem.get(key.slice(0, STEM))
    return entity && Math.abs((entity.keys.at(-1) ?? '').length - key.length) <= 2 ? entity : undefined
  }
}

const STEM = 7
/** So many of one given name are looked at. */
const FEW = 40
const WHERE: ReadonlySet<string> = new Set(['in', 'from', 'near', 'at', 'outside', 'across', 'into'])

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
