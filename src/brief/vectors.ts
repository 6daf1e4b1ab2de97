// How much does one kind of feature say? Rare ones much, common ones nothing (inverse document frequency).
import { unpackNumbers } from '../text/hashes.ts'
import { NumberTable } from '../text/number-table.ts'

/** One article's features of one kind, sorted by hash, with their weights. */
export interface Vector {
  readonly hashes: Int32Array
  readonly weights: Float32Array
  /** Euclidean length. */
  readonly length: number
}

/** In how many articles each feature stands. */
export interface Frequencies {
  readonly table: NumberTable
  readonly counts: Int32Array
  /** In how many the most common one stands. */
  readonly most: number
}

/** A feature in this many articles or fewer weighs full: so a small edition is not tipped by one more article. */
const RARE = 4
/** Least size of edition reckoned with. */
const SMALLEST = 512
/** What is left of a word that stands in every article of a small edition: it is the edition's subject. */
const SUBJECT = 0.15

/** `counts`: how often each feature stands, a letter each; `most`: the articles of the most common feature, when another kind's shall count. */
export function vectorsOf(
  packed: readonly string[],
  counts: readonly string[] = [],
  most?: number,
): { vectors: Vector[]; frequencies: Frequencies } {
  const lists = packed.map((text) => unpackNumbers(text))
  const frequencies = count(lists)
  const scale = scaleOf(packed.length, most ?? frequencies.most)
  return { vectors: lists.map((list, at) => vectorOf(list, counts[at] ?? null, frequencies, scale)), frequencies }
}

/**
 * What a feature weighs that stands in so many articles. Measured against the most common feature, so an article that shares nothing changes nothing;
 * the edition's size counts by powers of two from 512 on.
 */
function scaleOf(size: number, most: number): (articles: number) => number {
  const reach = Math.log2(Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(Math.max(1, size)))))
  return (articles) => {
    const share = Math.min(1, Math.max(0, articles - 2) / Math.max(3, most - 2))
    return Math.max(0, reach - Math.log2(Math.max(RARE, articles))) * Math.max(SUBJECT, 1 - share)
  }
}

function count(lists: readonly Int32Array[]): Frequencies {
  const table = new NumberTable(lists.length * 8)
  let counts = new Int32Array(4096)
  for (const list of lists) {
    for (const hash of list) {
      const at = table.indexOf(hash)
      if (at >= counts.length) {
        const larger = new Int32Array(counts.length * 2)
        larger.set(counts)
        counts = larger
      }
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return { table, counts, most: counts.reduce((a, b) => Math.max(a, b), 0) }
}

/** `(1 + log2 times) × log2(edition / articles that have it)`, less for what most articles have. */
function vectorOf(list: Int32Array, counts: string | null, frequencies: Frequencies, scale: (articles: number) => number): Vector {
  const order = Array.from(list, (_, at) => at)
  if (counts !== null) order.sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0))
  const hashes = new Int32Array(list.length)
  const weights = new Float32Array(list.length)
  let square = 0
  order.forEach((from, to) => {
    const hash = list[from] ?? 0
    const articles = frequencies.counts[frequencies.table.find(hash)] ?? 1
    const times = counts === null ? 1 : Math.max(1, counts.charCodeAt(from) - 64)
    const weight = (1 + Math.log2(times)) * scale(articles)
    hashes[to] = hash
    weights[to] = weight
    square += weight * weight
  })
  return { hashes, weights, length: Math.sqrt(square) }
}

/** Sum of products over the features both have. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length;) {
    const x = a.hashes[i] ?? 0
    const y = b.hashes[j] ?? 0
    if (x === y) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0)
    else if (x < y) i += 1
    else j += 1
  }
  return sum
}

/** Salton's cosine: 0 nothing in common, 1 the same. */
export function cosine(a: Vector, b: Vector): number {
  const lengths = a.length * b.length
  return lengths === 0 ? 0 : dot(a, b) / lengths
}
