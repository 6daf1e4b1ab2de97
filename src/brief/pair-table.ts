// What is known of pairs of articles? A table by two indexes, for pairs by the hundred thousand.

const SLOTS = 1024

/** Open addressing with linear steps. A pair not entered counts 0; the order of entering is kept. */
export class PairTable {
  size = 0
  private firsts = new Int32Array(SLOTS)
  private seconds = new Int32Array(SLOTS)
  private values = new Float64Array(SLOTS)
  /** For each slot the row + 1; 0: free. */
  private slots = new Int32Array(SLOTS * 2)

  /** Adds to the value of the pair, in whichever order it is named. */
  add(a: number, b: number, value: number): void {
    const [x, y] = a < b ? [a, b] : [b, a]
    const slot = this.slotOf(x, y)
    const known = this.slots[slot] ?? 0
    if (known > 0) {
      this.values[known - 1] = (this.values[known - 1] ?? 0) + value
      return
    }
    if (this.size === this.values.length) this.growRows()
    this.firsts[this.size] = x
    this.seconds[this.size] = y
    this.values[this.size] = value
    this.size += 1
    this.slots[slot] = this.size
    if (this.size * 2 > this.slots.length) this.growSlots()
  }

  get(a: number, b: number): number {
    const row = this.slots[a < b ? this.slotOf(a, b) : this.slotOf(b, a)] ?? 0
    return row === 0 ? 0 : (this.values[row - 1] ?? 0)
  }

  has(a: number, b: number): boolean {
    return (this.slots[a < b ? this.slotOf(a, b) : this.slotOf(b, a)] ?? 0) > 0
  }

  /** Every pair (a < b) once, in the order of entering. */
  forEach(visit: (a: number, b: number, value: number) => void): void {
    for (let row = 0; row < this.size; row += 1) visit(this.firsts[row] ?? 0, this.seconds[row] ?? 0, this.values[row] ?? 0)
  }

  private slotOf(x: number, y: number): number {
    const mask = this.slots.length - 1
    const hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y + 0x7f4a7c15, 0x85ebca6b)
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let row = this.slots[slot] ?? 0; row > 0; row = this.slots[slot] ?? 0) {
      if (this.firsts[row - 1] === x && this.seconds[row - 1] === y) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  private growRows(): void {
    const [firsts, seconds, values] = [this.firsts, this.seconds, this.values]
    this.firsts = new Int32Array(firsts.length * 2)
    this.seconds = new Int32Array(firsts.length * 2)
    this.values = new Float64Array(firsts.length * 2)
    this.firsts.set(firsts)
    this.seconds.set(seconds)
    this.values.set(values)
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let row = 0; row < this.size; row += 1) this.slots[this.slotOf(this.firsts[row] ?? 0, this.seconds[row] ?? 0)] = row + 1
  }
}
