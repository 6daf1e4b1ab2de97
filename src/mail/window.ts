// What does a mail hold that is not one period: a week, or what came since the last frozen edition? An edition over the articles in it.
import type { Brief, BriefArticle, Period } from '../model/brief.ts'
import type { PeriodView } from '../model/edition.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Settings } from '../model/settings.ts'
import { plainDate } from '../view/dates.ts'
import { openDesk } from '../view/desk.ts'
import { mailLinks } from '../view/links.ts'
import { coverageLine, presentPeriod } from '../view/period.ts'
import { lastDay } from './last-day.ts'

export interface Window {
  /** `2022-01-24--2022-01-30`, `since-3`: stands in file names and the Message-ID. */
  readonly id: string
  readonly heading: string
  readonly holds: (article: BriefArticle) => boolean
  /** True: the notes of the days in it stand in the mail. */
  readonly notes: boolean
}

/** From day to day, both included; a month or year only when all of it lies inside; nothing undated. */
export function dayWindow(from: string, to: string): Window {
  return {
    id: `${from}--${to}`,
    heading: `${plainDate(from)} to ${plainDate(to)}`,
    holds: ({ period }) => period !== 'undated' && from <= firstDay(period) && lastDay(period, []) <= to,
    notes: true,
  }
}

/** What came since edition `number`, which knew these articles. */
export function newWindow(number: number, known: ReadonlySet<string>): Window {
  return {
    id: `since-${number}`,
    heading: number === 0 ? 'All articles: no edition has been frozen yet' : `New since edition ${number}`,
    holds: ({ id }) => !known.has(id),
    notes: false,
  }
}

/** The window as the view of a period, in the order of the periods it covers. */
export function presentWindow(window: Window, brief: Brief, settings: Settings, lexicon: Lexicon): PeriodView {
  const inside = new Set(brief.articles.filter(window.holds).map((article) => article.id))
  const period = windowPeriod(window, brief, inside)
  const article = (one: BriefArticle): BriefArticle => (inside.has(one.id) ? { ...one, period: window.id } : one)
  const begins = new Set(brief.articles.filter((one) => inside.has(one.id)).map((one) => `${one.story} ${one.period}`))
  const cut: Brief = {
    ...brief,
    periods: [period],
    articles: brief.articles.map(article),
    stories: brief.stories.map((story) => (begins.has(`${story.id} ${story.firstPeriod}`) ? { ...story, firstPeriod: window.id } : story)),
  }
  const view = presentPeriod(openDesk(cut, settings, lexicon, {}), mailLinks(settings.baseUrl), period)
  const coverage = coverageLine(openDesk(brief, settings, lexicon, {}))
  return { ...view, heading: window.heading, coverage, href: null, digest: null }
}

function windowPeriod(window: Window, brief: Brief, inside: ReadonlySet<string>): Period {
  const covered = brief.periods.filter((period) => period.articles.some((id) => inside.has(id)))
  const stories = new Map(brief.articles.filter((one) => inside.has(one.id)).map((one) => [one.story, one]))
  const here = (ids: readonly string[]): string[] => ids.filter((id) => stories.has(id))
  const themes = new Map<string, Set<string>>()
  for (const theme of themeOrder(covered)) {
    const ids = covered.flatMap((period) => here(period.themes.find((one) => one.theme === theme)?.stories ?? []))
    if (ids.length > 0) themes.set(theme, new Set(ids))
  }
  const themed = new Set([...themes.values()].flatMap((ids) => [...ids]))
  return {
    period: window.id,
    precision: 'day',
    articles: covered.flatMap((period) => period.articles.filter((id) => inside.has(id))),
    themes: [...themes].map(([theme, ids]) => ({ theme, stories: [...ids] })),
    unthemed: [...new Set(covered.flatMap((period) => here(period.unthemed)))].filter((id) => !themed.has(id)),
    continuing: [],
    note: window.notes ? covered.flatMap((period) => period.note ?? []).join('\n\n') || null : null,
  }
}

/** Each period has its themes in the settings' order; the order of several keeps to all of them. */
function themeOrder(periods: readonly Period[]): string[] {
  const order: string[] = []
  for (const { themes } of periods) {
    let at = 0
    for (const { theme } of themes) {
      const known = order.indexOf(theme)
      if (known >= 0) at = known + 1
      else order.splice(at++, 0, theme)
    }
  }
  return order
}

function firstDay(period: string): string {
  return period.length === 10 ? period : period.length === 7 ? `${period}-01` : `${period}-01-01`
}
