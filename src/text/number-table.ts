// Which numbers have been met? Dense indexes for 30-bit numbers, several times faster than a Map for millions.

/** Open addressing with linear steps; grows by doubling. Indexes are given in the order of first meeting. */
export class NumberTable {
  private keys: Int32Array
  private indexes: Int32Array
  private mask: number
  size = 0

  constructor(expected = 1024) {
    let slots = 1024
    while (slots < expected * 2) slots *= 2
    this.keys = new Int32Array(slots).fill(-1)
    this.indexes = new Int32Array(slots)
    this.mask = slots - 1
  }

  /** The number's index; a new one when it was never met. `number` is 0 … 2^30 - 1. */
  indexOf(number: number): number {
    const slot = this.slotOf(number)
    if (this.keys[slot] === number) return this.indexes[slot] ?? 0
    this.keys[slot] = number
    this.indexes[slot] = this.size
    this.size += 1
    if (this.size * 2 > this.mask) this.grow()
    return this.size - 1
  }

  /** The number's index, or -1. */
  find(number: number): number {
    const slot = this.slotOf(number)
    return this.keys[slot] === number ? (this.indexes[slot] ?? -1) : -1
  }

  private slotOf(number: number): number {
    let slot = (number ^ (number >>> 15)) & this.mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== number) slot = (slot + 1) & this.mask
    return slot
  }

  private grow(): void {
    const [keys, indexes] = [this.keys, this.indexes]
    const slots = (this.mask + 1) * 2
    this.keys = new Int32Array(slots).fill(-1)
    this.indexes = new Int32Array(slots)
    this.mask = slots - 1
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] ?? -1
      if (key < 0) continue
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.indexes[slot] = indexes[i] ?? 0
    }
  }
}
