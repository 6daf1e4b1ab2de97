// When was the article published, and which words say so?
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ArticleDate } from '../../model/record.ts'
import type { Rule, RuleInfo } from '../../model/rule.ts'
import type { Seed } from '../../model/seed.ts'
import type { Span } from '../../model/span.ts'
import type { Frame } from '../frame/frame.ts'
import type { Line } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import type { Cue, DateLine } from './date-line.ts'
import type { Day } from './days.ts'
import { inAddress, inDateline, inFileName, inPrintNotice } from './last-resorts.ts'
import type { Candidate } from './doubts.ts'
import { findDateDoubts } from './doubts.ts'
import { headerDay, isDated } from './range.ts'

/** What a rule may ask. */
interface View {
  readonly frame: Frame
  /** Index of the first paragraph that is no caption. */
  readonly lead: number
  readonly seed: Seed
  /** The day that date lines by the article give, when they agree. */
  readonly printed: Candidate | null
  /** Days as good as each other: empty when no date line gives one. */
  readonly trusted: readonly Candidate[]
}

const headerRule: Rule<(view: View) => Candidate | null> = {
  id: 'date-header',
  why: 'The scraper’s own header at the top of the file, as in date 2022-01-29.',
  find: fromHeader,
}

/** Most trusted first. */
const lineRules: readonly Rule<(cue: Cue) => boolean>[] = [
  {
    id: 'published-line',
    why: 'A line by the headline or below the text says Published or Posted.',
    find: (cue) => cue === 'published',
  },
  { id: 'byline-date', why: 'The day stands with the byline or alone on a line by the headline.', find: (cue) => cue === 'none' },
  { id: 'updated-line', why: 'A line says Updated: the day of the last change, when no other is given.', find: (cue) => cue === 'updated' },
]

/** When no line says the day. */
const lastResorts: readonly Rule<(view: View) => Day | null>[] = [
  {
    id: 'dateline',
    why: 'The first paragraph opens with a place, a day with its year and a dash.',
    find: ({ frame, lead }) => inDateline(frame, lead),
  },
  { id: 'print-notice', why: 'A notice says on which day the article appeared in print.', find: ({ frame }) => inPrintNotice(frame) },
  {
    id: 'printed-address',
    why: 'The article’s own web address stands in the text and holds the day.',
    find: ({ frame, lead }) => inAddress(frame, lead),
  },
  { id: 'file-name', why: 'The file’s name holds a full date.', find: ({ seed }) => inFileName(seed) },
]

export const dateRules: readonly RuleInfo[] = [headerRule, ...lineRules, ...lastResorts]

export interface FoundDate {
  readonly date: ArticleDate
  /** Whole header, byline or update lines that are not prose. */
  readonly lines: readonly Span[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Date lines stand at most this many lines above the headline or the text, and below the text. */
const ABOVE = 4
const BELOW = 4

const none: ArticleDate = { value: null, precision: 'none', basis: 'none', evidence: null }

/** A date inside a caption, a related link, a comment or a sentence is never the article's. `taken`: captions. */
export function findDate(frame: Frame, taken: readonly Span[], seed: Seed): FoundDate {
  const isTaken = (line: Line): boolean => taken.some((span) => span[0] < line.span[1] && line.span[0] < span[1])
  const lead = leadOf(frame, isTaken)
  const near = dateLinesNear(frame, lead).filter(({ line }) => !isTaken(line))
  const lines: Span[] = near.map(({ line }) => line.span)
  const header = frame.lines.header
  if (header) lines.unshift(header.span)
  const above = mostTrusted(near.filter(({ line }) => line.index < frame.to - 2))
  const trusted = above.length ? above : mostTrusted(near)
  const printed = agreed(trusted)
  const view: View = { frame, lead, seed, printed, trusted }
  const found = headerRule.find(view) ?? printed ?? lastResort(view)
  return {
    date: found ? asDate(found) : none,
    lines,
    diagnostics: findDateDoubts(frame, near, found, rivalsOf(trusted, found), lead, seed),
  }
}

function lastResort(view: View): Candidate | null {
  if (view.trusted.length > 0) return null
  for (const { id, find } of lastResorts) {
    const day = find(view)
    if (day) return { day, basis: id }
  }
  return null
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

/** All days of the best kind: published before a bare day before updated, whole days before months. */
function mostTrusted(lines: readonly DateLine[]): Candidate[] {
  const days = lines.flatMap((line) => line.days).filter(({ day }) => isDated(day))
  for (const { id, find } of lineRules) {
    const found = days.filter(({ cue }) => find(cue)).map(({ day }): Candidate => ({ day, basis: id }))
    const whole = found.filter(({ day }) => day.precision === 'day')
    if (found.length > 0) return whole.length > 0 ? whole : found
  }
  return []
}

/** Days as good as each other that differ say only the month, or the year, that they share; null when they share none. */
function agreed(candidates: readonly Candidate[]): Candidate | null {
  const [first] = candidates
  if (!first) return null
  const shares = (length: number): boolean => candidates.every(({ day }) => day.value.slice(0, length) === first.day.value.slice(0, length))
  if (shares(10)) return first
  if (shares(7)) return { day: { ...first.day, value: first.day.value.slice(0, 7), precision: 'month' }, basis: first.basis }
  return shares(4) ? { day: { ...first.day, value: first.day.value.slice(0, 4), precision: 'year' }, basis: first.basis } : null
}

/** Of days that differ, all: unless one of them, or a header, was taken. */
function rivalsOf(candidates: readonly Candidate[], found: Candidate | null): Day[] {
  const isSettled = found !== null && (found.basis === 'date-header' || candidates.some(({ day }) => day === found.day))
  return isSettled ? [] : candidates.map(({ day }) => day)
}

/** A header that gives only the month takes the day from a date line of that month. Null for a header that is no date. */
function fromHeader({ frame, printed }: View): Candidate | null {
  const day = headerDay(frame)
  if (!day) return null
  if (printed && day.value.length < 10 && printed.day.precision === 'day' && printed.day.value.startsWith(day.value)) return printed
  return { day, basis: headerRule.id }
}

function asDate({ day, basis }: Candidate): ArticleDate {
  const evidence = day.span[1] > day.span[0] ? day.span : null
  return { value: day.value, precision: day.precision === 'yearless' ? 'none' : day.precision, basis, evidence }
}
