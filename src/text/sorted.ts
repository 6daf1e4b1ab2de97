// Where in a sorted list does something begin to hold?

/** The first index at which `holds` is true, in a list where it stays true from there on; the list's length: nowhere. Logarithmic. */
export function firstWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return low
}
