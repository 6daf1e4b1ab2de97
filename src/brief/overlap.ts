// How many words do two wordings share, in order?

export interface Overlap {
  /** Words of the shorter that stand in the longer in the same order (longest common subsequence). */
  readonly common: number
  /** The longest unbroken run of them. */
  readonly run: number
}

/** More cells than this are not compared word by word: only the longest unbroken run is taken. */
const CELLS = 160_000

/** Linear when one holds the other; else words × words, bounded. */
export function overlapOf(a: Int32Array, b: Int32Array): Overlap {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (holds(long, short)) return { common: short.length, run: short.length }
  const run = longestRun(short, long)
  if (short.length * long.length > CELLS) return { common: run, run }
  return { common: commonInOrder(short, long), run }
}

/** True when the words of `part` stand in a row in `whole`. */
export function holds(whole: Int32Array, part: Int32Array): boolean {
  const first = part[0]
  for (let at = 0; at + part.length <= whole.length; at += 1) {
    if (whole[at] !== first) continue
    let i = 1
    while (i < part.length && whole[at + i] === part[i]) i += 1
    if (i >= part.length) return true
  }
  return false
}

/** The rows of the tables, used again by every comparison; only their beginning is read and it is cleared before. */
let scratch = new Uint16Array(256)

function clearRow(length: number): Uint16Array {
  if (scratch.length < length) scratch = new Uint16Array(length * 2)
  return scratch.fill(0, 0, length)
}

function longestRun(short: Int32Array, long: Int32Array): number {
  let best = 0
  const row = clearRow(short.length + 1)
  for (const word of long) {
    for (let i = short.length; i >= 1; i -= 1) {
      const length = short[i - 1] === word ? (row[i - 1] ?? 0) + 1 : 0
      row[i] = length
      if (length > best) best = length
    }
  }
  return best
}

function commonInOrder(short: Int32Array, long: Int32Array): number {
  const row = clearRow(short.length + 1)
  for (const word of long) {
    let diagonal = 0
    let left = 0
    for (let i = 1; i <= short.length; i += 1) {
      const above = row[i] ?? 0
      if (short[i - 1] === word) left = diagonal + 1
      else if (above > left) left = above
      row[i] = left
      diagonal = above
    }
  }
  return row[short.length] ?? 0
}
