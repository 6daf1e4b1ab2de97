// Who said what when? A table first, a drawing second; said and published are two dates.
import type { Statement } from '../model/brief.ts'
import type { Page, SiteView } from '../model/edition.ts'
import type { Chart } from './charts.ts'
import { shortDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { personHref } from './person-place.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { periodsChart } from './periods-chart.ts'

export interface StatementView {
  readonly said: string | null
  readonly saidDate: string | null
  readonly speaker: string | null
  readonly speakerHref: string | null
  readonly words: string
  /** Part of a sentence; the style sheet says so with dots that are no words and are not copied. */
  readonly part: boolean
  readonly href: string
  readonly label: string
  readonly outlet: string | null
}

export interface TimelineView {
  readonly frame: Frame
  readonly total: number
  /** Statements by the date of their article, in the order of the timeline. */
  readonly days: readonly { readonly published: string; readonly unknown: boolean; readonly rows: readonly StatementView[] }[]
  readonly chart: Chart | null
  readonly pager: Pager
}

export function timelinePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const all = desk.brief.timeline
  const parts = runs(
    all,
    (statement) => 520 + desk.quote(statement.quote).text.length * 1.2 + (statement.said?.text.length ?? 0),
    desk.settings.limits.pageBytes * 0.85,
    ({ quote }) => quote,
  )
  return parts.map((part, i) => ({
    path: paths.timeline(i + 1),
    key: `${keys.all(
      part.map(({ quote }) => quote),
      keys.quote,
    )} ${JSON.stringify(part.map(({ said }) => said?.date ?? ''))} ${i + 1}/${parts.length} ${i === 0 ? keys.whole() : ''}`,
    template: 'timeline.njk',
    view: (): TimelineView => {
      const path = paths.timeline(i + 1)
      const to = siteLinks(path)
      return {
        frame: frame(site, {
          path,
          title: i === 0 ? 'Timeline' : `Timeline, part ${i + 1}`,
          description: 'Who said what when',
          section: 'timeline',
        }),
        total: all.length,
        days: byDate(desk, to, part),
        chart: i === 0 ? periodsChart(desk) : null,
        pager: pager(to, paths.timeline, i + 1, parts.length),
      }
    },
  }))
}

function byDate(desk: Desk, to: ReturnType<typeof siteLinks>, part: readonly Statement[]): TimelineView['days'] {
  const days: { published: string; unknown: boolean; rows: StatementView[] }[] = []
  for (const statement of part) {
    const { value, precision } = statement.published
    const published = shortDate(value)
    const last = days.at(-1)
    const day = last?.published === published ? last : { published, unknown: precision === 'month' || precision === 'year', rows: [] }
    if (day !== last) days.push(day)
    day.rows.push(presentStatement(desk, to, statement))
  }
  return days
}

function presentStatement(desk: Desk, to: ReturnType<typeof siteLinks>, statement: Statement): StatementView {
  const quote = desk.quote(statement.quote)
  const source = quote.sources.find(({ article }) => article === statement.article) ?? quote.sources[quote.lead] ?? quote.sources[0]
  const person = desk.person(statement.person)
  return {
    said: statement.said?.text ?? null,
    saidDate: statement.said?.date ? shortDate(statement.said.date) : null,
    speaker: quote.speaker,
    speakerHref: person === null ? null : personHref(to, person),
    words: source?.quotation.text ?? quote.text,
    part: quote.kind === 'fragment',
    href: to(paths.article(source?.article ?? statement.article), source?.anchor ?? ''),
    label: `${desk.label(source?.article ?? statement.article)} ¶${source?.paragraph ?? 1}`,
    outlet: desk.article(source?.article ?? statement.article).record.outlet,
  }
}
