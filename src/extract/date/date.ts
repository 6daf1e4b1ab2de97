// When was the article published, and which words say so?
import type { ArticleDate } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Seed } from '../../model/seed.ts'
import type { Span } from '../../model/span.ts'
import type { Frame } from '../frame/frame.ts'
import type { Line } from '../lines/line.ts'
import { isProse } from '../lines/line.ts'
import type { Cue, DateLine } from './date-line.ts'
import type { Day } from './days.ts'
import { findDays } from './days.ts'

export const dateRules: readonly RuleInfo[] = [
  { id: 'date-header', why: 'The scraper’s own header at the top of the file (date 2022-01-29).' },
  { id: 'published-line', why: 'A line by the headline or below the text says Published or Posted.' },
  { id: 'byline-date', why: 'The day stands with the byline or alone on a line by the headline.' },
  { id: 'updated-line', why: 'A line says Updated: the day of the last change, when no other is given.' },
  { id: 'print-notice', why: 'A notice says on which day the article appeared in print.' },
  { id: 'file-name', why: 'The file’s name holds a full date.' },
]

export interface FoundDate {
  readonly date: ArticleDate
  /** Whole header, byline or update lines that are not prose. */
  readonly lines: readonly Span[]
}

interface Candidate {
  readonly day: Day
  readonly basis: string
}

/** Date lines stand at most this many lines above the headline or the text, and below the text. */
const ABOVE = 4
const BELOW = 4
const YEARS = [1900, 2100] as const

const none: ArticleDate = { value: null, precision: 'none', basis: 'none', evidence: null }

/** A date inside a caption, a related link, a comment or a sentence is never the article's. `taken`: captions. */
export function findDate(frame: Frame, taken: readonly Span[], seed: Seed): FoundDate {
  const isTaken = (line: Line): boolean => taken.some((span) => span[0] < line.span[1] && line.span[0] < span[1])
  const near = dateLinesNear(frame, leadOf(frame, isTaken)).filter(({ line }) => !isTaken(line))
  const lines: Span[] = near.map(({ line }) => line.span)
  const header = frame.lines.header
  if (header) lines.unshift(header.span)
  const printed = best(near.filter(({ line }) => line.index < frame.to - 2)) ?? best(near)
  const date = header ? fromHeader(frame, printed) : (printed ?? fromPrintNotice(frame) ?? fromFileName(seed))
  return { date: date ? asDate(date) : none, lines }
}

/** The first paragraph that is no caption. */
function leadOf(frame: Frame, isTaken: (line: Line) => boolean): number {
  const lead = frame.lines.list.slice(frame.from, frame.from + 12).find((line) => isProse(line) && !isTaken(line))
  return lead?.index ?? frame.from
}

function dateLinesNear(frame: Frame, lead: number): DateLine[] {
  const top = (frame.title ?? frame.from) - ABOVE
  const out: DateLine[] = []
  for (const [index, dateLine] of frame.dates) {
    const above = index >= top && index <= lead + 3
    const below = index >= frame.to - 2 && index < frame.to + BELOW && dateLine.days.some((entry) => entry.cue !== 'none')
    if (above || below) out.push(dateLine)
  }
  return out
}

/** Published before a bare day before updated; of equals the first. */
function best(lines: readonly DateLine[]): Candidate | null {
  const order: Record<Cue, number> = { published: 0, none: 1, updated: 2 }
  const basis: Record<Cue, string> = { published: 'published-line', none: 'byline-date', updated: 'updated-line' }
  let found: { candidate: Candidate; rank: number } | null = null
  for (const { days } of lines) {
    for (const { day, cue } of days) {
      const rank = order[cue] * 10 + (day.precision === 'day' ? 0 : 5)
      if (!isDated(day) || (found && found.rank <= rank)) continue
      found = { candidate: { day, basis: basis[cue] }, rank }
    }
  }
  return found?.candidate ?? null
}

function isDated(day: Day): boolean {
  const year = Number(day.value.slice(0, 4))
  return day.precision !== 'yearless' && year >= YEARS[0] && year <= YEARS[1]
}

/** A header that gives only the month takes the day from a date line of that month. */
function fromHeader(frame: Frame, printed: Candidate | null): Candidate | null {
  const header = frame.lines.header
  if (!header) return printed
  const value = frame.lines.text.slice(...header.value)
  if (printed && value.length < 10 && printed.day.precision === 'day' && printed.day.value.startsWith(value)) return printed
  const precision = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year'
  return { day: { value, precision, span: header.value }, basis: 'date-header' }
}

/** "A version of this article appears in print on January 13, 2017, on Page A7". */
function fromPrintNotice(frame: Frame): Candidate | null {
  for (const line of frame.lines.list.slice(Math.max(0, frame.to - 3), frame.to + 8)) {
    const words = frame.lines.text.slice(line.span[0], Math.min(line.span[1], line.span[0] + 200))
    const notice = /\bappear(?:s|ed) in print (?:on )?/i.exec(words)
    if (!notice) continue
    const start = line.span[0] + notice.index + notice[0].length
    const day = findDays(frame.lines.text, [start, Math.min(line.span[1], start + 40)])[0]
    if (day && isDated(day)) return { day, basis: 'print-notice' }
  }
  return null
}

/** The last resort: a file called 2022-01-29-summit.txt. The evidence is not in the text. */
function fromFileName(seed: Seed): Candidate | null {
  const match = /(?<!\d)((?:19|20)\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(seed.source.split('/').at(-1) ?? '')
  if (!match) return null
  const day = findDays(`${match[1]}-${match[2]}-${match[3]}`, [0, 10])[0]
  return day && isDated(day) ? { day: { ...day, span: [0, 0] }, basis: 'file-name' } : null
}

function asDate({ day, basis }: Candidate): ArticleDate {
  return {
    value: day.value,
    precision: day.precision === 'yearless' ? 'none' : day.precision,
    basis,
    evidence: day.span[1] > day.span[0] ? day.span : null,
  }
}
