// How is a text shown with what was found in it? The notation ⟦name|…|name⟧ of `daybrief explain` and of the corpus cases.
import type { Span } from '../model/span.ts'

/** Something found: a name ("q1", "q1.speaker", "c2.credit") and where it stands. One name may stand in several places. */
export interface Mark {
  readonly name: string
  readonly span: Span
}

/** A text with its marks taken out. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

const SIGN = /⟦([a-z][a-z0-9.?-]{0,40})\||\|([a-z][a-z0-9.?-]{0,40})⟧/g

/**
 * Writes marks into a text. Marks may nest, cross and repeat; empty ones are left out. Pure; the same marks in any order
 * give the same string: at one place marks close before others open, the last opened closes first, the longest opens first.
 * A text that itself holds ⟦ or ⟧ is shown as it is and may not read back.
 */
export function drawMarks(text: string, marks: readonly Mark[]): string {
  const real = marks.filter(({ span }) => span[0] < span[1])
  const opens = [...real].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || compare(a.name, b.name))
  const closes = [...real].sort((a, b) => a.span[1] - b.span[1] || b.span[0] - a.span[0] || compare(b.name, a.name))
  const signs = [
    ...closes.map(({ name, span }, order) => ({ at: span[1], rank: 0, order, sign: `|${name}⟧` })),
    ...opens.map(({ name, span }, order) => ({ at: span[0], rank: 1, order, sign: `⟦${name}|` })),
  ].sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order)
  let out = ''
  let from = 0
  for (const { at, sign } of signs) {
    out += text.slice(from, at) + sign
    from = at
  }
  return out + text.slice(from)
}

/**
 * Takes the marks out of a marked text: the text as it was, and every mark with its span in UTF-16 units of that text.
 * Throws when a mark is closed but not open, or never closed.
 */
export function readMarks(marked: string): MarkedText {
  const open: { name: string; start: number }[] = []
  const marks: Mark[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(SIGN)) {
    text += marked.slice(from, match.index)
    from = match.index + match[0].length
    if (match[1] !== undefined) open.push({ name: match[1], start: text.length })
    else marks.push(close(open, match[2] ?? '', text.length))
  }
  text += marked.slice(from)
  if (open[0]) throw new Error(`⟦${open[0].name}| is never closed`)
  return { text, marks: marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || compare(a.name, b.name)) }
}

function close(open: { name: string; start: number }[], name: string, end: number): Mark {
  const at = open.findLastIndex((mark) => mark.name === name)
  const found = open[at]
  if (!found) throw new Error(`|${name}⟧ closes a mark that is not open`)
  open.splice(at, 1)
  return { name, span: [found.start, end] }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
