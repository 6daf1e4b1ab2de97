// How is a text laid out? Lines, paragraphs and sentences, as spans only.
import type { Span } from '../model/span.ts'
import { findSentences } from './sentences.ts'
import { joinWrapped } from './wrapped.ts'

export interface Layout {
  readonly text: string
  /** Every line without its line break, empty ones included. */
  readonly lines: readonly Span[]
  /** In news scrapes every non-blank line is a paragraph; in a text broken to one width, its lines up to a blank or short one. Numbered from 1 on pages. */
  readonly paragraphs: readonly Span[]
  /** In text order; none crosses a paragraph. */
  readonly sentences: readonly Span[]
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g

/** Lays a text out. Offsets are UTF-16 units; pure; linear in the text's length. */
export function layOut(text: string): Layout {
  const lines: Span[] = []
  let start = 0
  for (const match of text.matchAll(BREAK)) {
    lines.push([start, match.index])
    start = match.index + match[0].length
  }
  lines.push([start, text.length])
  const filled = lines.map((line) => trim(text, line)).filter(([from, to]) => to > from)
  const paragraphs = joinWrapped(text, filled)
  let sentences: Span[] | null = null
  return {
    text,
    lines,
    paragraphs,
    // A page of the site needs no sentences; finding them is most of the work.
    get sentences() {
      if (!sentences) {
        // In a joined paragraph a line break is a space; every place stays the same.
        const flat = paragraphs === filled ? text : text.replace(/[\n\r\u2028\u2029]/g, ' ')
        sentences = paragraphs.flatMap((paragraph) => findSentences(flat, paragraph))
      }
      return sentences
    },
  }
}

/** The span without white space at its ends. */
export function trim(text: string, [start, end]: Span): Span {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from += 1
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1
  return [from, to]
}

/** True for what counts as blank at the edge of a line (ECMAScript white space, NUL and zero-width signs not included). */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}
