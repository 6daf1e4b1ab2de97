// Is a text broken into lines of one width, as in mails and copied PDFs? Then a paragraph is several lines.
import type { Span } from '../model/span.ts'

/** A broken line is at least so long, and no line of such a text is much longer than a page is wide. */
const LEAST_UNITS = 40
const MOST_UNITS = 110
/** So many lines must go on in the next with a small letter, and this share of all long lines that have a next. */
const LEAST_RUNS = 4
const LEAST_SHARE = 0.4
/** A line below this share of the width ends its paragraph. */
const FULL = 0.65

const OPENS_ITEM = /^(?:[-–—•*▪●]|\d{1,3}[.)]\s|[a-z]\)\s)/

/**
 * Joins the lines of each paragraph when the text is broken into lines; else gives `paragraphs` (the lines that are not blank) back as they are.
 * `blank` lines and short lines end a paragraph. Linear.
 */
export function joinWrapped(text: string, paragraphs: readonly Span[]): readonly Span[] {
  const width = widthOf(text, paragraphs)
  if (width === 0) return paragraphs
  const out: Span[] = []
  let open = false
  for (const [at, line] of paragraphs.entries()) {
    const before = paragraphs[at - 1]
    const last = out.at(-1)
    if (open && before && last && isNext(text, before, line) && !OPENS_ITEM.test(text.slice(line[0], line[0] + 8)))
      out[out.length - 1] = [last[0], line[1]]
    else out.push(line)
    open = line[1] - line[0] >= width * FULL
  }
  return out
}

/** The width to which the text is broken, in units; 0: it is not. */
function widthOf(text: string, lines: readonly Span[]): number {
  let width = 0
  let long = 0
  let runs = 0
  for (const [at, line] of lines.entries()) {
    const size = line[1] - line[0]
    if (size > MOST_UNITS) return 0
    width = Math.max(width, size)
    const next = lines[at + 1]
    if (size < LEAST_UNITS || !next || !isNext(text, line, next)) continue
    long += 1
    if (/[^.!?:;]$/.test(text.slice(line[1] - 1, line[1])) && /^\p{Ll}/u.test(text.slice(next[0], next[0] + 2))) runs += 1
  }
  return runs >= LEAST_RUNS && runs >= long * LEAST_SHARE ? width : 0
}

/** No blank line stands between the two. */
function isNext(text: string, line: Span, next: Span): boolean {
  return /^[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*$/.test(text.slice(line[1], next[0]))
}
