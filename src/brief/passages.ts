// Which articles share whole passages, and how much of the shorter is shared? From samples of hashed passages.
import type { Entry } from './entries.ts'
import { PairTable } from './pair-table.ts'
import type { Numbered } from './postings.ts'
import { numberPacked, postingsOf } from './postings.ts'

/** Share of the shorter's passages, 0 to 1, of two entries. */
export type SharedPassages = Pick<PairTable, 'get' | 'has' | 'forEach'>

/** A passage in more articles than this is a formula of the trade ("reporting by …"), no evidence. */
const CROWD = 32
/** One sampled passage in common can be a shared quotation or a boilerplate line. */
const LEAST = 2

/** Pairs come from an index of sampled passages with bounded lists; work is linear in articles. */
export function sharedPassages(entries: readonly Entry[]): SharedPassages {
  const samples = numberPacked(entries.map((entry) => entry.sketch.features.passages))
  const { starts, items } = postingsOf(samples)
  const out = new PairTable()
  const counts = new Int32Array(entries.length)
  const met: number[] = []
  entries.forEach((_, at) => {
    met.length = 0
    for (let k = samples.starts[at] ?? 0; k < (samples.starts[at + 1] ?? 0); k += 1) {
      const id = samples.ids[k] ?? 0
      const end = starts[id + 1] ?? 0
      if ((samples.counts[id] ?? 0) > CROWD) continue
      // Each list is rising: those after this article stand at its end.
      for (let i = end - 1, other = items[i] ?? 0; other > at; i -= 1, other = items[i] ?? 0) {
        if (counts[other] === 0) met.push(other)
        counts[other] = (counts[other] ?? 0) + 1
      }
    }
    for (const other of met) {
      if ((counts[other] ?? 0) >= LEAST) out.add(at, other, containment(samples, at, other))
      counts[other] = 0
    }
  })
  return out
}

/** Samples hold the lowest hashes, rising: below the lower of the two highest both are complete, so there they can be compared. */
function containment({ starts, numbers }: Numbered, a: number, b: number): number {
  const [fromA, fromB, endA, endB] = [starts[a] ?? 0, starts[b] ?? 0, starts[a + 1] ?? 0, starts[b + 1] ?? 0]
  const limit = Math.min(numbers[endA - 1] ?? 0, numbers[endB - 1] ?? 0)
  let [i, j, common] = [fromA, fromB, 0]
  while (i < endA && j < endB) {
    const [x, y] = [numbers[i] ?? 0, numbers[j] ?? 0]
    if (x > limit || y > limit) break
    if (x === y) common += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  while (i < endA && (numbers[i] ?? 0) <= limit) i += 1
  while (j < endB && (numbers[j] ?? 0) <= limit) j += 1
  return common / Math.max(1, Math.min(i - fromA, j - fromB))
}
