// Which two groups are likest? A queue of possible merges, the best first.

export interface Merge {
  readonly a: number
  readonly b: number
  readonly average: number
}

/** A binary heap: the highest average first, then the smaller indexes. */
export class MergeQueue {
  private readonly heap: Merge[] = []

  push(item: Merge): void {
    const { heap } = this
    let at = heap.length
    heap.push(item)
    while (at > 0) {
      const up = (at - 1) >> 1
      const parent = heap[up]
      if (!parent || !before(item, parent)) break
      heap[at] = parent
      at = up
    }
    heap[at] = item
  }

  pop(): Merge | undefined {
    const { heap } = this
    const top = heap[0]
    const last = heap.pop()
    if (!last || heap.length === 0) return top
    let at = 0
    for (;;) {
      const left = at * 2 + 1
      const [l, r] = [heap[left], heap[left + 1]]
      const child = r && l && before(r, l) ? left + 1 : left
      const best = heap[child]
      if (!best || !before(best, last)) break
      heap[at] = best
      at = child
    }
    heap[at] = last
    return top
  }
}

function before(x: Merge, y: Merge): boolean {
  return x.average > y.average || (x.average === y.average && (x.a < y.a || (x.a === y.a && x.b < y.b)))
}
