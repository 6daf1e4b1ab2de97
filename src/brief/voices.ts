// Can two quotations be one voice's?
import { mayBeOne } from './names.ts'
import type { Voice } from './places.ts'

/** True unless the texts name two different speakers. */
export function mayBeOneVoice(a: Voice, b: Voice): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return true
  if (a.kind === 'person' && b.kind === 'person') return mayBeOne(a.name, b.name)
  if (a.kind === 'organisation' && b.kind === 'organisation') return a.name === b.name
  // A description ("a spokesman") can be anybody, an office can speak through a person.
  return true
}
