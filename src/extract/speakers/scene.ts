// What does the search for a speaker look at? The reading, the names in it, and small questions about one item.
import { pronounGender } from '../people/genders.ts'
import type { NameRun } from '../people/names.ts'
import type { Register } from '../people/register.ts'
import type { Reading } from '../reading.ts'
import { Kind } from '../../text/tokens.ts'
import { CUE, FUNCTION, High, Low } from '../word-lists.ts'

export class Scene {
  readonly reading: Reading
  readonly register: Register
  /** Run index of each token, or -1. */
  readonly runOf: Int32Array
  /** Item of each token outside quotations. */
  readonly itemOf: Int32Array

  constructor(reading: Reading, register: Register) {
    this.reading = reading
    this.register = register
    this.runOf = new Int32Array(reading.tokens.count).fill(-1)
    register.runs.forEach((run, i) => this.runOf.fill(i, run.outer, run.last))
    this.itemOf = new Int32Array(reading.tokens.count).fill(-1)
    for (let i = 0; i < reading.items; i += 1) {
      const token = reading.token[i] ?? -1
      if (token >= 0) this.itemOf[token] = i
    }
  }

  low(item: number): number {
    const token = this.reading.token[item] ?? -1
    return token < 0 || item < 0 ? 0 : (this.reading.low[token] ?? 0)
  }

  high(item: number): number {
    const token = this.reading.token[item] ?? -1
    return token < 0 || item < 0 ? 0 : (this.reading.high[token] ?? 0)
  }

  kind(item: number): number {
    return item < 0 || item >= this.reading.items ? Kind.other : (this.reading.kind[item] ?? 0)
  }

  run(item: number): NameRun | null {
    const token = this.reading.token[item] ?? -1
    return token < 0 || item < 0 ? null : (this.register.runs[this.runOf[token] ?? -1] ?? null)
  }

  start(item: number): number {
    const token = this.reading.token[item] ?? 0
    return token < 0 ? (this.reading.tokens.start[this.reading.quoted[~token]?.open ?? 0] ?? 0) : (this.reading.tokens.start[token] ?? 0)
  }

  end(item: number): number {
    const token = this.reading.token[item] ?? 0
    if (token >= 0) return this.reading.tokens.end[token] ?? 0
    const quoted = this.reading.quoted[~token]
    return quoted ? (quoted.close >= 0 ? (this.reading.tokens.end[quoted.close] ?? 0) : quoted.end) : 0
  }

  /** The item's word in small letters. */
  word(item: number): string {
    return item < 0 || item >= this.reading.items ? '' : this.reading.text.slice(this.start(item), this.end(item)).toLowerCase()
  }

  /** 1 he, -1 she, 0 another word. */
  genderOf(item: number): number {
    const token = this.reading.token[item] ?? -1
    return token < 0 || item < 0 ? 0 : pronounGender(this.reading, token)
  }

  /** The sentence an item stands in. */
  sentenceOf(item: number): number {
    let low = 0
    let high = this.reading.sentenceCount - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.reading.sentences[middle] ?? 0) <= item) low = middle
      else high = middle - 1
    }
    return low
  }

  isWord(item: number): boolean {
    const kind = this.kind(item)
    return kind >= Kind.word && kind <= Kind.number
  }

  /** Ends in -ly, -ed, -ing: what the lists do not know. */
  endsWith(item: number, ending: string): boolean {
    const token = this.reading.token[item] ?? -1
    if (token < 0 || item < 0 || this.kind(item) !== Kind.word) return false
    const end = this.reading.tokens.end[token] ?? 0
    return end - (this.reading.tokens.start[token] ?? 0) > ending.length + 1 && this.reading.text.startsWith(ending, end - ending.length)
  }

  /** A form in -s that may be a verb (press and address are not such forms). */
  endsInS(item: number): boolean {
    return this.endsWith(item, 's') && !this.endsWith(item, 'ss')
  }

  isAdverb(item: number): boolean {
    return (this.low(item) & Low.adverb) !== 0 || (this.endsWith(item, 'ly') && (this.high(item) & High.lyNoun) === 0)
  }

  /** May the item stand inside a noun phrase, reading leftwards from its head? */
  isNominal(item: number): boolean {
    const kind = this.kind(item)
    if (kind === Kind.possessive || kind === Kind.number) return true
    if (kind !== Kind.word && kind !== Kind.capital) return false
    if (this.run(item)) return true
    const low = this.low(item)
    if ((low & Low.possessive) !== 0) return true
    if ((low & (FUNCTION | Low.past)) !== 0) return false
    if ((low & CUE) !== 0) return (low & Low.speechNoun) !== 0
    return true
  }
}
