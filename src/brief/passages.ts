// Which articles share whole passages, and how much of the shorter is shared? From samples of hashed passages.
import { unpackNumbers } from '../text/hashes.ts'
import { NumberTable } from '../text/number-table.ts'
import type { Entry } from './entries.ts'

/** Share of the shorter's passages, 0 to 1, by `a * entries + b` for a < b. */
export type SharedPassages = ReadonlyMap<number, number>

/** A passage in more articles than this is a formula of the trade ("reporting by …"), no evidence. */
const CROWD = 32
/** One sampled passage in common can be a shared quotation or a boilerplate line. */
const LEAST = 2

/** Pairs come from an index of sampled passages with bounded lists; work is linear in articles. */
export function sharedPassages(entries: readonly Entry[]): SharedPassages {
  const samples = entries.map((entry) => unpackNumbers(entry.sketch.features.passages))
  const counts = new Map<number, number>()
  for (const list of articlesByPassage(samples)) {
    if (list.length < 2 || list.length > CROWD) continue
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) counts.set(a * entries.length + b, (counts.get(a * entries.length + b) ?? 0) + 1)
    })
  }
  const out = new Map<number, number>()
  for (const [key, common] of counts) {
    if (common < LEAST) continue
    const [a, b] = [samples[Math.floor(key / entries.length)], samples[key % entries.length]]
    if (a && b) out.set(key, containment(a, b))
  }
  return out
}

function articlesByPassage(samples: readonly Int32Array[]): number[][] {
  const table = new NumberTable(samples.length * 40)
  const lists: number[][] = []
  samples.forEach((sample, at) => {
    for (const hash of sample) (lists[table.indexOf(hash)] ??= []).push(at)
  })
  return lists
}

/** Samples hold the lowest hashes, rising: below the lower of the two highest both are complete, so there they can be compared. */
function containment(a: Int32Array, b: Int32Array): number {
  const limit = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0)
  let i = 0
  let j = 0
  let common = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x > limit || y > limit) break
    if (x === y) common += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  while (i < a.length && (a[i] ?? 0) <= limit) i += 1
  while (j < b.length && (b[j] ?? 0) <= limit) j += 1
  return common / Math.max(1, Math.min(i, j))
}
