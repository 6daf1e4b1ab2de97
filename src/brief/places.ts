// Where do quotations stand, and in which words? The quotations of all entries in one list.
import type { Quotation, Speaker } from '../model/record.ts'
import type { Entry } from './entries.ts'
import type { NameKey } from './names.ts'
import { nameKey, officeIn, organisationKey } from './names.ts'
import { kindOf } from './people.ts'
import { unpackWords } from './word-lists.ts'

/** Whose words, as far as one article says: comparable over articles unless it is a nameless source. */
export type Voice =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'person'; readonly name: NameKey }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'description'; readonly name: string }

/** One quotation in one article. */
export interface Place {
  readonly entry: number
  /** Index in the record's quotes. */
  readonly index: number
  readonly quotation: Quotation
  /** Numbers of its words in text order; equal numbers, equal words. */
  readonly words: Int32Array
  /** Of fewer than eight words: those that say what it is about, each once. */
  readonly content: readonly number[]
  readonly voice: Voice
}

/** In order of entries, then of text: the order in which sources are listed. */
export function placesOf(entries: readonly Entry[]): Place[] {
  const voices = new Map<string, Voice>()
  const out: Place[] = []
  entries.forEach((entry, at) => {
    const words = unpackWords(entry.sketch.quoteWords)
    entry.record.quotes.forEach((quotation, index) => {
      const own = words[index] ?? NO_WORDS
      out.push({ entry: at, index, quotation, words: own.words, content: own.content, voice: voiceOf(quotation.speaker, voices) })
    })
  })
  return out
}

const UNKNOWN: Voice = { kind: 'unknown' }
const NO_WORDS = { words: new Int32Array(0), content: [] }

/** `known`: voices met before; a name recurs by the hundred. */
function voiceOf(speaker: Speaker | null, known: Map<string, Voice>): Voice {
  if (!speaker) return UNKNOWN
  const key = speaker.named ? `${speaker.kind} ${speaker.name}` : speaker.name
  let voice = known.get(key)
  if (!voice) known.set(key, (voice = newVoice(speaker)))
  return voice
}

function newVoice(speaker: Speaker): Voice {
  const kind = kindOf(speaker)
  if (kind === 'description') return { kind, name: speaker.name.toLowerCase() }
  if (kind === 'organisation') return { kind, name: organisationKey(officeIn(speaker.name) ?? speaker.name) }
  return { kind, name: nameKey(speaker.name) }
}
