// What about the date must an editor look at?
import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { Seed } from '../../model/seed.ts'
import type { Span } from '../../model/span.ts'
import type { Frame } from '../frame/frame.ts'
import { linesOf } from '../frame/frame.ts'
import type { DateLine } from './date-line.ts'
import type { Day } from './days.ts'
import { headerDay, isDated, isInRange } from './range.ts'

/** A day, and the rule that found it. */
export interface Candidate {
  readonly day: Day
  readonly basis: string
}

/**
 * Two dates of publication that differ, a day without a year, a date no article can have. Hints are never turned into dates.
 * `rivals`: days as good as each other, of which none could be taken.
 */
export function findDateDoubts(
  frame: Frame,
  near: readonly DateLine[],
  found: Candidate | null,
  rivals: readonly Day[],
  lead: number,
  seed: Seed,
): Diagnostic[] {
  const out: Diagnostic[] = []
  const { header, text } = frame.lines
  const add = (
    code: 'date-conflict' | 'date-without-year' | 'date-impossible' | 'date-two-readings',
    span: readonly [number, number],
    values: Record<string, string>,
  ): void => {
    out.push(diagnostic(code, seed.id, span, values))
  }
  if (header && !headerDay(frame)) add('date-impossible', header.value, { printed: text.slice(...header.value) })
  for (const { days } of near) {
    for (const { day, cue } of days) {
      const printed = text.slice(...day.span)
      if (day.precision === 'yearless') {
        if (!found) add('date-without-year', day.span, { printed })
      } else if (!isInRange(day)) add('date-impossible', day.span, { printed })
      else if (rivals.includes(day) || (found && isDated(day) && cue !== 'updated' && differs(found.day.value, day.value))) {
        add('date-conflict', day.span, { printed, value: found?.day.value ?? 'No date' })
      }
    }
  }
  if (!found) for (const span of twoReadings(frame, lead)) add('date-two-readings', span, { printed: text.slice(...span) })
  return out
}

/** Above the headline, in lines; and words of a date line. */
const ABOVE = 4
const MOST_WORDS = 12
const FIGURES = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/

/** Days in figures near the headline that have two readings: 03/04/2019. */
function twoReadings(frame: Frame, lead: number): Span[] {
  const near = linesOf(frame, (frame.title ?? frame.from) - ABOVE, lead).filter(({ count }) => count <= MOST_WORDS)
  return near.flatMap(({ span }): Span[] => {
    const match = FIGURES.exec(frame.lines.text.slice(...span))
    if (!match || match[1] === match[3] || Number(match[1]) > 12 || Number(match[3]) > 12) return []
    return [[span[0] + match.index, span[0] + match.index + match[0].length]]
  })
}

/** A month and a day in it agree. */
function differs(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a)
}
