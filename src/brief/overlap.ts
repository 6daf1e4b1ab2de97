// How many words do two wordings share, in order?

export interface Overlap {
  /** Words of the shorter that stand in the longer in the same order (longest common subsequence). */
  readonly common: number
  /** The longest unbroken run of them. */
  readonly run: number
}

/** Of more pairs of places than this only the longest unbroken run is taken. */
const CELLS = 160_000

/** Linear when one holds the other; else by the pairs of places that have the same word (Hunt and Szymanski 1977), few in any speech. */
export function overlapOf(a: Int32Array, b: Int32Array): Overlap {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (holds(long, short)) return { common: short.length, run: short.length }
  const { common, run } = shared.compare(short, long)
  return { common: short.length * long.length > CELLS ? run : common, run }
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

/** The tables of one comparison, used again by every next one. */
class WordPlaces {
  /** By hash: 1 + the last place of a word in the shorter. */
  private slots = new Int32Array(0)
  /** By place: 1 + the place before it with the same word. */
  private before = new Int32Array(0)
  /** By place: the run that ends there, and the place in the longer where it ended. */
  private runs = new Int32Array(0)
  private ended = new Int32Array(0)
  /** By length: the smallest place where a common sequence of that length ends. */
  private ends = new Int32Array(0)

  compare(short: Int32Array, long: Int32Array): Overlap {
    this.layOut(short)
    const { runs, ended, ends, before } = this
    let [common, run] = [0, 0]
    for (let j = 0; j < long.length; j += 1) {
      // From the last place to the first, so that one word of the longer is taken once.
      for (let i = this.lastPlace(short, long[j] ?? 0); i >= 0; i = (before[i] ?? 0) - 1) {
        const length = i > 0 && ended[i - 1] === j - 1 ? (runs[i - 1] ?? 0) + 1 : 1
        runs[i] = length
        ended[i] = j
        if (length > run) run = length
        let at = common
        while (at > 0 && (ends[at - 1] ?? 0) >= i) at -= 1
        ends[at] = i
        if (at === common) common += 1
      }
    }
    return { common, run }
  }

  private layOut(short: Int32Array): void {
    if (this.before.length < short.length) this.grow(short.length)
    const { slots, before, ended } = this
    slots.fill(0)
    for (let i = 0; i < short.length; i += 1) {
      const slot = this.slotOf(short, short[i] ?? 0)
      before[i] = slots[slot] ?? 0
      slots[slot] = i + 1
      ended[i] = -2
    }
  }

  private lastPlace(short: Int32Array, word: number): number {
    return (this.slots[this.slotOf(short, word)] ?? 0) - 1
  }

  private slotOf(short: Int32Array, word: number): number {
    const { slots } = this
    const mask = slots.length - 1
    let slot = (word ^ (word >>> 15)) & mask
    for (let known = slots[slot] ?? 0; known > 0 && short[known - 1] !== word; known = slots[slot] ?? 0) slot = (slot + 1) & mask
    return slot
  }

  private grow(length: number): void {
    let size = 64
    while (size < length) size *= 2
    this.slots = new Int32Array(size * 2)
    this.before = new Int32Array(size)
    this.runs = new Int32Array(size)
    this.ended = new Int32Array(size)
    this.ends = new Int32Array(size)
  }
}

const shared = new WordPlaces()
