// Which articles share rare words at all? Found through an index of words, never by comparing all with all.
import type { Entry } from './entries.ts'
import { runningStarts } from './postings.ts'
import type { Vectors } from './vectors.ts'

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
 * Calls `found` for every pair (a < b; all of one b together) whose words' cosine reaches `limits.least`.
 * Only articles dated to a day meet, and only those of the last days: elsewhere words are no proof. `entries` are in the order of their days.
 * Work: words × articles that share them within the window, each list bounded by `limits.crowd`.
 */
export function findWordPairs(entries: readonly Entry[], vectors: Vectors, limits: WordPairLimits, found: Found): void {
  const index = new WordIndex(entries, vectors, limits)
  entries.forEach((entry, at) => {
    if (entry.precision === 'day' && entry.days) index.meet(at, entry.days[0], found)
  })
}

class WordIndex {
  /** For each word the articles met so far that have it, with its weight there: from `heads` (of the last days) to below `ends`. */
  private readonly articles: Int32Array
  private readonly weights: Float32Array
  private readonly heads: Int32Array
  private readonly ends: Int32Array
  private readonly days: Float64Array
  private readonly sums: Float64Array
  private readonly vectors: Vectors
  private readonly limits: WordPairLimits

  constructor(entries: readonly Entry[], vectors: Vectors, limits: WordPairLimits) {
    this.vectors = vectors
    this.limits = limits
    this.articles = new Int32Array(vectors.ids.length)
    this.weights = new Float32Array(vectors.ids.length)
    this.heads = runningStarts(vectors.counts)
    this.ends = this.heads.slice()
    this.days = Float64Array.from(entries, (entry) => entry.days?.[0] ?? Infinity)
    this.sums = new Float64Array(entries.length)
  }

  /** Compares with those of the last days, then enters the index. */
  meet(at: number, day: number, found: Found): void {
    const { starts, ids, weights, lengths, counts } = this.vectors
    const touched: number[] = []
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i += 1) {
      const word = ids[i] ?? 0
      const weight = weights[i] ?? 0
      // What stands in one article only can pair nothing; what weighs nothing says nothing.
      if (weight === 0 || (counts[word] ?? 0) < 2) continue
      this.addUp(word, weight, day, touched)
      const end = this.ends[word] ?? 0
      this.articles[end] = at
      this.weights[end] = weight
      this.ends[word] = end + 1
    }
    for (const other of touched) {
      const cosine = (this.sums[other] ?? 0) / ((lengths[at] ?? 1) * (lengths[other] ?? 1))
      this.sums[other] = 0
      if (cosine >= this.limits.least) found(Math.min(at, other), Math.max(at, other), cosine)
    }
  }

  private addUp(word: number, weight: number, day: number, touched: number[]): void {
    const { articles, weights, sums, days } = this
    const end = this.ends[word] ?? 0
    let head = this.heads[word] ?? 0
    while (head < end && (days[articles[head] ?? 0] ?? day) < day - this.limits.window) head += 1
    this.heads[word] = head
    if (end - head > this.limits.crowd) return
    for (let k = head; k < end; k += 1) {
      const other = articles[k] ?? 0
      const sum = sums[other] ?? 0
      if (sum === 0) touched.push(other)
      sums[other] = sum + weight * (weights[k] ?? 0)
    }
  }
}
