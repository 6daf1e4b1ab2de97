// Which terms of the lists stand in the prose, and where?
import type { Span } from '../../model/span.ts'
import type { Prose } from '../prose.ts'
import type { Dictionary, Entry } from './dictionary.ts'
import type { Words } from './words.ts'
import { readWords } from './words.ts'

export interface Sighting {
  readonly entry: Entry
  readonly span: Span
  /** Index of the sentence it stands in. */
  readonly sentence: number
  /** Index of its first word in the prose. */
  readonly word: number
}

/** Terms in the sentences, in text order: whole words, the longest of each layer, none inside an exclusion of its layer. */
export function findSightings(prose: Prose, dictionary: Dictionary): Sighting[] {
  const { text } = prose.page
  const words = readWords(text, prose.sentences)
  const until = new Int32Array(dictionary.layers)
  const out: Sighting[] = []
  let sentence = 0
  for (let i = 0; i < words.count; i += 1) {
    const candidates = dictionary.entries.find(words.hash[i] ?? 0)
    if (!candidates) continue
    const start = words.start[i] ?? 0
    while ((prose.sentences[sentence]?.[1] ?? Infinity) <= start) sentence += 1
    for (const entry of candidates) {
      const last = i + entry.words.length
      if ((until[entry.layer] ?? 0) > i || !matches(text, words, i, entry)) continue
      const span: Span = [start, words.end[last - 1] ?? start]
      if (span[1] > (prose.sentences[sentence]?.[1] ?? 0)) continue
      until[entry.layer] = last
      if (entry.kind !== 'exclusion') out.push({ entry, span, sentence, word: i })
    }
  }
  return out
}

/** Equal hashes, and then equal letters: two words may share a hash. */
function matches(text: string, words: Words, at: number, { words: wanted, term, capitals }: Entry): boolean {
  for (let i = 1; i < wanted.length; i += 1) if (words.hash[at + i] !== wanted[i]) return false
  if (at + wanted.length > words.count) return false
  const start = words.start[at] ?? 0
  if (capitals) return text.slice(start, words.end[at]) === term.toUpperCase()
  const length = (words.end[at] ?? 0) - start
  return term.startsWith(text.slice(start, start + length).toLowerCase())
}
