// How alike are two lines?

/** Words in common: 2·shared / (words of both), 0 to 1 (the Dice coefficient over bags of words). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return 0
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    shared += 1
    counts.set(word, left - 1)
  }
  return (2 * shared) / (a.length + b.length)
}
