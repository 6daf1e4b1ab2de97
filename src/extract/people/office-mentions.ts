// Where is a person mentioned by the office alone (the Ukrainian president, the PM)?
import type { Span } from '../../model/span.ts'
import { Kind } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'
import { Low } from '../word-lists.ts'
import type { Offices } from './offices.ts'
import type { Register } from './register.ts'

const LONGEST = 5
const OFFICE = Low.office | Low.title
const DESCRIBES = Low.office | Low.title | Low.nationality | Low.place

/** Mentions by entity: “the” and words of office up to one that no name follows, where an introduction gives the holder. */
export function findOfficeMentions(reading: Reading, register: Register, offices: Offices): Map<number, Span[]> {
  const { tokens, low, text } = reading
  const found = new Map<number, Span[]>()
  for (let t = 0; t + 1 < tokens.count; t += 1) {
    if (((low[t] ?? 0) & Low.determiner) === 0 || ((low[t + 1] ?? 0) & DESCRIBES) === 0) continue
    const word = text.slice(tokens.start[t], tokens.end[t])
    if (word !== 'the' && word !== 'The') continue
    const end = officeEnd(reading, t + 1)
    if (end === 0) continue
    const holder = offices.sole(reading, register, t, end)
    if (!holder) continue
    const list = found.get(holder.id) ?? []
    list.push([tokens.start[t] ?? 0, tokens.end[end - 1] ?? 0])
    found.set(holder.id, list)
  }
  return found
}

/** One past the last word of the office; 0 when a name or another noun follows, for then it is no mention by itself. */
function officeEnd(reading: Reading, from: number): number {
  const { tokens, low } = reading
  let t = from
  while (t < from + LONGEST && isWord(tokens.kind[t] ?? 0) && ((low[t] ?? 0) & DESCRIBES) !== 0) t += 1
  if (t === from || ((low[t - 1] ?? 0) & OFFICE) === 0) return 0
  const next = tokens.kind[t] ?? 0
  if (t >= tokens.count || next === Kind.capital) return 0
  return next === Kind.word && ((low[t] ?? 0) & (Low.speaker | Low.organisation | Low.kin)) !== 0 ? 0 : t
}

const isWord = (kind: number): boolean => kind === Kind.word || kind === Kind.capital
