// How much does one kind of feature say? Rare ones much, common ones nothing (inverse document frequency).
import type { Numbered } from './postings.ts'
import { numberPacked } from './postings.ts'

/** All articles' features of one kind, by article, sorted by hash; an article has a feature once. */
export interface Vectors extends Numbered {
  /** One for each of `ids`. */
  readonly weights: Float32Array
  /** Euclidean length, by article. */
  readonly lengths: Float64Array
  /** In how many the most common one stands. */
  readonly most: number
}

/** A feature in this many articles or fewer weighs full: so a small edition is not tipped by one more article. */
const RARE = 4
/** Least size of edition reckoned with. */
const SMALLEST = 512
/** What is left of a word that stands in every article of a small edition: it is the edition's subject. */
const SUBJECT = 0.15

/**
 * `counts`: how often each feature stands, a letter each; `most`: the articles of the most common feature, when another kind's shall count.
 * A feature weighs `(1 + log2 times) × log2(edition / articles that have it)`, less for what most articles have.
 */
export function vectorsOf(packed: readonly string[], counts: readonly string[] = [], most?: number): Vectors {
  const features = numberPacked(packed)
  const { starts, ids } = features
  const common = features.counts.reduce((a, b) => Math.max(a, b), 0)
  const scale = scaleOf(packed.length, most ?? common)
  const weights = new Float32Array(ids.length)
  const lengths = new Float64Array(packed.length)
  for (let article = 0; article < packed.length; article += 1) {
    const [own, from, end] = [counts[article], starts[article] ?? 0, starts[article + 1] ?? 0]
    let square = 0
    for (let at = from; at < end; at += 1) {
      const times = own === undefined ? 1 : Math.max(1, own.charCodeAt(at - from) - 64)
      const weight = (1 + (LOGS[times] ?? 0)) * (scale[features.counts[ids[at] ?? 0] ?? 0] ?? 0)
      weights[at] = weight
      square += weight * weight
    }
    lengths[article] = Math.sqrt(square)
  }
  return { ...features, weights, lengths, most: common }
}

/** log2 of how often a feature stands: a letter, A to Z. */
const LOGS: Float64Array = Float64Array.from({ length: 27 }, (_, times) => Math.log2(times))

/**
 * What a feature weighs, by the number of articles in which it stands. Measured against the most common feature, so an article that shares nothing
 * changes nothing; the edition's size counts by powers of two from 512 on.
 */
function scaleOf(size: number, most: number): Float64Array {
  const reach = Math.log2(Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(Math.max(1, size)))))
  return Float64Array.from({ length: size + 1 }, (_, articles) => {
    const share = Math.min(1, Math.max(0, articles - 2) / Math.max(3, most - 2))
    return Math.max(0, reach - Math.log2(Math.max(RARE, articles))) * Math.max(SUBJECT, 1 - share)
  })
}
