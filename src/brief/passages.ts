// Which articles share whole passages, and how much of the shorter is shared? From samples of hashed passages.
import { unpackNumbers } from '../text/hashes.ts'
import type { Entry } from './entries.ts'
import { PairTable } from './pair-table.ts'
import { postingsOf } from './postings.ts'

/** Share of the shorter's passages, 0 to 1, of two entries. */
export type SharedPassages = Pick<PairTable, 'get' | 'has' | 'forEach'>

/** A passage in more articles than this is a formula of the trade ("reporting by …"), no evidence. */
const CROWD = 32
/** One sampled passage in common can be a shared quotation or a boilerplate line. */
const LEAST = 2

/** Pairs come from an index of sampled passages with bounded lists; work is linear in articles. */
export function sharedPassages(entries: readonly Entry[]): SharedPassages {
  const samples = entries.map((entry) => unpackNumbers(entry.sketch.features.passages))
  const { table, starts, items } = postingsOf(samples)
  const out = new PairTable()
  const counts = new Int32Array(entries.length)
  samples.forEach((sample, at) => {
    const met: number[] = []
    for (const passage of sample) {
      const id = table.find(passage)
      const end = starts[id + 1] ?? 0
      if (end - (starts[id] ?? 0) > CROWD) continue
      // Each list is rising: those after this article stand at its end.
      for (let i = end - 1, other = items[i] ?? 0; other > at; i -= 1, other = items[i] ?? 0) {
        if (counts[other] === 0) met.push(other)
        counts[other] = (counts[other] ?? 0) + 1
      }
    }
    for (const other of met) {
      if ((counts[other] ?? 0) >= LEAST) out.add(at, other, containment(sample, samples[other] ?? sample))
      counts[other] = 0
    }
  })
  return out
}

/** Samples hold the lowest hashes, rising: below the lower of the two highest both are complete, so there they can be compared. */
function containment(a: Int32Array, b: Int32Array): number {
  const limit = Math.min(a[a.length - 1] ?? 0, b[b.length - 1] ?? 0)
  let [i, j, common] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x > limit || y > limit) break
    if (x === y) common += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  while (i < a.length && (a[i] ?? 0) <= limit) i += 1
  while (j < b.length && (b[j] ?? 0) <= limit) j += 1
  return common / Math.max(1, Math.min(i, j))
}
