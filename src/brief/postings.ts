// In which lists does each number stand? An index in three arrays, for numbers by the million.
import { NumberTable } from '../text/number-table.ts'

/** The lists with number n are `items[starts[i]]` to below `items[starts[i + 1]]`, rising, for i = `table.find(n)`. */
export interface Postings {
  readonly table: NumberTable
  readonly starts: Int32Array
  readonly items: Int32Array
}

/** A number that stands twice in one list counts twice. */
export function postingsOf(lists: readonly Int32Array[]): Postings {
  let total = 0
  for (const list of lists) total += list.length
  const table = new NumberTable(Math.ceil(total / 2))
  const ids = new Int32Array(total)
  let at = 0
  for (const list of lists) for (let i = 0; i < list.length; i += 1) ids[at++] = table.indexOf(list[i] ?? 0)
  const starts = new Int32Array(table.size + 1)
  for (let i = 0; i < total; i += 1) starts[(ids[i] ?? 0) + 1] = (starts[(ids[i] ?? 0) + 1] ?? 0) + 1
  for (let id = 0; id < table.size; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  return { table, starts, items: filled(lists, ids, starts) }
}

function filled(lists: readonly Int32Array[], ids: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const items = new Int32Array(ids.length)
  let at = 0
  lists.forEach((list, index) => {
    for (let i = 0; i < list.length; i += 1, at += 1) {
      const id = ids[at] ?? 0
      items[next[id] ?? 0] = index
      next[id] = (next[id] ?? 0) + 1
    }
  })
  return items
}
