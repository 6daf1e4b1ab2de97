// In how many lines does each word that says something stand?
import type { Line } from './line.ts'

/** In how many of the lines each content word stands. */
export function frequencies(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) for (const word of line.content) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
