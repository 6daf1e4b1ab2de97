// Which articles make one group, when likeness is known for pairs? Average link: every member counts, so chains do not form.
import { Groups } from './groups.ts'

interface Merge {
  readonly a: number
  readonly b: number
  readonly average: number
}

/**
 * Agglomerative clustering by average link (UPGMA; Sokal and Michener 1958) over a sparse list of pairs; a pair not listed counts 0.
 * Ties go to the pair with the smaller indexes. Groups that share no pair do not touch each other. Near linear in the number of pairs.
 * Returns every group as its members in rising order.
 */
export function clusterByAverage(size: number, pairs: readonly (readonly [number, number, number])[], threshold: number): number[][] {
  const sums: (Map<number, number> | undefined)[] = []
  const members: number[][] = Array.from({ length: size }, (_, at) => [at])
  const queue = new Queue()
  const reach = new Groups(size)
  for (const [a, b, likeness] of pairs) if (likeness >= threshold) reach.join(a, b)
  for (const [a, b, likeness] of pairs) {
    // No average passes the threshold where no single pair does, so pairs between such parts can be left out.
    if (reach.find(a) !== reach.find(b)) continue
    add(sums, a, b, likeness)
    if (likeness >= threshold) queue.push({ a: Math.min(a, b), b: Math.max(a, b), average: likeness })
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b, average } = next
    const [into, from] = [members[a] ?? [], members[b] ?? []]
    // An entry of the queue is stale when either side has grown or is gone.
    if (into.length === 0 || from.length === 0 || averageOf(sums, members, a, b) !== average) continue
    join(sums, a, b)
    members[a] = [...into, ...from].sort((x, y) => x - y)
    members[b] = []
    for (const other of sums[a]?.keys() ?? []) {
      const value = averageOf(sums, members, a, other)
      if (value >= threshold) queue.push({ a: Math.min(a, other), b: Math.max(a, other), average: value })
    }
  }
  return members.filter((list) => list.length > 0)
}

function averageOf(sums: readonly (Map<number, number> | undefined)[], members: readonly number[][], a: number, b: number): number {
  return (sums[a]?.get(b) ?? 0) / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1))
}

function add(sums: (Map<number, number> | undefined)[], a: number, b: number, value: number): void {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const map = (sums[x] ??= new Map<number, number>())
    map.set(y, (map.get(y) ?? 0) + value)
  }
}

/** Moves everything known of `from` to `into`. */
function join(sums: (Map<number, number> | undefined)[], into: number, from: number): void {
  for (const [other, value] of sums[from] ?? []) {
    sums[other]?.delete(from)
    if (other !== into) add(sums, into, other, value)
  }
  sums[from] = undefined
}

/** A binary heap: the highest average first, then the smaller indexes. */
class Queue {
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
