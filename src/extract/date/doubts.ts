// What about the date must an editor look at?
import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { Seed } from '../../model/seed.ts'
import type { Frame } from '../frame/frame.ts'
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
  seed: Seed,
): Diagnostic[] {
  const out: Diagnostic[] = []
  const { header, text } = frame.lines
  const add = (
    code: 'date-conflict' | 'date-without-year' | 'date-impossible',
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
  return out
}

/** A month and a day in it agree. */
function differs(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a)
}
