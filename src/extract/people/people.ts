// Who is named in the prose? People and organisations with every mention and office as printed.
import type { Mentioned, Role } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Reading } from '../reading.ts'
import { weighGenders } from './genders.ts'
import { findNames } from './names.ts'
import { findOfficeMentions } from './office-mentions.ts'
import { findIntroductions, Offices } from './offices.ts'
import type { Introduction } from './offices.ts'
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
    if (entity.kind !== 'person' && entity.kind !== 'organisation') continue
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
