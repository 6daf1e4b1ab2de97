// Where do two outlets' wordings differ? Word by word, by longest common subsequence (Myers' problem; plain table, statements are short).
import type { WordDiff } from '../model/edition.ts'

/** Longest statement compared word by word; a longer one is shown whole. */
const LIMIT = 400

/** What must be taken from and added to `shown` to get `other`. Empty when a side is too long. */
export function wordDifferences(shown: string, other: string): WordDiff[] {
  return compared(shown.split(/\s+/), other.split(/\s+/), (word) => word)
}

/**
 * The same for another outlet's wording, shown in its own letters: the form of a quotation mark is no difference,
 * and where fewer than half of the words are shared (one is a small part of the other) the words stand whole, since a page of strokes tells nothing.
 */
export function wordingDifferences(shown: string, other: string): WordDiff[] {
  const [a, b] = [shown.split(/\s+/), other.split(/\s+/)]
  const all = compared(a, b, (word) => word.replace(/[‘’“”"]/g, "'"))
  const shared = all.reduce((sum, { text, change }) => (change === 'same' ? sum + text.split(' ').length : sum), 0)
  return all.length > 0 && shared * 2 < Math.max(a.length, b.length) ? [{ text: b.join(' '), change: 'same' }] : all
}

function compared(shown: readonly string[], other: readonly string[], fold: (word: string) => string): WordDiff[] {
  const a = shown.map(fold)
  const b = other.map(fold)
  if (a.length > LIMIT || b.length > LIMIT) return []
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      common[at] = a[i] === b[j] ? (common[at + width + 1] ?? 0) + 1 : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0)
    }
  }
  return joined(walk(shown, other, (i, j) => a[i] === b[j], common, width))
}

function* walk(
  a: readonly string[],
  b: readonly string[],
  same: (i: number, j: number) => boolean,
  common: Uint16Array,
  width: number,
): Generator<WordDiff> {
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      yield { text: b[j] ?? '', change: 'same' }
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      yield { text: a[i] ?? '', change: 'removed' }
      i += 1
    } else {
      yield { text: b[j] ?? '', change: 'added' }
      j += 1
    }
  }
}

function joined(words: Iterable<WordDiff>): WordDiff[] {
  const out: WordDiff[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last?.change === word.change) out[out.length - 1] = { text: `${last.text} ${word.text}`, change: word.change }
    else out.push(word)
  }
  return out
}
