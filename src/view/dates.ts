// How is a calendar date said in words? The only place that knows luxon; each date is formatted once.
import { DateTime } from 'luxon'
import type { Precision } from '../model/record.ts'

const cache = new Map<string, string>()

/** "Friday 29 November 2024" · "January 2022" · "2022" · "Undated". `value` as in a record. */
export function longDate(value: string | null): string {
  return value === null || value === 'undated' ? 'Undated' : formatted(value, value.length === 10 ? 'cccc d LLLL yyyy' : monthFormat(value))
}

/** "29 Nov 2024" · "Jan 2022" · "2022" · "undated": stands inside a line. */
export function shortDate(value: string | null): string {
  return value === null || value === 'undated'
    ? 'undated'
    : formatted(value, value.length === 10 ? 'd LLL yyyy' : value.length === 7 ? 'LLL yyyy' : 'yyyy')
}

/** "29 November 2024" · "January 2022" · "2022" · "undated". */
export function plainDate(value: string | null): string {
  return value === null || value === 'undated' ? 'undated' : formatted(value, value.length === 10 ? 'd LLLL yyyy' : monthFormat(value))
}

/** A period's heading: "Friday 29 November 2024", "January 2022, day unknown", "2022, month unknown", "Undated". */
export function periodHeading(period: string, precision: Precision): string {
  const words = longDate(period)
  if (precision === 'month') return `${words}, day unknown`
  return precision === 'year' ? `${words}, month unknown` : words
}

/** Weekday of a day, Monday 1 to Sunday 7. */
export function weekday(day: string): number {
  return parsed(day).weekday
}

/** Number of days in a month `YYYY-MM`. */
export function daysIn(month: string): number {
  return parsed(month).daysInMonth ?? 31
}

/** The month after `YYYY-MM`. */
export function nextMonth(month: string): string {
  return parsed(month).plus({ months: 1 }).toFormat('yyyy-MM')
}

/** The day after `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return parsed(day).plus({ days: 1 }).toFormat('yyyy-MM-dd')
}

const numbers = new Map<string, number>()

/** Days from 1970-01-01 to the day (a month or year: its middle): for drawings only. */
export function dayNumber(value: string): number {
  const known = numbers.get(value)
  if (known !== undefined) return known
  const full = value.length === 10 ? value : value.length === 7 ? `${value}-15` : `${value}-07-01`
  const number = Math.round(parsed(full).toMillis() / 86_400_000)
  numbers.set(value, number)
  return number
}

function monthFormat(value: string): string {
  return value.length === 7 ? 'LLLL yyyy' : 'yyyy'
}

function formatted(value: string, format: string): string {
  const key = `${format} ${value}`
  let words = cache.get(key)
  if (words === undefined) {
    const date = parsed(value)
    words = date.isValid ? date.toFormat(format) : value
    cache.set(key, words)
  }
  return words
}

function parsed(value: string): DateTime {
  return DateTime.fromISO(value, { zone: 'utc', locale: 'en' })
}
