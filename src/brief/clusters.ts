// Which articles make one group, when likeness is known for pairs? Average link: every member counts, so chains do not form.
import { Groups } from './groups.ts'
import type { LikenessRow } from './likeness-rows.ts'
import { mergeRows, replaceIn, rowsOf, sumIn } from './likeness-rows.ts'
import { MergeQueue } from './merge-queue.ts'
import type { PairTable } from './pair-table.ts'

/**
 * Agglomerative clustering by average link (UPGMA; Sokal and Michener 1958) over a sparse table of pairs; a pair not entered counts 0.
 * Ties go to the pair with the smaller indexes. Groups that share no pair do not touch each other. Each group keeps its nearest other one
 * (Müllner 2011, the generic algorithm), so the work is near linear in the number of pairs.
 */
export function clusterByAverage(size: number, pairs: PairTable, threshold: number): Groups {
  const clusters = new Clusters(size, pairs, threshold)
  for (let at = 0; at < size; at += 1) clusters.seekNearest(at)
  clusters.mergeAll()
  return clusters.groups
}

class Clusters {
  readonly groups: Groups
  /** For each group the sums of likenesses to others; null once it has been joined to another. */
  private readonly rows: (LikenessRow | null)[]
  private readonly members: Int32Array
  /** The group it is likest, -1: none likely enough. */
  private readonly nearest: Int32Array
  private readonly averages: Float64Array
  private readonly queue = new MergeQueue()
  private readonly threshold: number

  constructor(size: number, pairs: PairTable, threshold: number) {
    this.groups = new Groups(size)
    this.rows = rowsOf(size, pairs, threshold)
    this.members = new Int32Array(size).fill(1)
    this.nearest = new Int32Array(size).fill(-1)
    this.averages = new Float64Array(size)
    this.threshold = threshold
  }

  mergeAll(): void {
    for (let next = this.queue.pop(); next; next = this.queue.pop()) {
      const { a, b, average } = next
      const [one, two] = [this.rows[a], this.rows[b]]
      // An entry of the queue is stale when either side has grown or is gone.
      if (one && two && this.averageOf(a, b, sumIn(one, b)) === average) this.merge(a, b, one, two)
    }
  }

  /** Looks through all groups that share a pair with this one. */
  seekNearest(at: number): void {
    const row = this.rows[at]
    this.nearest[at] = -1
    this.averages[at] = 0
    if (!row) return
    for (let i = 0; i < row.length; i += 1) {
      const other = row.ids[i] ?? 0
      this.offer(at, other, this.averageOf(at, other, row.sums[i] ?? 0))
    }
    this.enter(at)
  }

  /** True when `other` is nearer than the nearest so far; of equals the smaller index. */
  private offer(at: number, other: number, average: number): boolean {
    const [known, best] = [this.nearest[at] ?? -1, this.averages[at] ?? 0]
    if (average < this.threshold || average < best || (average === best && known >= 0 && known < other)) return false
    this.nearest[at] = other
    this.averages[at] = average
    return true
  }

  private enter(at: number): void {
    const other = this.nearest[at] ?? -1
    if (other >= 0) this.queue.push({ a: Math.min(at, other), b: Math.max(at, other), average: this.averages[at] ?? 0 })
  }

  /** Moves everything known of `b` to `a`. */
  private merge(a: number, b: number, one: LikenessRow, two: LikenessRow): void {
    const row = mergeRows(one, two, a, b)
    this.rows[a] = row
    this.rows[b] = null
    this.groups.join(a, b)
    this.members[a] = (this.members[a] ?? 0) + (this.members[b] ?? 0)
    for (let i = 0; i < row.length; i += 1) {
      const [other, sum] = [row.ids[i] ?? 0, row.sums[i] ?? 0]
      const its = this.rows[other]
      if (its) replaceIn(its, b, a, sum)
      const before = this.nearest[other]
      if (before === a || before === b) this.seekNearest(other)
      else if (this.offer(other, a, this.averageOf(other, a, sum))) this.enter(other)
    }
    this.seekNearest(a)
  }

  private averageOf(a: number, b: number, sum: number): number {
    return sum / ((this.members[a] ?? 1) * (this.members[b] ?? 1))
  }
}
