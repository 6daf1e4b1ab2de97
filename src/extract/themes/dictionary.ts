// Which terms begin with this word? The theme lists and their company lists, compiled once for a lexicon.
import type { Lexicon } from '../../model/lexicon.ts'
import { readWords } from './words.ts'

/** One meaning of one term. A term may have several: “UN force” is a term of one theme, “UN” names a body in a company list. */
export interface Entry {
  readonly words: Int32Array
  /** In lower case, as in the list. */
  readonly term: string
  /** Longest match wins inside a layer: a layer for each theme and each company list. */
  readonly layer: number
  readonly kind: 'strong' | 'weak' | 'exclusion' | 'company'
  /** Theme id, or for company the group it names (the state of “Kremlin”), else the term itself. */
  readonly value: string
  /** Two-letter words (US, UN) count in capitals only: “us” is another word. */
  readonly capitals: boolean
}

export interface Dictionary {
  /** By the first word's hash. */
  readonly entries: EntryTable
  readonly layers: number
  /** Company lists by name → layer. */
  readonly company: ReadonlyMap<string, number>
}

/** Entries by the hash of their first word: open addressing, at most a quarter full, for most words asked for are on no list. */
class EntryTable {
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly hashes: number[] = []
  private readonly lists: Entry[][] = []

  constructor(entries: readonly Entry[]) {
    let size = 64
    while (size < entries.length * 4) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size)
    for (const one of entries) {
      const first = one.words[0]
      if (first !== undefined) this.add(first, one)
    }
    for (const list of this.lists) list.sort((a, b) => b.words.length - a.words.length)
  }

  /** Longest first; undefined when no term begins with the word. */
  find(hash: number): readonly Entry[] | undefined {
    const at = this.slots[this.slotOf(hash)] ?? 0
    return at === 0 ? undefined : this.lists[at - 1]
  }

  private add(hash: number, one: Entry): void {
    const slot = this.slotOf(hash)
    const at = this.slots[slot] ?? 0
    if (at > 0) this.lists[at - 1]?.push(one)
    else {
      this.hashes.push(hash)
      this.slots[slot] = this.lists.push([one])
    }
  }

  private slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask
    for (let at = this.slots[slot] ?? 0; at > 0 && this.hashes[at - 1] !== hash; at = this.slots[slot] ?? 0) slot = (slot + 1) & this.mask
    return slot
  }
}

/** Groups that a company list names only to say: not this. */
const NOBODY = 'nobody'

const compiled = new WeakMap<Lexicon, Dictionary>()

/** The dictionary of a lexicon; compiled at its first use. */
export function dictionaryOf(lexicon: Lexicon): Dictionary {
  const known = compiled.get(lexicon)
  if (known) return known
  const made = compile(lexicon)
  compiled.set(lexicon, made)
  return made
}

function compile({ themes, lists }: Lexicon): Dictionary {
  const all: Entry[] = []
  for (const [layer, theme] of themes.entries()) {
    for (const { term, weak } of theme.terms) all.push(entry(term, layer, weak ? 'weak' : 'strong', theme.id))
    for (const term of theme.exclusions) all.push(entry(term, layer, 'exclusion', theme.id))
  }
  const company = new Map<string, number>()
  for (const name of new Set([...themes.flatMap((theme) => [...theme.company, ...theme.between]), FIELDS])) {
    company.set(name, themes.length + company.size)
    for (const line of lists[name] ?? []) all.push(companyEntry(line, themes.length + company.size - 1))
  }
  return { entries: new EntryTable(all), layers: themes.length + company.size, company }
}

/** Words of fields in which the themes' words mean something else: sport, games, music, software. */
export const FIELDS = 'other-fields'

function companyEntry(line: string, layer: number): Entry {
  const [term = '', group] = line.split(' = ')
  return group === NOBODY ? entry(term, layer, 'exclusion', NOBODY) : entry(term, layer, 'company', group ?? term)
}

function entry(term: string, layer: number, kind: Entry['kind'], value: string): Entry {
  const { count, hash } = readWords(term, [[0, term.length]])
  return { words: hash.slice(0, count), term, layer, kind, value, capitals: /^[a-z]{2}$/.test(term) }
}
