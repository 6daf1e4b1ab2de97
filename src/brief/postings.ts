// In which lists does each number stand? Lists and their index in a few arrays, for numbers by the million.
import { readNumbers } from '../text/hashes.ts'
import { NumberTable } from '../text/number-table.ts'

/** Lists of numbers one after the other, and each number's dense index in the order of first meeting: list `l` from `starts[l]` to below `starts[l + 1]`. */
export interface Numbered {
  readonly table: NumberTable
  readonly starts: Int32Array
  readonly numbers: Int32Array
  readonly ids: Int32Array
  /** For each index how often it stands. */
  readonly counts: Int32Array
}

/** The lists with number i are `items[starts[i]]` to below `items[starts[i + 1]]`, rising; twice where it stands twice in a list. */
export interface Postings {
  readonly starts: Int32Array
  readonly items: Int32Array
}

/** Of lists that `packNumbers` wrote. */
export function numberPacked(packed: readonly string[]): Numbered {
  const starts = new Int32Array(packed.length + 1)
  packed.forEach((text, list) => (starts[list + 1] = (starts[list] ?? 0) + Math.floor(text.length / 5)))
  const numbers = new Int32Array(starts[packed.length] ?? 0)
  packed.forEach((text, list) => readNumbers(text, numbers, starts[list] ?? 0))
  return numbered(starts, numbers)
}

export function numberLists(lists: readonly Int32Array[]): Numbered {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, at) => (starts[at + 1] = (starts[at] ?? 0) + list.length))
  const numbers = new Int32Array(starts[lists.length] ?? 0)
  lists.forEach((list, at) => numbers.set(list, starts[at]))
  return numbered(starts, numbers)
}

function numbered(starts: Int32Array, numbers: Int32Array): Numbered {
  const table = new NumberTable(Math.ceil(numbers.length / 4))
  const ids = new Int32Array(numbers.length)
  for (let i = 0; i < numbers.length; i += 1) ids[i] = table.indexOf(numbers[i] ?? 0)
  const counts = new Int32Array(table.size)
  for (let i = 0; i < ids.length; i += 1) counts[ids[i] ?? 0] = (counts[ids[i] ?? 0] ?? 0) + 1
  return { table, starts, numbers, ids, counts }
}

/** Where each index's list begins: counts added up, one more than there are indexes. */
export function runningStarts(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  for (let id = 0; id < counts.length; id += 1) starts[id + 1] = (starts[id] ?? 0) + (counts[id] ?? 0)
  return starts
}

export function postingsOf({ starts: lists, ids, counts }: Numbered): Postings {
  const starts = runningStarts(counts)
  const next = starts.slice()
  const items = new Int32Array(ids.length)
  for (let list = 0; list + 1 < lists.length; list += 1) {
    for (let i = lists[list] ?? 0, end = lists[list + 1] ?? 0; i < end; i += 1) {
      const id = ids[i] ?? 0
      const at = next[id] ?? 0
      items[at] = list
      next[id] = at + 1
    }
  }
  return { starts, items }
}
