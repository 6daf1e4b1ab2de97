// How like are one article and many others, one after the other? Its features are laid out once, then each other one is read along them.
import type { Vectors } from './vectors.ts'

/** Sums of products and cosines of one kind of features, against the article laid out last. */
export class VectorRow {
  private readonly vectors: Vectors
  private readonly dense: Float64Array
  private laid = -1

  constructor(vectors: Vectors) {
    this.vectors = vectors
    this.dense = new Float64Array(vectors.counts.length)
  }

  /** Sum of products over the features that articles `a` and `b` both have; quick when `b` is the one of the call before. */
  dot(a: number, b: number): number {
    if (this.laid !== b) this.layOut(b)
    const { starts, ids, weights } = this.vectors
    const { dense } = this
    let sum = 0
    for (let i = starts[a] ?? 0, end = starts[a + 1] ?? 0; i < end; i += 1) sum += (weights[i] ?? 0) * (dense[ids[i] ?? 0] ?? 0)
    return sum
  }

  /** Salton's cosine of articles `a` and `b`: 0 nothing in common, 1 the same. */
  cosine(a: number, b: number): number {
    const lengths = (this.vectors.lengths[a] ?? 0) * (this.vectors.lengths[b] ?? 0)
    return lengths === 0 ? 0 : this.dot(a, b) / lengths
  }

  private layOut(article: number): void {
    const { starts, ids, weights } = this.vectors
    if (this.laid >= 0) for (let i = starts[this.laid] ?? 0, end = starts[this.laid + 1] ?? 0; i < end; i += 1) this.dense[ids[i] ?? 0] = 0
    for (let i = starts[article] ?? 0, end = starts[article + 1] ?? 0; i < end; i += 1) this.dense[ids[i] ?? 0] = weights[i] ?? 0
    this.laid = article
  }
}
