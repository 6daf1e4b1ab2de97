// In which sentence does a fragment stand? Looked up line by line; a line of a whole book is cut into sentences once, not once a fragment.
import type { BriefArticle } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import { trim } from '../text/page.ts'
import { findSentences } from '../text/sentences.ts'
import { firstWhere } from '../text/sorted.ts'
import type { Desk } from './desk.ts'
import { onceEach } from './memo.ts'

/** Characters of a line from which its sentences are kept. */
const LONG = 10_000

const longLines = onceEach((_desk: Desk, _article: BriefArticle) => new Map<number, readonly Span[]>())

/** The sentence or sentences of the seed's line that hold the words. */
export function sentenceAround(desk: Desk, article: BriefArticle, words: Span): Span {
  const { text } = article.seed
  const line = trim(text, [text.lastIndexOf('\n', words[0] - 1) + 1, endOfLine(text, words[1])])
  const all = line[1] - line[0] < LONG ? findSentences(text, line) : keptSentences(longLines(desk, article), text, line)
  const around: Span[] = []
  for (let i = firstWhere(all, (sentence) => words[0] < sentence[1]); i < all.length && all[i]![0] < words[1]; i += 1) around.push(all[i]!)
  return [Math.min(words[0], around[0]?.[0] ?? words[0]), Math.max(words[1], around.at(-1)?.[1] ?? words[1])]
}

function keptSentences(kept: Map<number, readonly Span[]>, text: string, line: Span): readonly Span[] {
  let sentences = kept.get(line[0])
  if (sentences === undefined) kept.set(line[0], (sentences = findSentences(text, line)))
  return sentences
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
