// Which days have articles? A calendar by month, empty days visible, and the groups whose day is unknown.
import type { Period } from '../model/brief.ts'
import type { Link, Page, SiteView } from '../model/edition.ts'
import type { Chart } from './charts.ts'
import { daysIn, nextMonth, periodHeading, plainDate, weekday } from './dates.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { fingerprint } from './fingerprint.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { periodsChart } from './periods-chart.ts'

interface DayView {
  /** 0: a blank before the first or after the last day of the month. */
  readonly day: number
  readonly href: string | null
  readonly articles: number
}

export interface MonthView {
  readonly id: string
  readonly heading: string
  readonly weeks: readonly (readonly DayView[])[]
  /** Articles of this month whose day is unknown. */
  readonly group: { readonly href: string; readonly articles: number } | null
  /** Months without an article between this one and the next older one, in words. */
  readonly gap: string
}

export interface ArchiveView {
  readonly frame: Frame
  readonly chart: Chart | null
  readonly periods: readonly { readonly href: string; readonly text: string; readonly articles: number }[]
  /** Each year's newest month, on whichever part. */
  readonly years: readonly Link[]
  readonly months: readonly MonthView[]
  readonly pager: Pager
}

export function archivePages(desk: Desk, site: SiteView): Page[] {
  const months = [...new Set(desk.brief.periods.filter(({ period }) => /^\d{4}-\d\d/.test(period)).map(({ period }) => period.slice(0, 7)))]
    .sort()
    .toReversed()
  const parts = runs(months, () => 4200, desk.settings.limits.pageBytes * 0.7, String)
  const key = fingerprint(
    desk.brief.periods
      .map((period) => `${period.period} ${period.articles.map((id) => desk.article(id).record.themes[0]?.theme ?? '').join(' ')}`)
      .join('\n'),
  )
  return parts.map((_, i) => ({
    path: paths.archive(i + 1),
    key: `${key} ${i + 1}/${parts.length}`,
    template: 'archive.njk',
    view: () => presentArchive(desk, site, parts, i + 1),
  }))
}

function presentArchive(desk: Desk, site: SiteView, parts: readonly (readonly string[])[], number: number): ArchiveView {
  const path = paths.archive(number)
  const months = parts.flat()
  const to = siteLinks(path)
  const periods = new Map(desk.brief.periods.map((period) => [period.period, period]))
  const loose = desk.brief.periods.filter(({ precision }) => precision !== 'day')
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? 'Archive' : `Archive, part ${number}`,
      description: 'Every day with articles',
      section: 'days',
    }),
    chart: number === 1 ? periodsChart(desk) : null,
    periods:
      number > 1
        ? []
        : loose.map(({ period, precision, articles }) => ({
            href: to(paths.period(period)),
            text: periodHeading(period, precision),
            articles: articles.length,
          })),
    years: yearsOf(parts, to),
    months: (parts[number - 1] ?? []).map((month) => presentMonth(to, month, periods, months[months.indexOf(month) + 1])),
    pager: pager(to, paths.archive, number, parts.length),
  }
}

function yearsOf(parts: readonly (readonly string[])[], to: ReturnType<typeof siteLinks>): Link[] {
  const years = new Map<string, string>()
  for (const [i, part] of parts.entries()) {
    for (const month of part) {
      const year = month.slice(0, 4)
      if (!years.has(year)) years.set(year, to(paths.archive(i + 1), `m-${month}`))
    }
  }
  return [...years].map(([text, href]) => ({ text, href }))
}

function presentMonth(
  to: ReturnType<typeof siteLinks>,
  month: string,
  periods: ReadonlyMap<string, Period>,
  older: string | undefined,
): MonthView {
  const days = Array.from({ length: daysIn(month) }, (_, i): DayView => {
    const date = `${month}-${String(i + 1).padStart(2, '0')}`
    const articles = periods.get(date)?.articles.length ?? 0
    return {
      day: i + 1,
      href: articles > 0 ? to(paths.period(date)) : null,
      articles,
    }
  })
  const blank: DayView = { day: 0, href: null, articles: 0 }
  const cells = [...Array.from({ length: weekday(`${month}-01`) - 1 }, () => blank), ...days]
  while (cells.length % 7 !== 0) cells.push(blank)
  const group = periods.get(month)
  return {
    id: `m-${month}`,
    heading: plainDate(month),
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
    group: group ? { href: to(paths.period(month)), articles: group.articles.length } : null,
    gap: older === undefined || nextMonth(older) === month ? '' : `No article between ${plainDate(older)} and ${plainDate(month)}.`,
  }
}
