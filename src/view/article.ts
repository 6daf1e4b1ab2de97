// What does an article's page show? The whole seed, with its facts, the speakers beside their words and the copy kit.
import type { BriefArticle, Story } from '../model/brief.ts'
import type { SiteView, ThemeLink } from '../model/edition.ts'
import type { Span } from '../model/span.ts'
import { slice } from '../model/span.ts'
import { layOut } from '../text/page.ts'
import type { Layout } from '../text/page.ts'
import { presentArticleQuotes } from './article-quote.ts'
import type { ArticleQuoteView } from './article-quote.ts'
import type { BlockView, LineView, TextPiece } from './article-text.ts'
import { Scribe, isHeading, presentBlocks } from './article-text.ts'
import { layBlocks } from './blocks.ts'
import { longDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { findHiddenSigns } from './hidden-signs.ts'
import type { HiddenSigns } from './hidden-signs.ts'
import { articleJsonLd } from './json-ld.ts'
import { original, paths, siteLinks } from './links.ts'
import type { SiteTo } from './links.ts'
import { sharesOf } from './shares.ts'
import type { Shares } from './shares.ts'
import { themeLink } from './story.ts'

export interface ThemeFactView extends ThemeLink {
  readonly passages: readonly { readonly href: string; readonly text: string; readonly paragraph: number }[]
}

export interface ArticleView {
  readonly frame: Frame
  readonly id: string
  readonly headline: {
    readonly id: string
    readonly plain: string
    readonly pieces: readonly TextPiece[]
    readonly derived: boolean
    readonly given: boolean
    /** Controls and direction signs in it, which no reader would see. */
    readonly hidden: HiddenSigns | null
  }
  readonly date: {
    readonly words: string
    readonly href: string
    readonly why: string
    readonly evidence: { readonly text: string; readonly href: string } | null
  }
  readonly outlet: string | null
  readonly author: string | null
  readonly original: string | null
  readonly givenBy: string | null
  readonly themes: readonly ThemeFactView[]
  readonly story: {
    readonly href: string
    readonly origins: number
    readonly others: readonly { readonly href: string; readonly headline: string; readonly date: string }[]
  } | null
  readonly doubts: readonly { readonly message: string; readonly fix: string; readonly href: string | null; readonly paragraph: number }[]
  readonly shares: Shares
  readonly file: string
  readonly sha256: string
  readonly blocks: readonly BlockView[]
  readonly quotes: readonly ArticleQuoteView[]
}

export function presentArticle(desk: Desk, site: SiteView, article: BriefArticle): ArticleView {
  const { seed, record } = article
  const { path } = desk.face(article.id)
  const to = siteLinks(path)
  const layout = layOut(seed.text)
  const places = desk.places(article.id)
  const stretches = layBlocks(record, layout)
  const scribe = new Scribe(seed.text, places)
  const headline = presentHeadline(article, scribe, stretches.find(isHeading) ?? null)
  const blocks = presentBlocks(desk, article, stretches, scribe)
  return {
    frame: frame(site, {
      path,
      title: record.headline.text,
      description: `${desk.date(article.id)}, ${article.quotes.length} quotations, from ${record.outlet ?? record.source}`,
      style: markRules(scribe.scattered()),
      jsonLd: articleJsonLd(desk, article),
      ogType: 'article',
    }),
    id: article.id,
    headline,
    date: presentDate(desk, to, article, layout),
    outlet: record.outlet,
    author: record.author,
    original: original(record.url, seed.text, null),
    givenBy: seed.givenBy,
    themes: record.themes.map(({ theme, passages }) => ({
      ...themeLink(desk, to, theme),
      passages: passages.map((passage) => place(to, path, layout, passage)),
    })),
    story: presentStoryFact(desk, to, article, desk.story(article.story)),
    doubts: presentDoubts(to, path, layout, article),
    shares: sharesOf(stretches, scribe.quoted(), seed.text.length),
    file: seed.source,
    sha256: seed.sha256,
    blocks,
    quotes: presentArticleQuotes(desk, to, article, places),
  }
}

function presentDoubts(to: SiteTo, path: string, layout: Layout, { record }: BriefArticle): ArticleView['doubts'] {
  return record.diagnostics.map(({ message, fix, span }) => ({
    message,
    fix,
    ...(span === null ? { href: null, paragraph: 0 } : place(to, path, layout, span)),
  }))
}

/** The page's own rules: a quotation in several pieces lights up whole. Anchors only, so nothing here comes from a text. */
export function markRules(anchors: readonly string[]): string {
  if (anchors.length === 0) return ''
  return `${anchors.map((anchor) => `article:has(#${anchor}:target) [data-q~=${anchor}]`).join(',')}{background:var(--mark-bg);color:var(--mark-ink);outline:var(--mark-line)}`
}

function presentHeadline(
  { record, seed }: BriefArticle,
  scribe: Scribe,
  title: Parameters<Scribe['line']>[0] | null,
): ArticleView['headline'] {
  const given = seed.given.title !== undefined
  const line: LineView = title ? scribe.line(title) : { id: '', paragraph: 0, plain: record.headline.text, pieces: [], hidden: null }
  return {
    id: line.id,
    plain: line.plain,
    pieces: line.pieces,
    derived: record.headline.derived,
    given,
    hidden: findHiddenSigns(record.headline.text),
  }
}

function presentDate(desk: Desk, to: SiteTo, article: BriefArticle, layout: Layout): ArticleView['date'] {
  const { date } = article.record
  return {
    words: date.value === null ? 'Undated' : longDate(date.value),
    href: to(paths.period(article.period)),
    why:
      date.basis === 'given'
        ? 'given by the editor'
        : date.basis === 'none'
          ? 'no publication date stands in the text'
          : desk.why(date.basis),
    evidence: date.evidence === null ? null : place(to, paths.article(article.id), layout, date.evidence),
  }
}

/** A span as a link to its paragraph. */
function place(to: SiteTo, path: string, layout: Layout, span: Span): { href: string; text: string; paragraph: number } {
  const at = layout.paragraphs.findIndex((line) => span[0] < line[1])
  const paragraph = (at === -1 ? layout.paragraphs.length - 1 : at) + 1
  return { href: to(path, `p-${paragraph}`), text: slice(layout.text, span), paragraph }
}

function presentStoryFact(desk: Desk, to: SiteTo, article: BriefArticle, story: Story): ArticleView['story'] {
  if (story.articles.length < 2) return null
  const others = story.articles.filter((id) => id !== article.id).slice(0, 12)
  return {
    href: to(paths.story(story.id)),
    origins: story.origins,
    others: others.map((id) => {
      const other = desk.face(id)
      return { href: to(other.path), headline: other.article.record.headline.text, date: other.date }
    }),
  }
}
