// Where do quotations stand, and in which words? The quotations of all entries in one list.
import type { Quotation } from '../model/record.ts'
import { wordsOf } from '../text/fold.ts'
import { stemOf } from '../text/stems.ts'
import type { Entry } from './entries.ts'
import type { NameKey } from './names.ts'
import { nameKey, officeIn, organisationKey } from './names.ts'
import { kindOf } from './people.ts'

/** Whose words, as far as one article says: comparable over articles unless it is a nameless source. */
export type Voice =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'person'; readonly name: NameKey }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'description'; readonly name: string }

/** From so many words on nobody asks which of them say something: see the rule event-variant. */
export const SHORT = 8
const NONE: readonly number[] = []

/** One quotation in one article. */
export interface Place {
  readonly entry: number
  /** Index in the record's quotes. */
  readonly index: number
  readonly quotation: Quotation
  /** Numbers of its words in text order; equal numbers, equal words. */
  readonly words: readonly number[]
  /** Of fewer than eight words: those that say what it is about, each once. Longer ones speak for themselves. */
  readonly content: readonly number[]
  readonly voice: Voice
}

/** In order of entries, then of text: the order in which sources are listed. */
export function placesOf(entries: readonly Entry[]): Place[] {
  const numbers = new Map<string, number>()
  /** By number. */
  const isContent: boolean[] = []
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    isContent.push(stemOf(word) !== null)
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  return entries.flatMap((entry, at) =>
    entry.record.quotes.map((quotation, index) => {
      const words = wordsOf(quotation.text).map(numberOf)
      const content = words.length < SHORT ? [...new Set(words.filter((word) => isContent[word]))] : NONE
      return { entry: at, index, quotation, words, content, voice: voiceOf(quotation) }
    }),
  )
}

function voiceOf({ speaker }: Quotation): Voice {
  if (!speaker) return { kind: 'unknown' }
  const kind = kindOf(speaker)
  if (kind === 'description') return { kind, name: speaker.name.toLowerCase() }
  if (kind === 'organisation') return { kind, name: organisationKey(officeIn(speaker.name) ?? speaker.name) }
  return { kind, name: nameKey(speaker.name) }
}
