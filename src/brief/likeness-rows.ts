// How like is one group to all others? Rows of sums, sorted by the other's index, that are merged two by two.
import { Groups } from './groups.ts'
import type { PairTable } from './pair-table.ts'

export interface LikenessRow {
  /** Other groups, rising, and the sum of likenesses to each; only the first `length` are in use. */
  readonly ids: Int32Array
  readonly sums: Float64Array
  length: number
}

/** The rows of `size` articles. No average passes the threshold where no single pair does, so pairs between such parts are left out. */
export function rowsOf(size: number, pairs: PairTable, threshold: number): LikenessRow[] {
  const reach = new Groups(size)
  pairs.forEach((a, b, likeness) => {
    if (likeness >= threshold) reach.join(a, b)
  })
  const lengths = new Int32Array(size)
  const eachPair = (visit: (a: number, b: number, likeness: number) => void): void =>
    pairs.forEach((a, b, likeness) => {
      if (reach.find(a) === reach.find(b)) visit(a, b, likeness)
    })
  eachPair((a, b) => {
    lengths[a] = (lengths[a] ?? 0) + 1
    lengths[b] = (lengths[b] ?? 0) + 1
  })
  const rows = Array.from(lengths, (length): LikenessRow => ({ ids: new Int32Array(length), sums: new Float64Array(length), length: 0 }))
  eachPair((a, b, likeness) => {
    insert(rows[a], b, likeness)
    insert(rows[b], a, likeness)
  })
  return rows
}

/** Pairs come nearly in order, so most find their place at the end. */
function insert(row: LikenessRow | undefined, id: number, sum: number): void {
  if (!row) return
  let at = row.length
  while (at > 0 && (row.ids[at - 1] ?? 0) > id) {
    row.ids[at] = row.ids[at - 1] ?? 0
    row.sums[at] = row.sums[at - 1] ?? 0
    at -= 1
  }
  row.ids[at] = id
  row.sums[at] = sum
  row.length += 1
}

/** 0 for a group that is not in the row. */
export function sumIn(row: LikenessRow, id: number): number {
  const at = placeOf(row, id)
  return at < row.length && row.ids[at] === id ? (row.sums[at] ?? 0) : 0
}

/** The sums of both, without the two themselves. */
export function mergeRows(one: LikenessRow, two: LikenessRow, a: number, b: number): LikenessRow {
  const size = one.length + two.length
  const out: LikenessRow = { ids: new Int32Array(size), sums: new Float64Array(size), length: 0 }
  let [i, j] = [0, 0]
  while (i < one.length || j < two.length) {
    const x = i < one.length ? (one.ids[i] ?? Infinity) : Infinity
    const y = j < two.length ? (two.ids[j] ?? Infinity) : Infinity
    const id = Math.min(x, y)
    let sum = 0
    if (x === id) sum += one.sums[i++] ?? 0
    if (y === id) sum += two.sums[j++] ?? 0
    if (id === a || id === b) continue
    out.ids[out.length] = id
    out.sums[out.length] = sum
    out.length += 1
  }
  return out
}

/** Takes `from` out of the row and sets `into` (smaller) to `sum`. */
export function replaceIn(row: LikenessRow, from: number, into: number, sum: number): void {
  const { ids, sums } = row
  const target = placeOf(row, into)
  const isKnown = target < row.length && ids[target] === into
  const gone = placeOf(row, from)
  if (gone < row.length && ids[gone] === from) {
    if (isKnown) {
      ids.copyWithin(gone, gone + 1, row.length)
      sums.copyWithin(gone, gone + 1, row.length)
      row.length -= 1
    } else {
      ids.copyWithin(target + 1, target, gone)
      sums.copyWithin(target + 1, target, gone)
      ids[target] = into
    }
  }
  sums[target] = sum
}

/** The first place whose group is not below `id`. */
function placeOf({ ids, length }: LikenessRow, id: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ids[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return low
}
