// How many articles, when, on what? Columns over equal stretches of time: days, months or years, whichever the whole fits in.
import type { Period } from '../model/brief.ts'
import { BASE, HEIGHT, WIDTH, round } from './charts.ts'
import type { Chart } from './charts.ts'
import { dayAfter, nextMonth, plainDate, shortDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { inDigits } from './numbers.ts'

/** Letters of a period's name that name its stretch; the word for it; the stretch after; the most columns a drawing may have. */
const UNITS = [
  { letters: 10, word: 'day', after: dayAfter, most: 62 },
  { letters: 7, word: 'month', after: nextMonth, most: 120 },
  { letters: 4, word: 'year', after: (year: string): string => String(Number(year) + 1).padStart(4, '0'), most: Infinity },
] as const

type Unit = (typeof UNITS)[number]
/** Articles by strongest theme; null: none. */
type Tally = Map<string | null, number>

/** Stretches named one by one in the words; more are summed up. */
const NAMED = 40

/** Articles by the time of publication, each column stacked by strongest theme. Null when there is nothing to compare. */
export function periodsChart(desk: Desk): Chart | null {
  const dated = desk.brief.periods.filter((period) => period.precision !== 'none')
  if (dated.length < 2) return null
  const unit = unitFor(dated)
  const inside = dated.filter(({ period }) => period.length >= unit.letters)
  const columns = stretches(inside, unit).map((name) => ({ name, tally: new Map() as Tally }))
  const byName = new Map(columns.map(({ name, tally }) => [name, tally]))
  for (const period of inside) count(desk, period, byName.get(period.period.slice(0, unit.letters)))
  const themes = new Set(columns.flatMap(({ tally }) => [...tally.keys()]))
  const [first = '', last = ''] = [columns[0]?.name, columns.at(-1)?.name]
  return {
    id: 'chart-periods',
    title: `Articles a ${unit.word} from ${plainDate(first)} to ${plainDate(last)}, by strongest theme`,
    description: inWords(desk, columns, dated.length - inside.length, unit.word),
    width: WIDTH,
    height: HEIGHT,
    bars: bars(desk, columns),
    dots: [],
    labels: [
      { x: 0, y: HEIGHT - 6, text: shortDate(first), anchor: 'start' },
      { x: WIDTH, y: HEIGHT - 6, text: shortDate(last), anchor: 'end' },
    ],
    base: BASE,
    legend: inOrder(desk, themes).map((theme) => ({ tone: desk.tone(theme), label: label(desk, theme) })),
  }
}

/** The finest stretch that can name at least two periods and needs few enough columns. */
function unitFor(dated: readonly Period[]): Unit {
  const fits = UNITS.find((unit) => {
    const inside = dated.filter(({ period }) => period.length >= unit.letters)
    return inside.length > 1 && inside.length * 2 >= dated.length && stretches(inside, unit).length <= unit.most
  })
  return fits ?? UNITS[2]
}

/** Every stretch from the oldest to the newest, empty ones too, until there are too many. */
function stretches(periods: readonly Period[], { letters, after, most }: Unit): string[] {
  const names = periods.map(({ period }) => period.slice(0, letters)).sort()
  const last = names.at(-1) ?? ''
  const out: string[] = []
  for (let name = names[0] ?? ''; name <= last && out.length <= most; name = after(name)) out.push(name)
  return out
}

function count(desk: Desk, period: Period, tally: Tally | undefined): void {
  for (const id of tally === undefined ? [] : period.articles) {
    const theme = desk.article(id).record.themes[0]?.theme ?? null
    tally?.set(theme, (tally.get(theme) ?? 0) + 1)
  }
}

type Column = { readonly name: string; readonly tally: Tally }

function bars(desk: Desk, columns: readonly Column[]): Chart['bars'] {
  const step = WIDTH / columns.length
  const w = Math.min(step * 0.75, 28)
  const most = Math.max(1, ...columns.map(({ tally }) => sum(tally)))
  return columns.flatMap(({ tally }, i) => {
    let y = BASE
    return inOrder(desk, tally.keys()).map((theme) => {
      const h = ((tally.get(theme) ?? 0) / most) * (BASE - 6)
      y -= h
      return { x: round(i * step + (step - w) / 2), y: round(y), w: round(w), h: round(h), tone: desk.tone(theme) }
    })
  })
}

function inWords(desk: Desk, columns: readonly Column[], left: number, word: string): string {
  const full = columns.filter(({ tally }) => tally.size > 0)
  const busiest = full.reduce((a, b) => (sum(b.tally) > sum(a.tally) ? b : a))
  const all: Tally = new Map()
  for (const { tally } of full) for (const [theme, articles] of tally) all.set(theme, (all.get(theme) ?? 0) + articles)
  const each =
    full.length <= NAMED
      ? full.map(({ name, tally }) => `${plainDate(name)}: ${said(desk, tally)}`).join('; ')
      : `${said(desk, all)}; most in ${plainDate(busiest.name)}: ${inDigits(sum(busiest.tally))}`
  return left === 0 ? each : `${each}; without a ${word}: not drawn`
}

function said(desk: Desk, tally: Tally): string {
  return inOrder(desk, tally.keys())
    .map((theme) => `${inDigits(tally.get(theme) ?? 0)} ${label(desk, theme)}`)
    .join(', ')
}

function inOrder(desk: Desk, themes: Iterable<string | null>): (string | null)[] {
  return [...themes].sort((a, b) => desk.tone(a) - desk.tone(b))
}

function label(desk: Desk, theme: string | null): string {
  return theme === null ? 'no theme' : desk.themeLabel(theme)
}

function sum(tally: Tally): number {
  return [...tally.values()].reduce((total, articles) => total + articles, 0)
}
