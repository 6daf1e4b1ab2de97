// Who is named in the prose? People and organisations with every mention and office as printed.
import type { Mentioned, Role } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Reading } from '../reading.ts'
import { High } from '../word-lists.ts'
import { weighGenders } from './genders.ts'
import { findIntroductions } from './introductions.ts'
import type { Introduction } from './introductions.ts'
import { findNames } from './names.ts'
import { findOfficeMentions } from './office-mentions.ts'
import { Offices } from './offices.ts'
import type { Entity } from './register.ts'
import { Register } from './register.ts'

export interface People {
  readonly register: Register
  readonly offices: Offices
  /** For the record: in order of first mention. */
  readonly mentioned: readonly Mentioned[]
}

/** Names in the prose, quotations included. Captions, bylines and boilerplate are not prose. */
export function findPeople(reading: Reading): People {
  const register = new Register(reading, findNames(reading))
  weighGenders(reading, register)
  const introductions = findIntroductions(reading, register)
  const offices = new Offices(introductions)
  const byOffice = findOfficeMentions(reading, register, offices)
  return { register, offices, mentioned: mentioned(reading, register, introductions, byOffice) }
}

/** “VladimirNATO”: two names that a scraper ran into one. */
const GLUED = /\p{Ll}\p{Lu}{3}/u

function mentioned(
  reading: Reading,
  register: Register,
  introductions: readonly Introduction[],
  byOffice: ReadonlyMap<number, Span[]>,
): Mentioned[] {
  const roles = new Map<number, Role[]>()
  for (const { entity, from, to } of introductions) {
    const span: Span = [reading.tokens.start[from] ?? 0, reading.tokens.end[to - 1] ?? 0]
    const list = roles.get(entity) ?? []
    list.push({ text: reading.text.slice(...span), span })
    roles.set(entity, list)
  }
  const out: Mentioned[] = []
  for (const entity of register.entities) {
    if (entity.kind !== 'person' && (entity.kind !== 'organisation' || !isBody(reading, register, entity))) continue
    if (GLUED.test(register.name(entity))) continue
    const mentions = entity.runs.map((index): Span => {
      const run = register.runs[index]
      const outer = run && run.honorific !== 0 ? run.outer : (run?.first ?? 0)
      return [reading.tokens.start[outer] ?? 0, reading.tokens.end[(run?.last ?? 1) - 1] ?? 0]
    })
    const all = [...mentions, ...(byOffice.get(entity.id) ?? [])].toSorted((a, b) => a[0] - b[0])
    out.push({ name: register.name(entity), kind: entity.kind, mentions: all, roles: roles.get(entity.id) ?? [] })
  }
  return out.sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0))
}

/** A name of several words, an outlet or a known body; a common noun with a capital (“the House”, “HQ”) is no entry of its own. */
function isBody(reading: Reading, register: Register, entity: Entity): boolean {
  const run = register.runs[entity.runs[0] ?? -1]
  if (!run || run.last - run.first > 1) return run !== undefined
  const high = reading.high[run.first] ?? 0
  if ((high & High.acronym) !== 0) return false
  if ((high & (High.body | High.outlet)) !== 0) return true
  const word = reading.text.slice(reading.tokens.start[run.first], reading.tokens.end[run.first])
  return word.length > 1 && word === word.toUpperCase()
}
