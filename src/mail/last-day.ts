// Which day does a digest bear? The last day of its period; what has no day bears the newest dated article's.

/** `period` as in an edition or a window; `periods` newest first; 1970-01-01 when nothing is dated. */
export function lastDay(period: string, periods: readonly string[]): string {
  const end = period.split('--').at(-1) ?? period
  const own = dayOf(end)
  if (own !== null) return own
  const days = periods.map(dayOf).filter((day) => day !== null)
  return days.reduce((newest, day) => (day > newest ? day : newest), '1970-01-01')
}

function dayOf(period: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period
  if (/^\d{4}$/.test(period)) return `${period}-12-31`
  const month = /^(\d{4})-(\d{2})$/.exec(period)
  if (month === null) return null
  return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10)
}
