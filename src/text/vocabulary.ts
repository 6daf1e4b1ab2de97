// Which lists does a word stand on? One look-up a word, without making a string.
import { folded } from './characters.ts'

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** One step of the hash (FNV-1a, Fowler, Noll and Vo) over a folded unit. */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

/** Words with the lists they stand on, as two sets of 32 bits. Entry 0 is the unknown word. */
export class Vocabulary {
  static readonly start: number = SEED
  readonly words: string[] = ['']
  /** Bits 0–31 and 32–63 of each entry. */
  readonly low: Int32Array
  readonly high: Int32Array
  private readonly all: Table
  /** Without the lists only capitalised words are looked up in: small enough to stay in the processor's cache. */
  private readonly small: Table

  /** `lists[i]` sets bit i. Terms with a space are left to their users: a word is one token. `capitals`: lists of names. */
  constructor(lists: readonly Iterable<string>[], capitals: readonly number[] = []) {
    const bits = new Map<string, [number, number]>()
    const common = new Set<string>()
    lists.forEach((list, bit) => {
      for (const term of list) {
        if (term === '' || term.includes(' ')) continue
        const key = fold(term)
        const pair = bits.get(key) ?? [0, 0]
        if (bit < 32) pair[0] |= 1 << bit
        else pair[1] |= 1 << (bit - 32)
        bits.set(key, pair)
        if (!capitals.includes(bit)) common.add(key)
      }
    })
    this.low = new Int32Array(bits.size + 1)
    this.high = new Int32Array(bits.size + 1)
    this.all = new Table(bits.size)
    this.small = new Table(common.size)
    for (const [word, [low, high]] of bits) {
      const id = this.words.length
      this.words.push(word)
      this.low[id] = low
      this.high[id] = high
      let hash = SEED
      for (let i = 0; i < word.length; i += 1) hash = mix(hash, word.charCodeAt(i))
      this.all.put(hash, id)
      if (common.has(word)) this.small.put(hash, id)
    }
  }

  /** The entry of the word at `[start, end)` of `text`, given its hash over folded units; 0 when on no list. */
  find(text: string, start: number, end: number, hash: number, capital: boolean): number {
    const { slots, mask } = capital ? this.all : this.small
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const id = slots[slot] ?? 0
      if (id === 0) return 0
      const word = this.words[id] ?? ''
      if (word.length === end - start && same(text, start, word)) return id
      slot = (slot + 1) & mask
    }
  }
}

function same(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (folded[text.charCodeAt(start + i)] !== word.charCodeAt(i)) return false
  return true
}

/** Open addressing with linear probing, at most half full. */
class Table {
  readonly slots: Int32Array
  readonly mask: number

  constructor(words: number) {
    let size = 64
    while (size < words * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size)
  }

  put(hash: number, id: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot] = id
  }
}

/** A word as the vocabulary spells it. */
export function fold(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i += 1) out += String.fromCharCode(folded[word.charCodeAt(i)] ?? 0)
  return out
}
