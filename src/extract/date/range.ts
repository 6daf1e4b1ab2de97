// Is a date one that a news article can have?
import type { Frame } from '../frame/frame.ts'
import type { Day } from './days.ts'

/** Years outside are misprints or other numbers. */
const YEARS = [1900, 2100] as const

export function isInRange(day: Day): boolean {
  const year = Number(day.value.slice(0, 4))
  return year >= YEARS[0] && year <= YEARS[1]
}

/** A date with a year, in the range. */
export function isDated(day: Day): boolean {
  return day.precision !== 'yearless' && isInRange(day)
}

/** The scraper's header as a date; null when there is none, or when it is no date or out of range. */
export function headerDay({ lines }: Frame): Day | null {
  if (!lines.header) return null
  const value = lines.text.slice(...lines.header.value)
  const month = Number(value.slice(5, 7))
  const date = Number(value.slice(8, 10))
  if (value.length > 4 && (month < 1 || month > 12)) return null
  if (value.length > 7 && (date < 1 || date > new Date(Date.UTC(Number(value.slice(0, 4)), month, 0)).getUTCDate())) return null
  const day: Day = { value, precision: value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year', span: lines.header.value }
  return isInRange(day) ? day : null
}
