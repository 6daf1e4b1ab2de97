// What does home show? Counts, the newest periods with their key quotations up to a weight, and the ways in.
import type { Period } from '../model/brief.ts'
import type { PeriodView, SiteView, StoryView, ThemeGroupView } from '../model/edition.ts'
import type { Past } from '../model/past.ts'
import type { Chart } from './charts.ts'
import { shortDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { collectionJsonLd } from './json-ld.ts'
import { paths, siteLinks } from './links.ts'
import type { SiteTo } from './links.ts'
import { inDigits } from './numbers.ts'
import { periodFacts } from './period-facts.ts'
import { presentPeriod } from './period.ts'
import { periodsChart } from './periods-chart.ts'

interface Row {
  readonly href: string
  readonly text: string
  readonly count: number
}

export interface Box {
  readonly title: string
  readonly rows: readonly Row[]
  readonly more: { readonly href: string; readonly text: string } | null
}

export interface HomeView {
  readonly frame: Frame
  readonly stats: readonly { readonly label: string; readonly value: string; readonly href: string | null }[]
  readonly periods: readonly PeriodView[]
  readonly chart: Chart | null
  readonly boxes: readonly Box[]
}

/** Estimated bytes of stories home may hold (the page stays below 60 kB). */
const BUDGET = 34_000
const STORIES_A_THEME = 4
const ROWS = 8

export function presentHome(desk: Desk, site: SiteView, past: Past): HomeView {
  const to = siteLinks(paths.home)
  return {
    frame: frame(site, {
      path: paths.home,
      title: site.title,
      section: 'latest',
      jsonLd: collectionJsonLd(
        desk,
        site.title,
        paths.home,
        desk.brief.articles.map(({ id }) => id),
      ),
    }),
    stats: statsOf(desk, to),
    periods: newest(desk, to),
    chart: periodsChart(desk),
    boxes: [periodBox(desk, to), peopleBox(desk, to), ...sinceBox(desk, to, past), takeBox(to, desk)],
  }
}

function newest(desk: Desk, to: SiteTo): PeriodView[] {
  const out: PeriodView[] = []
  let left = BUDGET
  for (const period of desk.brief.periods) {
    if (left <= 0) break
    const whole = presentPeriod(desk, to, period, { stories: firstStories(desk, period), captions: [] })
    const groups: ThemeGroupView[] = []
    for (const group of whole.groups) {
      const stories: StoryView[] = []
      for (const story of group.stories.slice(0, STORIES_A_THEME)) {
        left -= storyBytes(story)
        if (left > 0 || (out.length === 0 && groups.length === 0 && stories.length === 0)) stories.push(story)
      }
      if (stories.length > 0) groups.push({ ...group, stories, elsewhere: [] })
    }
    if (groups.length > 0) out.push({ ...whole, groups })
  }
  return out
}

function firstStories(desk: Desk, period: Period): Set<string> {
  const { themes, unthemed } = periodFacts(desk, period)
  const themed = themes.flatMap(({ theme, stories }) => stories.filter((told) => told.theme === theme).slice(0, STORIES_A_THEME))
  return new Set([...themed, ...unthemed.slice(0, STORIES_A_THEME)].map(({ story }) => story.id))
}

function storyBytes(story: StoryView): number {
  const quotes = story.keyQuotes.map(
    (quote) =>
      500 +
      2 * quote.paragraphs.join('').length +
      quote.sentence.reduce((sum, piece) => sum + piece.text.length + 20, 0) +
      quote.sources.length * 220,
  )
  const others = story.others.map((other) => 260 + other.headline.length * 2)
  return [...quotes, ...others].reduce((sum, bytes) => sum + bytes, 900 + 2 * story.lead.headline.length + (story.lead.lead?.length ?? 0))
}

function statsOf(desk: Desk, to: SiteTo): HomeView['stats'] {
  const { articles, quotes, people, captions, periods } = desk.brief
  const places = captions.reduce((sum, caption) => sum + caption.sources.reduce((n, source) => n + source.count, 0), 0)
  const speakers = people.filter((person) => person.quotes.length > 0).length
  const newestDate = periods.find((period) => period.period !== 'undated')
  const undated = periods.find((period) => period.period === 'undated')
  const repeats = places - captions.length
  return [
    { value: inDigits(articles.length), label: articles.length === 1 ? 'article' : 'articles', href: to(paths.archive()) },
    {
      value: inDigits(quotes.length),
      label: `${quotes.length === 1 ? 'quotation' : 'quotations'}, ${inDigits(speakers)} ${speakers === 1 ? 'speaker' : 'speakers'}`,
      href: to(paths.quotes()),
    },
    ...(captions.length > 0
      ? [
          {
            value: inDigits(captions.length),
            label: `captions, ${inDigits(repeats)} ${repeats === 1 ? 'repeat' : 'repeats'} folded`,
            href: to(paths.captions()),
          },
        ]
      : []),
    ...(newestDate ? [{ value: shortDate(newestDate.period), label: 'newest article', href: to(paths.period(newestDate.period)) }] : []),
    ...(undated ? [{ value: inDigits(undated.articles.length), label: 'undated, listed apart', href: to(paths.period('undated')) }] : []),
  ]
}

function periodBox(desk: Desk, to: SiteTo): Box {
  const { periods } = desk.brief
  const rows = periods.slice(0, ROWS).map(({ period, precision, articles }) => ({
    href: to(paths.period(period)),
    text: period === 'undated' ? 'Undated' : shortDate(period) + (precision === 'day' ? '' : ' (day unknown)'),
    count: articles.length,
  }))
  return {
    title: 'Days',
    rows,
    more: { href: to(paths.archive()), text: periods.length > ROWS ? `All ${periods.length} in the archive` : 'Calendar' },
  }
}

function peopleBox(desk: Desk, to: SiteTo): Box {
  const quoted = desk.brief.people.filter((person) => person.kind !== 'description' && person.quotes.length > 0)
  const rows = quoted
    .toSorted((a, b) => b.quotes.length - a.quotes.length)
    .slice(0, ROWS)
    .map((person) => ({ href: to(paths.person(person.id)), text: person.name, count: person.quotes.length }))
  return { title: 'Who spoke', rows, more: { href: to(paths.people()), text: 'Everybody named' } }
}

/** What is new since the newest mail that was frozen. */
function sinceBox(desk: Desk, to: SiteTo, past: Past): Box[] {
  if (past.since === null) return []
  const { articles, joined, period } = past.since
  const rows = articles.slice(0, 5).map((id) => ({ href: to(paths.article(id)), text: desk.article(id).record.headline.text, count: 0 }))
  const sums = [
    { href: to(paths.corrections, `e-${period}`), text: 'New articles', count: articles.length },
    { href: to(paths.corrections, `e-${period}`), text: 'Quotations joined to earlier ones', count: joined },
  ].filter((row) => row.count > 0)
  return rows.length + sums.length === 0
    ? []
    : [{ title: 'Since the last frozen edition', rows: [...sums, ...rows], more: { href: to(paths.corrections), text: 'Corrections' } }]
}

function takeBox(to: SiteTo, desk: Desk): Box {
  const first = desk.brief.periods[0]
  const rows = [
    ...(first
      ? [
          { href: to(paths.digest(first.period)), text: 'The latest as a mail', count: 0 },
          { href: to(paths.digest(first.period, 'eml')), text: 'Mail file (.eml)', count: 0 },
        ]
      : []),
    { href: to('feed.xml'), text: 'Atom feed', count: 0 },
    { href: to('feed.json'), text: 'JSON feed', count: 0 },
    { href: to('data/records.jsonl'), text: 'Records (.jsonl)', count: 0 },
    { href: to('data/edition.json'), text: 'Edition (.json)', count: 0 },
  ]
  return { title: 'Take it with you', rows, more: null }
}
