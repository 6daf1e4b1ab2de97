// What can be drawn? Numbers for inline SVG, with the same facts in words; colour never says anything alone.
import type { Person } from '../model/brief.ts'
import { dayNumber, plainDate, shortDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { inDigits } from './numbers.ts'

export interface Chart {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly bars: readonly { readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly tone: number }[]
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[]
  /** y of the ground line. */
  readonly base: number
  /** What each colour stands for, in words beside it; empty where there is one. */
  readonly legend: readonly { readonly tone: number; readonly label: string }[]
}

export const WIDTH = 320
export const HEIGHT = 84
export const BASE = 62

/** A person's statements over time: a dot each, stacked on the day. Null with fewer than two dates. */
export function statementsChart(desk: Desk, person: Person): Chart | null {
  const counts = new Map<string, number>()
  for (const id of person.quotes) {
    const { value } = desk.article(desk.quote(id).sources[0]?.article ?? '').record.date
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const days = [...counts.keys()].sort((a, b) => dayNumber(a) - dayNumber(b))
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || days.length < 2) return null
  const span = Math.max(1, dayNumber(last) - dayNumber(first))
  const count = (day: string): number => counts.get(day) ?? 0
  const most = Math.max(...days.map(count))
  const rise = Math.min(10, (BASE - 12) / most)
  const dots = days.flatMap((day) =>
    Array.from({ length: count(day) }, (_, i) => ({
      x: round(8 + ((dayNumber(day) - dayNumber(first)) / span) * (WIDTH - 16)),
      y: round(BASE - 6 - i * rise),
    })),
  )
  return {
    id: 'chart-statements',
    title: `Statements by date`,
    description: days.map((day) => `${plainDate(day)}: ${count(day)}`).join('; '),
    width: WIDTH,
    height: HEIGHT,
    bars: [],
    dots,
    labels: [
      { x: 0, y: HEIGHT - 6, text: shortDate(first), anchor: 'start' },
      { x: WIDTH, y: HEIGHT - 6, text: shortDate(last), anchor: 'end' },
    ],
    base: BASE,
    legend: [],
  }
}

const ROW = 22
/** Room for a name and for the longest bar: narrow enough that a phone need not shrink the letters. */
const NAMES = 150
const BARS = 180

/** Level bars with names: outlets, speakers. At most twelve; the rest are in the words beside it. */
export function barsChart(id: string, title: string, rows: readonly { readonly name: string; readonly count: number }[]): Chart | null {
  const shown = rows.slice(0, 12)
  if (shown.length < 2) return null
  const most = Math.max(...shown.map((row) => row.count))
  const length = (count: number): number => round(Math.max(2, (count / most) * BARS))
  return {
    id,
    title,
    description: rows.map((row) => `${row.name}: ${row.count}`).join('; '),
    width: NAMES + BARS + 42,
    height: shown.length * ROW + 8,
    bars: shown.map((row, i) => ({ x: NAMES, y: i * ROW + 4, w: length(row.count), h: ROW - 8, tone: 1 })),
    dots: [],
    labels: shown.flatMap((row, i) => [
      { x: NAMES - 8, y: i * ROW + 16, text: row.name.length > 20 ? `${row.name.slice(0, 19)}…` : row.name, anchor: 'end' as const },
      { x: round(NAMES + 7 + length(row.count)), y: i * ROW + 16, text: inDigits(row.count), anchor: 'start' as const },
    ]),
    base: 0,
    legend: [],
  }
}

/** To a tenth of a unit: finer is not seen. */
export function round(x: number): number {
  return Math.round(x * 10) / 10
}
