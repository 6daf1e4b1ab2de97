// Can two quotations be one voice's?
import { mayBeOne } from './names.ts'
import type { Place, Voice } from './places.ts'

/** Words in a row that outweigh a speaker who is only probable. */
const SURE = 9

/** True when both name their speaker and it is one. */
export function sameVoice(a: Voice, b: Voice): boolean {
  if (a.kind === 'person' && b.kind === 'person') return mayBeOne(a.name, b.name)
  if (a.kind === 'organisation' && b.kind === 'organisation') return a.name === b.name
  return a.kind === 'description' && b.kind === 'description' && a.name === b.name
}

/** Words in a row that outweigh two names within one story: one of the articles got the speaker wrong. */
const CERTAIN = 10

/** True when the texts name two different people. A description can be anybody, an office can speak through a person. */
export function twoVoices(a: Place, b: Place, run: number, sameStory: boolean): boolean {
  if (run >= SURE && (a.quotation.probable || b.quotation.probable)) return false
  if (run >= CERTAIN && sameStory) return false
  if (a.voice.kind === 'person' && b.voice.kind === 'person') return !mayBeOne(a.voice.name, b.voice.name)
  return run < SURE && a.voice.kind === 'organisation' && b.voice.kind === 'organisation' && a.voice.name !== b.voice.name
}
