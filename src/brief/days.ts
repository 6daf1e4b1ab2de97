// Which days can a date mean, and how far apart are two?

/** First and last day a date can mean, in days since 1970; null when it says nothing. */
export type DayRange = readonly [first: number, last: number] | null

/** `YYYY-MM-DD` as days since 1970. */
export function dayNumber(value: string): number {
  return daysSince(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)))
}

/** A day is itself, a month its days, a year its months. */
export function dayRange(value: string | null): DayRange {
  if (value === null) return null
  const [year = 0, month = 0] = value.split('-').map(Number)
  if (value.length >= 10) return [dayNumber(value), dayNumber(value)]
  if (value.length >= 7) return [daysSince(year, month, 1), daysSince(year, month + 1, 1) - 1]
  return [daysSince(year, 1, 1), daysSince(year + 1, 1, 1) - 1]
}

/** Days between two ranges, 0 when they meet; null when one is unknown. */
export function daysApart(a: DayRange, b: DayRange): number | null {
  if (!a || !b) return null
  return Math.max(0, a[0] - b[1], b[0] - a[1])
}

function daysSince(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
}
