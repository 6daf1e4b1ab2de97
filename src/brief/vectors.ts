// How much does one kind of feature say? Rare ones much, common ones nothing (inverse document frequency).
import { unpackNumbers } from '../text/hashes.ts'
import type { Postings } from './postings.ts'
import { postingsOf } from './postings.ts'

/** All articles' features of one kind: article `a` has those from `starts[a]` to below `starts[a + 1]`, sorted by hash. */
export interface Vectors {
  readonly starts: Int32Array
  /** Which feature, as in `postings`. */
  readonly ids: Int32Array
  readonly weights: Float32Array
  /** Euclidean length, by article. */
  readonly lengths: Float64Array
  /** In which articles each feature stands. */
  readonly postings: Postings
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
  const lists = packed.map((text) => unpackNumbers(text))
  const postings = postingsOf(lists)
  const { starts, ids } = laidOut(lists, postings)
  const common = mostOf(postings)
  const scale = scaleOf(packed.length, most ?? common)
  const weights = new Float32Array(ids.length)
  const lengths = new Float64Array(lists.length)
  lists.forEach((list, article) => {
    let square = 0
    const own = counts[article]
    for (let i = 0, at = starts[article] ?? 0; i < list.length; i += 1, at += 1) {
      const times = own === undefined ? 1 : Math.max(1, own.charCodeAt(i) - 64)
      const weight = (1 + Math.log2(times)) * (scale[articlesOf(postings, ids[at] ?? 0)] ?? 0)
      weights[at] = weight
      square += weight * weight
    }
    lengths[article] = Math.sqrt(square)
  })
  return { starts, ids, weights, lengths, postings, most: common }
}

function laidOut(lists: readonly Int32Array[], { table }: Postings): { starts: Int32Array; ids: Int32Array } {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, at) => (starts[at + 1] = (starts[at] ?? 0) + list.length))
  const ids = new Int32Array(starts[lists.length] ?? 0)
  let at = 0
  for (const list of lists) for (let i = 0; i < list.length; i += 1) ids[at++] = table.find(list[i] ?? 0)
  return { starts, ids }
}

function articlesOf({ starts }: Postings, id: number): number {
  return (starts[id + 1] ?? 0) - (starts[id] ?? 0)
}

function mostOf({ starts }: Postings): number {
  let most = 0
  for (let id = 0; id + 1 < starts.length; id += 1) most = Math.max(most, (starts[id + 1] ?? 0) - (starts[id] ?? 0))
  return most
}

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
