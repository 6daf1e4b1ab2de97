// What is said of an article beside its text? Its date and why, its themes and where, its story, its doubts; each with the paragraph it stands on.
import type { BriefArticle, Story } from '../model/brief.ts'
import type { ThemeLink } from '../model/edition.ts'
import type { Span } from '../model/span.ts'
import { slice } from '../model/span.ts'
import type { Layout } from '../text/page.ts'
import { firstWhere } from '../text/sorted.ts'
import { longDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { paths } from './links.ts'
import type { SiteTo } from './links.ts'
import { themeLink } from './story.ts'

export interface ThemeFactView extends ThemeLink {
  /** Paragraphs with a passage, up to a few, and how many more there are. */
  readonly passages: readonly { readonly href: string; readonly paragraph: number }[]
  readonly more: number
}

/** One doubt with every paragraph it stands in, up to a few: a text of unclosed marks has one at each. */
export interface ArticleDoubt {
  readonly message: string
  readonly fix: string
  readonly places: readonly { readonly href: string; readonly paragraph: number }[]
  /** Times it stands beyond those. */
  readonly more: number
}

export interface DateFact {
  readonly words: string
  readonly href: string
  readonly why: string
  readonly evidence: { readonly text: string; readonly href: string } | null
}

/** The first others of the story, and how many articles it has in all. */
export interface StoryFact {
  readonly href: string
  readonly articles: number
  readonly others: readonly { readonly href: string; readonly headline: string; readonly date: string }[]
}

/** Paragraphs named beside one fact. */
const PLACES = 12

export function presentTheme(
  desk: Desk,
  to: SiteTo,
  path: string,
  layout: Layout,
  theme: string,
  passages: readonly Span[],
): ThemeFactView {
  const paragraphs = [...new Set(passages.map((passage) => paragraphAt(layout, passage)))]
  return {
    ...themeLink(desk, to, theme),
    passages: paragraphs.slice(0, PLACES).map((paragraph) => ({ href: to(path, `p-${paragraph}`), paragraph })),
    more: Math.max(0, paragraphs.length - PLACES),
  }
}

export function presentDoubts(to: SiteTo, path: string, layout: Layout, { record }: BriefArticle): ArticleDoubt[] {
  const doubts = new Map<string, { message: string; fix: string; times: number; paragraphs: Set<number> }>()
  for (const { message, fix, span } of record.diagnostics) {
    const key = `${message}\n${fix}`
    const doubt = doubts.get(key) ?? { message, fix, times: 0, paragraphs: new Set() }
    doubts.set(key, doubt)
    doubt.times += 1
    if (span !== null && doubt.paragraphs.size < PLACES) doubt.paragraphs.add(paragraphAt(layout, span))
  }
  return [...doubts.values()].map(({ message, fix, times, paragraphs }) => ({
    message,
    fix,
    places: [...paragraphs].map((paragraph) => ({ href: to(path, `p-${paragraph}`), paragraph })),
    more: Math.max(0, times - Math.max(1, paragraphs.size)),
  }))
}

export function presentDate(desk: Desk, to: SiteTo, article: BriefArticle, layout: Layout): DateFact {
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
  const paragraph = paragraphAt(layout, span)
  return { href: to(path, `p-${paragraph}`), text: slice(layout.text, span), paragraph }
}

function paragraphAt({ paragraphs }: Layout, span: Span): number {
  return Math.min(firstWhere(paragraphs, (line) => span[0] < line[1]) + 1, paragraphs.length)
}

const OTHERS = 4

export function presentStoryFact(desk: Desk, to: SiteTo, article: BriefArticle, story: Story): StoryFact | null {
  if (story.articles.length < 2) return null
  const others = story.articles.filter((id) => id !== article.id).slice(0, OTHERS)
  return {
    href: to(paths.story(story.id)),
    articles: story.articles.length,
    others: others.map((id) => {
      const other = desk.face(id)
      return { href: to(other.path), headline: other.article.record.headline.text, date: other.date }
    }),
  }
}
