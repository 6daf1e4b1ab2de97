// What do the lists know of a word of a line: is it small, may it open a phrase? One look-up a word.
import type { Lexicon } from '../../model/lexicon.ts'
import type { Node, Phrases } from './phrases.ts'

/** A word of the lists. */
export interface KnownWord {
  readonly small: boolean
  /** Where the phrases go on that it opens. */
  readonly node: Node | null
  /** One of them may stand anywhere in a line. */
  readonly inside: boolean
}

export type KnownWords = ReadonlyMap<string, KnownWord>

/** Small words (the, of, has) and the first words of phrases. */
export function knownWordsOf(lexicon: Lexicon, phrases: Phrases): KnownWords {
  const small = lexicon.lists['function-words'] ?? new Set<string>()
  const { next } = phrases.root
  return new Map(
    [...small, ...next.keys()].map((word) => {
      const node = next.get(word) ?? null
      return [word, { small: small.has(word), node, inside: node?.inside === true }]
    }),
  )
}

/** The line's small words are counted; `mayHit` is true when a phrase's first two words stand where they may. */
export function countSmall(known: KnownWords, words: readonly string[]): { small: number; mayHit: boolean } {
  let small = 0
  let mayHit = false
  for (let i = 0; i < words.length; i += 1) {
    const word = known.get(words[i] ?? '')
    if (word === undefined) continue
    if (word.small) small += 1
    const { node } = word
    if (mayHit || node === null || (i > 0 && !word.inside)) continue
    mayHit = node.ends.length > 0 || node.next.has(words[i + 1] ?? '')
  }
  return { small, mayHit }
}

/** Stems of the content words, each but once: of four letters and more and not small, cut to six letters so that "sanctions" meets "sanctioned". */
export function contentOf(known: KnownWords, words: readonly string[]): string[] {
  const out = new Set<string>()
  for (const word of words) if (word.length >= 4 && known.get(word)?.small !== true) out.add(stemOf(word))
  return [...out]
}

function stemOf(word: string): string {
  const mark = word.indexOf('’')
  return word.slice(0, mark >= 3 && mark < 6 ? mark : 6)
}
