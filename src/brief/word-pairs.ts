// Which articles share rare words at all? Found through an index of words, never by comparing all with all.
import type { Entry } from './entries.ts'
import type { Frequencies, Vector } from './vectors.ts'

export interface WordPairLimits {
  /** Days between dated articles. */
  readonly window: number
  /** A word in more articles of the same days is passed over. */
  readonly crowd: number
  /** Least cosine worth telling. */
  readonly least: number
}

type Found = (a: number, b: number, cosine: number) => void

/**
 * Calls `found` for every pair (a < b) whose words' cosine reaches `limits.least`.
 * Only articles dated to a day meet, and only those of the last days: elsewhere words are no proof.
 * Work: words × articles that share them within the window, each list bounded by `limits.crowd`.
 */
export function findWordPairs(
  entries: readonly Entry[],
  vectors: readonly Vector[],
  frequencies: Frequencies,
  limits: WordPairLimits,
  found: Found,
): void {
  const index = new WordIndex(entries, vectors, frequencies, limits)
  entries.forEach((entry, at) => {
    if (entry.precision === 'day' && entry.days) index.meet(at, entry.days[0], found)
  })
}

class WordIndex {
  private readonly articles: number[][] = []
  private readonly weights: number[][] = []
  /** Where each word's list begins to be of the last days. */
  private readonly heads: Int32Array
  private readonly sums: Float64Array
  private readonly entries: readonly Entry[]
  private readonly vectors: readonly Vector[]
  private readonly frequencies: Frequencies
  private readonly limits: WordPairLimits

  constructor(entries: readonly Entry[], vectors: readonly Vector[], frequencies: Frequencies, limits: WordPairLimits) {
    this.entries = entries
    this.vectors = vectors
    this.frequencies = frequencies
    this.limits = limits
    this.heads = new Int32Array(frequencies.table.size)
    this.sums = new Float64Array(entries.length)
  }

  /** Compares with those of the last days, then enters the index. */
  meet(at: number, day: number, found: Found): void {
    const vector = this.vectors[at]
    if (!vector) return
    const touched: number[] = []
    vector.hashes.forEach((hash, i) => {
      const word = this.frequencies.table.find(hash)
      const weight = vector.weights[i] ?? 0
      // What stands in one article only can pair nothing; what weighs nothing says nothing.
      if (weight === 0 || (this.frequencies.counts[word] ?? 0) < 2) return
      this.addUp(word, weight, day, touched)
      this.enter(word, at, weight)
    })
    for (const other of touched) {
      const cosine = (this.sums[other] ?? 0) / (vector.length * (this.vectors[other]?.length ?? 1))
      this.sums[other] = 0
      if (cosine >= this.limits.least) found(Math.min(at, other), Math.max(at, other), cosine)
    }
  }

  private addUp(word: number, weight: number, day: number, touched: number[]): void {
    const list = this.articles[word] ?? []
    const weights = this.weights[word] ?? []
    const head = this.headOf(word, list, day)
    if (list.length - head > this.limits.crowd) return
    for (let k = head; k < list.length; k += 1) {
      const other = list[k] ?? 0
      if (this.sums[other] === 0) touched.push(other)
      this.sums[other] = (this.sums[other] ?? 0) + weight * (weights[k] ?? 0)
    }
  }

  private headOf(word: number, list: readonly number[], day: number): number {
    let head = this.heads[word] ?? 0
    while (head < list.length && (this.entries[list[head] ?? 0]?.days?.[0] ?? day) < day - this.limits.window) head += 1
    this.heads[word] = head
    return head
  }

  private enter(word: number, at: number, weight: number): void {
    const list = this.articles[word]
    if (list) {
      list.push(at)
      this.weights[word]?.push(weight)
    } else {
      this.articles[word] = [at]
      this.weights[word] = [weight]
    }
  }
}
