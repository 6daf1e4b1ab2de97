// Which phrases of a word list does a line hold? One walk over its words for all lists together.
import type { Lexicon } from '../../model/lexicon.ts'
import { foldedWords } from './words.ts'

/** Where a term may stand: `whole` line, at its `start`, anywhere `inside`. */
export type Place = 'whole' | 'start' | 'inside'

/** A term found. `length` in words, `at` the index of its first word. */
export interface Hit {
  readonly list: string
  readonly place: Place
  readonly at: number
  readonly length: number
}

/** A word of a term after the words before it. */
export interface Node {
  readonly next: Map<string, Node>
  readonly ends: { readonly list: string; readonly place: Place }[]
  /** A term that may stand anywhere in a line goes through here. */
  inside: boolean
}

export interface Phrases {
  readonly root: Node
}

const NO_HITS: readonly Hit[] = []

const compiled = new WeakMap<Lexicon, Map<string, Phrases>>()

/** Compiles lists once per lexicon. A term is a whole line; `…` at an end says that words may go on there. */
export function phrasesOf(lexicon: Lexicon, lists: readonly string[]): Phrases {
  const cache = compiled.get(lexicon) ?? new Map<string, Phrases>()
  compiled.set(lexicon, cache)
  const name = lists.join(' ')
  const known = cache.get(name)
  if (known) return known
  const root: Node = { next: new Map(), ends: [], inside: false }
  for (const list of lists) for (const term of lexicon.lists[list] ?? []) add(root, list, term)
  const phrases = { root }
  cache.set(name, phrases)
  return phrases
}

function add(root: Node, list: string, term: string): void {
  const place: Place = term.startsWith('…') ? 'inside' : term.endsWith('…') ? 'start' : 'whole'
  let node = root
  for (const word of foldedWords(term, 0, term.length)) {
    let next = node.next.get(word)
    if (!next) node.next.set(word, (next = { next: new Map(), ends: [], inside: false }))
    node = next
    node.inside ||= place === 'inside'
  }
  if (node !== root) node.ends.push({ list, place })
}

/** All hits in a line's words, in order of place. Linear: each word starts one walk, no longer than the longest term. */
export function hitsIn(phrases: Phrases, words: readonly string[]): readonly Hit[] {
  let hits: Hit[] | null = null
  for (let at = 0; at < words.length; at += 1) {
    let node = phrases.root.next.get(words[at] ?? '')
    for (let length = 1; node; length += 1) {
      for (const end of node.ends) {
        if (fits(end.place, at, length, words.length)) (hits ??= []).push({ list: end.list, place: end.place, at, length })
      }
      node = node.next.get(words[at + length] ?? '')
    }
  }
  return hits ?? NO_HITS
}

/** True when the words begin with a term of the lists, whatever follows. */
export function opensWith(phrases: Phrases, words: readonly string[]): boolean {
  let node = phrases.root.next.get(words[0] ?? '')
  for (let length = 1; node; length += 1) {
    if (node.ends.length) return true
    node = node.next.get(words[length] ?? '')
  }
  return false
}

function fits(place: Place, at: number, length: number, count: number): boolean {
  if (place === 'inside') return true
  if (at > 0) return false
  return place === 'start' || length === count
}
