// What does an article's page show? The whole seed, with its facts, the speakers beside their words and the copy kit.
import type { BriefArticle } from '../model/brief.ts'
import type { SiteView } from '../model/edition.ts'
import { layOut } from '../text/page.ts'
import { presentDate, presentDoubts, presentStoryFact, presentTheme } from './article-facts.ts'
import type { ArticleDoubt, DateFact, StoryFact, ThemeFactView } from './article-facts.ts'
import { presentArticleQuotes } from './article-quote.ts'
import type { ArticleQuoteView } from './article-quote.ts'
import type { BlockView, LineView, TextPiece } from './article-text.ts'
import { Scribe, isHeading, presentBlocks } from './article-text.ts'
import { layBlocks } from './blocks.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { findHiddenSigns } from './hidden-signs.ts'
import type { HiddenSigns } from './hidden-signs.ts'
import { articleJsonLd } from './json-ld.ts'
import { original, siteLinks } from './links.ts'
import { sharesOf } from './shares.ts'
import type { Shares } from './shares.ts'

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
  readonly date: DateFact
  readonly outlet: string | null
  readonly author: string | null
  readonly original: string | null
  readonly givenBy: string | null
  readonly themes: readonly ThemeFactView[]
  readonly story: StoryFact | null
  readonly doubts: readonly ArticleDoubt[]
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
    themes: record.themes.map(({ theme, passages }) => presentTheme(desk, to, path, layout, theme, passages)),
    story: presentStoryFact(desk, to, article, desk.story(article.story)),
    doubts: presentDoubts(to, path, layout, article),
    shares: sharesOf(stretches, scribe.quoted(), seed.text.length),
    file: seed.source,
    sha256: seed.sha256,
    blocks,
    quotes: presentArticleQuotes(desk, to, article, places),
  }
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
