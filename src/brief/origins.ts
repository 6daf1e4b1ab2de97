// How many independent origins has a story? Five papers that print one wire text are one.
import type { RuleInfo } from '../model/rule.ts'
import type { Entry } from './entries.ts'
import { Groups } from './groups.ts'
import type { SharedPassages } from './passages.ts'

export const originRules: readonly RuleInfo[] = [
  { id: 'origin-given', why: 'The editor names the same origin for both.' },
  { id: 'wire-credit', why: 'Both credit the same news agency at the top or the end.' },
  { id: 'same-publisher', why: 'Both are of one outlet or one web address.' },
  { id: 'equal-passages', why: 'Half of the passages of the shorter stand in the longer.' },
]

/** Share of passages from which two articles are one text. */
const ONE_TEXT = 0.5
/** Articles of one origin, each group in the story's order; as many groups as origins. */
export function originsOf(members: readonly number[], entries: readonly Entry[], passages: SharedPassages): number[][] {
  const groups = new Groups(members.length)
  const first = new Map<string, number>()
  members.forEach((member, at) => {
    for (const sign of entries[member] ? signsOf(entries[member]) : []) {
      const known = first.get(sign)
      if (known === undefined) first.set(sign, at)
      else groups.join(known, at)
    }
    for (let other = 0; other < at; other += 1) {
      const mate = members[other] ?? 0
      const share = passages.get(member, mate)
      if (share >= ONE_TEXT) groups.join(other, at)
    }
  })
  return groups.lists().map((list) => list.map((at) => members[at] ?? 0))
}

/** What says where an article comes from. */
function signsOf({ seed, record, sketch }: Entry): string[] {
  const signs: string[] = []
  const origin = seed.given.origin?.toLowerCase()
  if (origin !== undefined) signs.push(`origin ${origin}`)
  if (record.outlet !== null) signs.push(`outlet ${record.outlet.toLowerCase()}`)
  const host = record.url === null ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(record.url)?.[1]
  if (host !== undefined) signs.push(`host ${host.toLowerCase()}`)
  for (const agency of sketch.agencies) signs.push(`origin ${agency.toLowerCase()}`)
  return signs
}
