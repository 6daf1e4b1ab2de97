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
  low: Int32Array = new Int32Array(1)
  high: Int32Array = new Int32Array(1)
  private slots: Int32Array = new Int32Array(2)
  private mask = 1

  /** `lists[i]` sets bit i. Terms with a space are left to their users: a word is one token. */
  constructor(lists: readonly Iterable<string>[]) {
    const bits = new Map<string, [number, number]>()
    lists.forEach((list, bit) => {
      for (const term of list) {
        if (term === '' || term.includes(' ')) continue
        const key = fold(term)
        const pair = bits.get(key) ?? [0, 0]
        if (bit < 32) pair[0] |= 1 << bit
        else pair[1] |= 1 << (bit - 32)
        bits.set(key, pair)
      }
    })
    this.fill(bits)
  }

  private fill(bits: ReadonlyMap<string, readonly [number, number]>): void {
    let size = 64
    while (size < bits.size * 4) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size)
    this.low = new Int32Array(bits.size + 1)
    this.high = new Int32Array(bits.size + 1)
    for (const [word, [low, high]] of bits) {
      const id = this.words.length
      this.words.push(word)
      this.low[id] = low
      this.high[id] = high
      let hash = SEED
      for (let i = 0; i < word.length; i += 1) hash = mix(hash, word.charCodeAt(i))
      let slot = this.place(hash)
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = id
    }
  }

  private place(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.mask
  }

  /** The entry of the word at `[start, end)` of `text`, given its hash over folded units; 0 when on no list. */
  find(text: string, start: number, end: number, hash: number): number {
    let slot = this.place(hash)
    for (;;) {
      const id = this.slots[slot] ?? 0
      if (id === 0) return 0
      if (this.same(text, start, end, this.words[id] ?? '')) return id
      slot = (slot + 1) & this.mask
    }
  }

  /** The entry of a whole string. */
  entry(word: string): number {
    let hash = SEED
    for (let i = 0; i < word.length; i += 1) hash = mix(hash, folded[word.charCodeAt(i)] ?? 0)
    return this.find(word, 0, word.length, hash)
  }

  private same(text: string, start: number, end: number, word: string): boolean {
    if (word.length !== end - start) return false
    for (let i = 0; i < word.length; i += 1) if (folded[text.charCodeAt(start + i)] !== word.charCodeAt(i)) return false
    return true
  }
}

/** A word as the vocabulary spells it. */
export function fold(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i += 1) out += String.fromCharCode(folded[word.charCodeAt(i)] ?? 0)
  return out
}
