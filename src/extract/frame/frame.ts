// Where on the page is the article: its title, its text, what stands before, between and after?
import type { Lexicon } from '../../model/lexicon.ts'
import type { DateLine } from '../date/date-line.ts'
import { readDateLine } from '../date/date-line.ts'
import type { Line, Lines } from '../lines/line.ts'
import { findBody } from './body.ts'
import { findHeadline } from './headline.ts'
import { findAbove } from './later-text.ts'

export interface Frame {
  readonly lines: Lines
  /** Index of the title's line, or null. */
  readonly title: number | null
  readonly titleBasis: string
  /** Index of a second headline line, or null. */
  readonly subtitle: number | null
  /** Lines [from, to) are the article's text, with what clutters it inside. */
  readonly from: number
  readonly to: number
  /** Paragraphs above the title that belong to the article all the same. */
  readonly above: ReadonlySet<number>
  /** By line index. */
  readonly dates: ReadonlyMap<number, DateLine>
}

/** Pure; linear in the number of lines. Without any prose the whole page is the text, so that nothing is lost. */
export function findFrame(lines: Lines, lexicon: Lexicon): Frame {
  const dates = new Map<number, DateLine>()
  for (const line of lines.list) {
    const date = readDateLine(lines, line, lexicon)
    if (date) dates.set(line.index, date)
  }
  const body = findBody(lines, dates, lexicon) ?? { from: 0, to: lines.list.length }
  const headline = findHeadline(lines, body, dates, lexicon)
  const from = Math.max(body.from, (headline.title ?? -1) + 1)
  return { lines, ...headline, from, to: Math.max(from, body.to), above: findAbove(lines, body, headline.title, lexicon), dates }
}

/** The lines of a stretch. */
export function linesOf(frame: Frame, from: number, to: number): readonly Line[] {
  return frame.lines.list.slice(Math.max(0, from), Math.max(0, to))
}
