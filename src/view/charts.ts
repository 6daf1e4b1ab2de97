// What can be drawn? Numbers for inline SVG, with the same facts in words; colour never says anything alone.
import type { Period, Person } from '../model/brief.ts'
import { dayNumber, plainDate, shortDate } from './dates.ts'
import type { Desk } from './desk.ts'

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
}

const WIDTH = 320
const HEIGHT = 84
const BASE = 62
const PERIODS = 40

/** Articles per period, each column stacked by strongest theme. Null when there is nothing to compare. */
export function periodsChart(desk: Desk): Chart | null {
  const dated = desk.brief.periods
    .filter((period) => period.precision !== 'none')
    .slice(0, PERIODS)
    .toReversed()
  if (dated.length < 2) return null
  const most = Math.max(...dated.map((period) => period.articles.length))
  const step = WIDTH / dated.length
  const bars = dated.flatMap((period, i) =>
    column(desk, period, i * step + (step - Math.min(step * 0.7, 28)) / 2, Math.min(step * 0.7, 28), most),
  )
  const [first, last] = [dated[0], dated.at(-1)]
  return {
    id: 'chart-periods',
    title: `Articles from ${plainDate(first?.period ?? null)} to ${plainDate(last?.period ?? null)}, by strongest theme`,
    description: dated.map((period) => `${shortDate(period.period)}: ${tally(desk, period)}`).join('; '),
    width: WIDTH,
    height: HEIGHT,
    bars,
    dots: [],
    labels: [
      { x: 0, y: HEIGHT - 6, text: shortDate(first?.period ?? null), anchor: 'start' },
      { x: WIDTH, y: HEIGHT - 6, text: shortDate(last?.period ?? null), anchor: 'end' },
    ],
    base: BASE,
  }
}

function byTheme(desk: Desk, period: Period): [string | null, number][] {
  const counts = new Map<string | null, number>()
  for (const id of period.articles) {
    const theme = desk.article(id).record.themes[0]?.theme ?? null
    counts.set(theme, (counts.get(theme) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => desk.tone(a[0]) - desk.tone(b[0]))
}

function column(desk: Desk, period: Period, x: number, w: number, most: number): Chart['bars'] {
  let y = BASE
  return byTheme(desk, period).map(([theme, count]) => {
    const h = (count / most) * (BASE - 6)
    y -= h
    return { x: round(x), y: round(y), w: round(w), h: round(h), tone: desk.tone(theme) }
  })
}

function tally(desk: Desk, period: Period): string {
  return byTheme(desk, period)
    .map(([theme, count]) => `${count} ${theme === null ? 'no theme' : desk.themeLabel(theme)}`)
    .join(', ')
}

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
  }
}

const ROW = 22

/** Level bars with names: outlets, speakers. At most twelve; the rest are in the words beside it. */
export function barsChart(id: string, title: string, rows: readonly { readonly name: string; readonly count: number }[]): Chart | null {
  const shown = rows.slice(0, 12)
  if (shown.length < 2) return null
  const most = Math.max(...shown.map((row) => row.count))
  return {
    id,
    title,
    description: rows.map((row) => `${row.name}: ${row.count}`).join('; '),
    width: 560,
    height: shown.length * ROW + 8,
    bars: shown.map((row, i) => ({ x: 200, y: i * ROW + 4, w: round(Math.max(2, (row.count / most) * 300)), h: ROW - 8, tone: 1 })),
    dots: [],
    labels: shown.flatMap((row, i) => [
      { x: 192, y: i * ROW + 16, text: row.name.length > 28 ? `${row.name.slice(0, 27)}…` : row.name, anchor: 'end' as const },
      { x: round(208 + Math.max(2, (row.count / most) * 300)), y: i * ROW + 16, text: String(row.count), anchor: 'start' as const },
    ]),
    base: 0,
  }
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}
