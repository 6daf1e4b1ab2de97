// Which words of a line say what it is about?
import type { Line } from './line.ts'

/** Words of four letters and more without the small ones, cut to six letters so that "sanctions" meets "sanctioned". */
export function contentWords(lines: readonly Line[], small: ReadonlySet<string>): Set<string> {
  const out = new Set<string>()
  for (const line of lines) for (const word of line.words) if (word.length >= 4 && !small.has(word)) out.add(stem(word))
  return out
}

function stem(word: string): string {
  const mark = word.indexOf('’')
  return word.slice(0, mark >= 3 && mark < 6 ? mark : 6)
}

/** In how many of the lines each content word stands. */
export function frequencies(lines: readonly Line[], small: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) for (const word of contentWords([line], small)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
