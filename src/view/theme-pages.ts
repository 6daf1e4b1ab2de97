// What is a theme? Its definition and words, each article's matched passage, and who was quoted.
import type { BriefArticle } from '../model/brief.ts'
import type { ArticleLineView, Page, SiteView } from '../model/edition.ts'
import type { ThemeWords } from '../model/lexicon.ts'
import { slice } from '../model/span.ts'
import { plainDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { collectionJsonLd } from './json-ld.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import type { SiteTo } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { presentLine } from './story.ts'
import { termPattern, markTerms } from './terms.ts'
import type { TermPiece } from './terms.ts'

export interface ThemeArticleView {
  readonly line: ArticleLineView
  /** Strongest theme of the article? */
  readonly strongest: boolean
  readonly passages: readonly (readonly TermPiece[])[]
  readonly more: number
}

export interface ThemeView {
  readonly frame: Frame
  readonly theme: string
  readonly label: string
  readonly tone: number
  readonly definition: string
  readonly strong: readonly string[]
  readonly weak: readonly string[]
  readonly exclusions: readonly string[]
  readonly total: number
  readonly months: readonly { readonly heading: string; readonly articles: readonly ThemeArticleView[] }[]
  readonly quoted: readonly { readonly name: string; readonly href: string | null; readonly count: number }[]
  readonly feed: string
  readonly pager: Pager
}

export interface ThemesView {
  readonly frame: Frame
  readonly themes: readonly {
    readonly label: string
    readonly tone: number
    readonly href: string
    readonly definition: string
    readonly articles: number
    readonly strongest: number
  }[]
  readonly unthemed: number
}

const PASSAGES = 2

/** Theme ids in use, in the order pages show them. */
export function themesInUse(desk: Desk): string[] {
  const used = new Set(desk.brief.articles.flatMap(({ record }) => record.themes.map(({ theme }) => theme)))
  const known = [...new Set([...desk.settings.themes, ...desk.lexicon.themes.map(({ id }) => id)])]
  return [...known.filter((theme) => used.has(theme)), ...[...used].filter((theme) => !known.includes(theme)).sort()]
}

export function themePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const themes = themesInUse(desk)
  const newestFirst = desk.brief.periods.flatMap(({ articles }) => articles)
  const index: Page = {
    path: paths.themes,
    key: keys.whole(),
    template: 'themes.njk',
    view: () => presentIndex(desk, site, themes),
  }
  return [index, ...themes.flatMap((theme) => pagesOf(desk, site, keys, theme, newestFirst))]
}

function presentIndex(desk: Desk, site: SiteView, themes: readonly string[]): ThemesView {
  const to = siteLinks(paths.themes)
  return {
    frame: frame(site, { path: paths.themes, title: 'Themes', description: themes.map(desk.themeLabel).join(', '), section: 'themes' }),
    themes: themes.map((theme) => ({
      label: desk.themeLabel(theme),
      tone: desk.tone(theme),
      href: to(paths.theme(theme)),
      definition: wordsOf(desk, theme)?.definition ?? '',
      articles: desk.brief.articles.filter(({ record }) => record.themes.some((found) => found.theme === theme)).length,
      strongest: desk.brief.articles.filter(({ record }) => record.themes[0]?.theme === theme).length,
    })),
    unthemed: desk.brief.articles.filter(({ record }) => record.themes.length === 0).length,
  }
}

function wordsOf(desk: Desk, theme: string): ThemeWords | undefined {
  return desk.lexicon.themes.find(({ id }) => id === theme)
}

function pagesOf(desk: Desk, site: SiteView, keys: Keys, theme: string, newestFirst: readonly string[]): Page[] {
  const articles = newestFirst.filter((id) => desk.article(id).record.themes.some((found) => found.theme === theme))
  const parts = runs(articles, (id) => articleBytes(desk.article(id), theme), desk.settings.limits.pageBytes * 0.8, String)
  return parts.map((part, i) => ({
    path: paths.theme(theme, i + 1),
    // The first part counts all articles and names everybody quoted in them.
    key: `${keys.all(i === 0 ? articles : part, keys.article)} ${keys.all(part, String)} ${desk.lexicon.version} ${i + 1}/${parts.length}`,
    template: 'theme.njk',
    view: () => presentTheme(desk, site, theme, articles, part, i + 1, parts.length),
  }))
}

function articleBytes({ record }: BriefArticle, theme: string): number {
  const passages = record.themes.find((found) => found.theme === theme)?.passages ?? []
  return (
    1100 + 2 * record.headline.text.length + passages.slice(0, PASSAGES).reduce((sum, [start, end]) => sum + 150 + 1.4 * (end - start), 0)
  )
}

function presentTheme(
  desk: Desk,
  site: SiteView,
  theme: string,
  all: readonly string[],
  part: readonly string[],
  number: number,
  of: number,
): ThemeView {
  const path = paths.theme(theme, number)
  const to = siteLinks(path)
  const words = wordsOf(desk, theme)
  const label = desk.themeLabel(theme)
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? label : `${label}, part ${number}`,
      description: words?.definition || label,
      section: 'themes',
      jsonLd: collectionJsonLd(desk, label, path, part),
      feeds: [{ type: 'application/atom+xml', href: to(`themes/${theme}.xml`), title: `${site.title}: ${label}` }],
    }),
    theme,
    label,
    tone: desk.tone(theme),
    definition: words?.definition ?? '',
    strong: words?.terms.filter(({ weak }) => !weak).map(({ term }) => term) ?? [],
    weak: words?.terms.filter(({ weak }) => weak).map(({ term }) => term) ?? [],
    exclusions: words?.exclusions ?? [],
    total: all.length,
    months: byMonth(desk, to, theme, part, words),
    quoted: number === 1 ? quotedOn(desk, to, all) : [],
    feed: to(`themes/${theme}.xml`),
    pager: pager(to, (target) => paths.theme(theme, target), number, of),
  }
}

function byMonth(desk: Desk, to: SiteTo, theme: string, part: readonly string[], words: ThemeWords | undefined): ThemeView['months'] {
  const months = new Map<string, ThemeArticleView[]>()
  const pattern = termPattern(words?.terms.map(({ term }) => term) ?? [])
  for (const article of part.map(desk.article)) {
    const heading = article.period === 'undated' ? 'Undated' : plainDate(article.period.slice(0, 7))
    const list = months.get(heading) ?? []
    months.set(heading, list)
    const passages = article.record.themes.find((found) => found.theme === theme)?.passages ?? []
    list.push({
      line: presentLine(desk, to, article),
      strongest: article.record.themes[0]?.theme === theme,
      passages: passages.slice(0, PASSAGES).map((span) => markTerms(slice(article.seed.text, span), pattern)),
      more: Math.max(0, passages.length - PASSAGES),
    })
  }
  return [...months].map(([heading, articles]) => ({ heading, articles }))
}

function quotedOn(desk: Desk, to: SiteTo, articles: readonly string[]): ThemeView['quoted'] {
  const counts = new Map<string, number>()
  for (const id of new Set(articles.flatMap((article) => desk.article(article).quotes))) {
    const { person } = desk.quote(id)
    if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const person = desk.person(id)
      return person === null || person.kind === 'description' ? [] : [{ name: person.name, href: to(paths.person(id)), count }]
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, 40)
}
