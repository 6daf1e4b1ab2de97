// How is a period (a day, a month, undated) shown, on its page and in its mail?
import type { BriefArticle, Period, Story } from '../model/brief.ts'
import type { Link, PeriodView, ThemeGroupView } from '../model/edition.ts'
import { periodHeading, plainDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { presentCaptions } from './captions.ts'
import { paths } from './links.ts'
import type { To } from './links.ts'
import { leadArticle, presentStory, storyAnchor } from './story.ts'

/** Everything a period holds, with the links of one medium. `only`: stories told on this part of the page. */
export function presentPeriod(desk: Desk, to: To, period: Period, only?: ReadonlySet<string>): PeriodView {
  const articles = period.articles.map(desk.article)
  const speakers = speakersOf(desk, articles)
  const captions = presentCaptions(desk, to, articles)
  return {
    period: period.period,
    precision: period.precision,
    heading: periodHeading(period.period, period.precision),
    note: period.note ?? '',
    counts: {
      articles: articles.length,
      stories: new Set(articles.map((article) => article.story)).size,
      quotes: new Set(articles.flatMap((article) => article.quotes)).size,
      speakers: speakers.length,
      captions: captions.length,
    },
    speakers,
    ...neighbours(desk, to, period),
    href: to(paths.period(period.period)),
    digest: { html: paths.digest(period.period), text: paths.digest(period.period, 'txt'), eml: paths.digest(period.period, 'eml') },
    groups: presentGroups(desk, to, period, only),
    captions,
    doubts: doubtsOf(desk, to, articles),
    coverage: periodCoverage(desk, period),
  }
}

/** In the period's order of themes: each story whole under its strongest theme, and named under its others. Themes that tell no story of their own come last. */
function presentGroups(desk: Desk, to: To, period: Period, only: ReadonlySet<string> | undefined): ThemeGroupView[] {
  const here = (story: Story): boolean => only === undefined || only.has(story.id)
  const groups = period.themes.map(({ theme, stories }): ThemeGroupView => {
    const all = stories.map(desk.story).map((story) => ({ story, main: mainTheme(desk, story, period) === theme }))
    return {
      theme,
      label: desk.themeLabel(theme),
      href: to(paths.theme(theme)),
      tone: desk.tone(theme),
      stories: all.filter(({ story, main }) => main && here(story)).map(({ story }) => presentStory(desk, to, story, period, theme)),
      elsewhere: all
        .filter(({ main }) => !main && only === undefined)
        .map(({ story }) => ({
          story: story.id,
          href: to(paths.period(period.period), storyAnchor(story.id)),
          text: leadArticle(story, articlesOf(desk, story, period)).record.headline.text,
        })),
    }
  })
  const rest = period.unthemed
    .map(desk.story)
    .filter(here)
    .map((story) => presentStory(desk, to, story, period, null))
  const told = groups.filter((group) => group.stories.length > 0)
  const named = groups.filter((group) => group.stories.length === 0)
  return rest.length === 0
    ? [...told, ...named]
    : [...told, { theme: null, label: 'No theme', href: null, tone: 0, stories: rest, elsewhere: [] }, ...named]
}

/** The strongest theme of the article that heads the story's block; else the first theme any of its articles has here. */
export function mainTheme(desk: Desk, story: Story, period: Period): string | null {
  const here = articlesOf(desk, story, period)
  const own = leadArticle(story, here).record.themes[0]?.theme
  return own ?? period.themes.find(({ stories }) => stories.includes(story.id))?.theme ?? null
}

function articlesOf(desk: Desk, story: Story, period: Period): BriefArticle[] {
  return story.articles.map(desk.article).filter((article) => article.period === period.period)
}

/** Names of those quoted, most quoted first, then as they stand. */
export function speakersOf(desk: Desk, articles: readonly BriefArticle[]): string[] {
  const counts = new Map<string, number>()
  for (const id of new Set(articles.flatMap((article) => article.quotes))) {
    const { speaker } = desk.quote(id)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

/** Newer and older period; "previous" is the older one. */
function neighbours(desk: Desk, to: To, period: Period): { previous: Link | null; next: Link | null } {
  const all = desk.brief.periods
  const at = all.findIndex((other) => other.period === period.period)
  const link = (other: Period | undefined): Link | null => {
    const href = other ? to(paths.period(other.period)) : null
    return other && href !== null ? { href, text: periodHeading(other.period, other.precision) } : null
  }
  return { previous: link(all[at + 1]), next: link(at > 0 ? all[at - 1] : undefined) }
}

function doubtsOf(desk: Desk, to: To, articles: readonly BriefArticle[]): PeriodView['doubts'] {
  return articles.flatMap((article) =>
    article.record.diagnostics.map(({ message, fix }) => ({
      label: desk.label(article.id),
      href: to(paths.article(article.id)),
      message,
      fix,
    })),
  )
}

/**
 * The newest period's page counts every file of the folder, an older one only its own, or each new article would change every page ever made. Mails always count every file.
 * "12 files published here."
 */
export function periodCoverage(desk: Desk, period: Period): string {
  if (desk.brief.periods[0]?.period === period.period) return coverageLine(desk)
  const own = period.articles.length
  return `${own} ${own === 1 ? 'file' : 'files'} published here.`
}

/** "5 files: 5 published, 0 held back, 0 failed. Articles from January 2022 to 29 November 2024; 2 undated." */
export function coverageLine(desk: Desk): string {
  const { files, published, held, failed } = desk.brief.coverage
  const dated = desk.brief.periods.filter((period) => period.period !== 'undated').map((period) => period.period)
  const sorted = dated.toSorted((a, b) => (a < b ? -1 : 1))
  const undated = desk.brief.periods.find((period) => period.period === 'undated')?.articles.length ?? 0
  const span =
    sorted.length === 0
      ? ''
      : sorted.length === 1
        ? ` Dated ${plainDate(sorted[0] ?? '')}`
        : ` Dated ${plainDate(sorted[0] ?? '')} to ${plainDate(sorted.at(-1) ?? '')}`
  const tail = undated === 0 ? (span === '' ? '' : '.') : `${span === '' ? ' ' : '; '}${undated} undated.`
  return `${files} ${files === 1 ? 'file' : 'files'}: ${published} published, ${held} held, ${failed} failed.${span}${tail}`
}
