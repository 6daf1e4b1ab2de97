// How is a period (a day, a month, undated) shown, on its page and in its mail?
import type { BriefArticle, MergedCaption, Period } from '../model/brief.ts'
import type { Link, PeriodView, ThemeGroupView } from '../model/edition.ts'
import { periodHeading, plainDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { presentCaptions } from './captions.ts'
import { paths } from './links.ts'
import type { To } from './links.ts'
import { periodFacts } from './period-facts.ts'
import type { PeriodFacts, Told } from './period-facts.ts'
import { presentStory, storyAnchor } from './story.ts'

/** What one part of a page holds of its period. */
export interface Share {
  readonly stories: ReadonlySet<string>
  readonly captions: readonly MergedCaption[]
}

/** A period with the links of one medium: the whole, or one part's share of its stories, captions and doubts. */
export function presentPeriod(desk: Desk, to: To, period: Period, share?: Share): PeriodView {
  const facts = periodFacts(desk, period)
  const { period: id, precision, note } = period
  return {
    period: id,
    precision,
    heading: periodHeading(id, precision),
    note: note ?? '',
    counts: facts.counts,
    speakers: facts.speakers,
    previous: link(to, facts.older),
    next: link(to, facts.newer),
    href: to(paths.period(id)),
    digest: { html: paths.digest(id), text: paths.digest(id, 'txt'), eml: paths.digest(id, 'eml') },
    groups: presentGroups(desk, to, period, facts, share),
    captions: presentCaptions(desk, to, facts.articles, share?.captions ?? facts.captions),
    doubts: doubtsOf(desk, to, share === undefined ? facts.articles : facts.articles.filter(({ story }) => share.stories.has(story))),
    coverage: periodCoverage(desk, period),
  }
}

/** In the period's order of themes: each story whole under its strongest theme, and named under its others. Themes that tell no story of their own come last. */
function presentGroups(desk: Desk, to: To, period: Period, facts: PeriodFacts, share: Share | undefined): ThemeGroupView[] {
  const here = ({ story }: Told): boolean => share === undefined || share.stories.has(story.id)
  const groups = facts.themes.map(({ theme, stories }): ThemeGroupView => {
    return {
      theme,
      label: desk.themeLabel(theme),
      href: to(paths.theme(theme)),
      tone: desk.tone(theme),
      stories: stories
        .filter((told) => told.theme === theme && here(told))
        .map((told) => presentStory(desk, to, told, period.period, theme)),
      elsewhere:
        share === undefined ? stories.filter((told) => told.theme !== theme).map((told) => presentElsewhere(to, period.period, told)) : [],
    }
  })
  const rest = facts.unthemed.filter(here).map((told) => presentStory(desk, to, told, period.period, null))
  const told = groups.filter((group) => group.stories.length > 0)
  const named = groups.filter((group) => group.stories.length === 0)
  return rest.length === 0
    ? [...told, ...named]
    : [...told, { theme: null, label: 'No theme', href: null, tone: 0, stories: rest, elsewhere: [] }, ...named]
}

function presentElsewhere(to: To, period: string, { story, lead }: Told): ThemeGroupView['elsewhere'][number] {
  return { story: story.id, href: to(paths.period(period), storyAnchor(story.id)), text: lead.record.headline.text }
}

function link(to: To, period: Period | null): Link | null {
  const href = period === null ? null : to(paths.period(period.period))
  return period === null || href === null ? null : { href, text: periodHeading(period.period, period.precision) }
}

function doubtsOf(desk: Desk, to: To, articles: readonly BriefArticle[]): PeriodView['doubts'] {
  return articles.flatMap(({ id, record }) => {
    if (record.diagnostics.length === 0) return []
    const { label, path } = desk.face(id)
    const href = to(path)
    return record.diagnostics.map(({ message, fix }) => ({ label, href, message, fix }))
  })
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
