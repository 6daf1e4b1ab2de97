// Is a name introduced as a person: after a role, before an apposition, an age, a who?
import { Kind } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'
import { FIRST_NAME, Low } from '../word-lists.ts'
import type { NameRun } from './names.ts'

/** “Foo Bar, the …”, “Foo Bar, 43,”, “spokesman Foo Bar”: only people are introduced so. */
export function introduced(reading: Reading, run: NameRun): boolean {
  const { tokens, low } = reading
  if (run.titled) return true
  const before = low[run.outer - 1] ?? 0
  if ((before & (Low.office | Low.speaker | Low.kin | Low.roleMale | Low.roleFemale)) !== 0 && tokens.kind[run.outer - 1] === Kind.word)
    return true
  if (tokens.kind[run.last] === Kind.word && reading.text.startsWith('who', tokens.start[run.last])) return true
  if (tokens.kind[run.last] !== Kind.comma) return false
  if (tokens.kind[run.outer - 1] === Kind.comma && holdsOffice(reading, run.outer - 2)) return true
  const next = run.last + 1
  if (tokens.kind[next] === Kind.number && tokens.kind[next + 1] === Kind.comma) return true
  const bits = low[next] ?? 0
  if ((bits & (Low.determiner | FIRST_NAME)) !== 0 && tokens.kind[next] === Kind.word) return true
  return (
    tokens.kind[next] === Kind.word && (reading.text.startsWith('who', tokens.start[next]) || (bits & (Low.office | Low.speaker)) !== 0)
  )
}

const PARTED = 7

/** “the minister for unification, Foo Bar, …”: an office between an article and the comma. */
function holdsOffice({ tokens, low }: Reading, before: number): boolean {
  let office = false
  for (let t = before; t >= 0 && t > before - PARTED; t -= 1) {
    const bits = low[t] ?? 0
    if ((bits & (Low.determiner | Low.possessive)) !== 0 || tokens.kind[t] === Kind.possessive) return office
    if (tokens.kind[t] !== Kind.word && tokens.kind[t] !== Kind.capital) return false
    if ((bits & (Low.office | Low.title)) !== 0) office = true
  }
  return false
}
