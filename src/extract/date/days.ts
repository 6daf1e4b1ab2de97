// Which calendar dates stand in a stretch of text?
import type { Precision } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'

export interface Day {
  /** `YYYY-MM-DD`, `YYYY-MM`, or `--MM-DD` (ISO 8601's form for a day without a year). */
  readonly value: string
  readonly precision: Precision | 'yearless'
  readonly span: Span
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Each name as "Jan", "JAN" and "jan", short or whole. */
const NAMES = [
  'jan uary',
  'feb ruary',
  'mar ch',
  'apr il',
  'may',
  'jun e',
  'jul y',
  'aug ust',
  'sep tember',
  'oct ober',
  'nov ember',
  'dec ember',
]
const MONTH = `(${NAMES.map(forms).join('|')})`
/** Not inside a word; but scrapers glue a month to the word before ("Associated PressDecember 2"). */
const START = '(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(\\d{4})(?!\\d)'

const DATES = new RegExp(
  [
    `(?<!\\d)${YEAR}-(\\d{2})-(\\d{2})(?!\\d)`,
    `${START}${MONTH}\\.?\\s{0,2}${DAY}(?!\\d)(?:,|\\s)\\s{0,2}${YEAR}`,
    `(?<!\\d)${DAY}[\\s-](?:of\\s)?${MONTH}\\.?,?[\\s-]${YEAR}`,
    `(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\11${YEAR}`,
    `${START}${MONTH}\\.?,?\\s${YEAR}`,
    `${START}${MONTH}\\.?\\s${DAY}(?![\\d:])`,
    `(?<!\\d)${DAY}\\s${MONTH}(?![A-Za-z])`,
  ].join('|'),
  'g',
)

/** No date is without one of these: most lines have none. */
const HINT =
  /\d[-./]\d|\d\D{0,12}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[^a-z]{0,4}\d/i

function forms(name: string): string {
  const [short = '', rest = ''] = name.split(' ')
  const tail = (end: string): string => (short === 'sep' ? `(?:${end.slice(0, 1)}(?:${end.slice(1)})?)?` : end && `(?:${end})?`)
  const capital = short.charAt(0).toUpperCase() + short.slice(1)
  return `${short}${tail(rest)}|${capital}${tail(rest)}|${short.toUpperCase()}${tail(rest.toUpperCase())}`
}

/** Dates in [start, end), in order. English month names; a day and month given only in figures count when no other reading exists. Linear. */
export function findDays(text: string, [start, end]: Span): Day[] {
  const out: Day[] = []
  const words = text.slice(start, end)
  if (!HINT.test(words)) return out
  for (const match of words.matchAll(DATES)) {
    const found = read(match)
    if (found) out.push({ ...found, span: [start + match.index, start + match.index + match[0].length] })
  }
  return out
}

function read(match: RegExpMatchArray): Pick<Day, 'value' | 'precision'> | null {
  const g = match
  if (g[1]) return wholeDay(g[1], Number(g[2]), g[3])
  if (g[4]) return wholeDay(g[6], monthOf(g[4]), g[5])
  if (g[7]) return wholeDay(g[9], monthOf(g[8]), g[7])
  if (g[10]) return figures(Number(g[10]), Number(g[12]), g[13])
  if (g[14]) return monthOnly(g[15], monthOf(g[14]))
  if (g[16]) return yearless(monthOf(g[16]), Number(g[17]))
  return yearless(monthOf(g[19]), Number(g[18]))
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

/** 11.14.2019 and 14/11/2019 have one reading; 03/04/2019 has two and is no date. */
function figures(first: number, second: number, year: string | undefined): Pick<Day, 'value' | 'precision'> | null {
  if (first === second) return wholeDay(year, first, String(second))
  if (first > 12) return wholeDay(year, second, String(first))
  return second > 12 ? wholeDay(year, first, String(second)) : null
}

function wholeDay(year: string | undefined, month: number, date: string | undefined): Pick<Day, 'value' | 'precision'> | null {
  const number = Number(date)
  if (!year || month < 1 || month > 12 || number < 1 || number > daysIn(Number(year), month)) return null
  return { value: `${year}-${two(month)}-${two(number)}`, precision: 'day' }
}

function monthOnly(year: string | undefined, number: number): Pick<Day, 'value' | 'precision'> | null {
  return year ? { value: `${year}-${two(number)}`, precision: 'month' } : null
}

function yearless(number: number, date: number): Pick<Day, 'value' | 'precision'> | null {
  return date >= 1 && date <= daysIn(2000, number) ? { value: `--${two(number)}-${two(date)}`, precision: 'yearless' } : null
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
