// Which things belong together? Joining by pairs, with the smallest index as a group's name.

/** Disjoint sets over 0…n-1. The smallest member names its set, so the order of joining does not show. */
export class Groups {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = new Int32Array(size)
    for (let i = 0; i < size; i += 1) this.parent[i] = i
  }

  find(index: number): number {
    let root = index
    while (this.parent[root] !== root) root = this.parent[root] ?? root
    for (let at = index; at !== root;) {
      const next = this.parent[at] ?? root
      this.parent[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x < y) this.parent[y] = x
    else this.parent[x] = y
  }

  /** Every set as its members in rising order, sets in the order of their first members. */
  lists(): number[][] {
    const byRoot = new Map<number, number[]>()
    for (let i = 0; i < this.parent.length; i += 1) {
      const root = this.find(i)
      const list = byRoot.get(root)
      if (list) list.push(i)
      else byRoot.set(root, [i])
    }
    return [...byRoot.values()]
  }
}
