// In which order are places joined? The lowest rank first, of equals the most words in common, then the smaller places.

/** More words than any quotation has. */
const WORDS = 2 ** 24

/** Joins by the hundred thousand: sorted in buckets of numbers, without an object for each. */
export class JoinOrder {
  private readonly buckets = new Map<number, number[]>()
  private readonly places: number

  constructor(places: number) {
    this.places = places
  }

  add(a: number, b: number, common: number, rank: number): void {
    const key = (rank + 1) * WORDS - common
    const bucket = this.buckets.get(key)
    if (bucket) bucket.push(a * this.places + b)
    else this.buckets.set(key, [a * this.places + b])
  }

  forEach(visit: (a: number, b: number, common: number) => void): void {
    for (const [key, bucket] of [...this.buckets].sort(([x], [y]) => x - y)) {
      const common = WORDS * Math.ceil(key / WORDS) - key
      for (const join of Float64Array.from(bucket).sort()) visit(Math.floor(join / this.places), join % this.places, common)
    }
  }
}
