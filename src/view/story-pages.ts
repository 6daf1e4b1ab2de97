// Which articles tell one story, and how do we know? Evidence in plain words, origins, and what was said.
import type { Evidence, MergedQuote, Story } from '../model/brief.ts'
import type { ArticleLineView, Page, QuoteView, SiteView } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { collectionJsonLd } from './json-ld.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { quoteBytes } from './quote-weight.ts'
import { presentQuote } from './quote.ts'
import { presentLine, rankQuotes } from './story.ts'

/** What joins the same articles for the same reason. `short`: names and figures, which stand in one line. */
export interface EvidenceView {
  readonly sentence: string
  readonly values: readonly string[]
  readonly labels: readonly string[]
  readonly short: boolean
}

export interface StoryPageView {
  readonly frame: Frame
  readonly headline: string
  readonly href: string
  readonly articles: readonly { readonly line: ArticleLineView; readonly sameOriginAs: string | null }[]
  readonly origins: number
  readonly evidence: readonly EvidenceView[]
  readonly byEditor: boolean
  readonly quotes: readonly QuoteView[]
  readonly pager: Pager
}

export interface StoriesView {
  readonly frame: Frame
  readonly total: number
  readonly stories: readonly {
    readonly headline: string
    readonly href: string
    readonly date: string
    readonly articles: number
    readonly origins: number
  }[]
  readonly pager: Pager
}

/** Our own words for each kind of evidence; the values beside them are the texts'. */
const SENTENCES: Readonly<Record<Evidence['kind'], string>> = {
  quotation: 'The same words are quoted in each.',
  passage: 'The same passage stands in each.',
  names: 'The same names stand in each.',
  numbers: 'The same figures stand in each.',
  places: 'The same places stand in each.',
  dates: 'The dates lie together.',
  editor: 'The editor joined them.',
}

export function evidenceSentence(kind: Evidence['kind']): string {
  return SENTENCES[kind]
}

export function storyPages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const stories = desk.brief.stories.filter((story) => story.articles.length > 1)
  const parts = runs(
    stories,
    (story) => 320 + 2 * desk.article(story.lead).record.headline.text.length,
    desk.settings.limits.pageBytes * 0.85,
    ({ id }) => id,
  )
  const index = parts.map((part, i): Page => ({
    path: paths.stories(i + 1),
    key: `${keys.all(
      part.map(({ lead }) => lead),
      keys.article,
    )} ${part.map(({ articles, origins }) => `${articles.length}/${origins}`).join(' ')} ${i + 1}/${parts.length} ${i === 0 ? stories.length : ''}`,
    template: 'stories.njk',
    view: () => presentIndex(desk, site, part, stories.length, i + 1, parts.length),
  }))
  return [...index, ...stories.flatMap((story) => pagesOf(desk, site, keys, story))]
}

function presentIndex(desk: Desk, site: SiteView, part: readonly Story[], total: number, number: number, of: number): StoriesView {
  const path = paths.stories(number)
  const to = siteLinks(path)
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? 'Stories' : `Stories, part ${number}`,
      description: number === 1 ? `${total} stories told by more than one article` : 'Stories told by more than one article',
      section: 'stories',
    }),
    total,
    stories: part.map((story) => ({
      headline: desk.article(story.lead).record.headline.text,
      href: to(paths.story(story.id)),
      date: desk.date(story.lead),
      articles: story.articles.length,
      origins: story.origins,
    })),
    pager: pager(to, paths.stories, number, of),
  }
}

function pagesOf(desk: Desk, site: SiteView, keys: Keys, story: Story): Page[] {
  const quotes = rankQuotes(desk, story.articles.map(desk.article))
  const parts = runs(
    quotes,
    (quote) => quoteBytes(quote),
    desk.settings.limits.pageBytes * 0.7,
    ({ id }) => id,
  )
  const key = `${JSON.stringify(story)} ${keys.all(story.articles, keys.article)}`
  return parts.map((part, i) => ({
    path: paths.story(story.id, i + 1),
    key: `${key} ${i + 1}/${parts.length}`,
    template: 'story.njk',
    view: () => presentStoryPage(desk, site, story, part, i + 1, parts.length),
  }))
}

function presentStoryPage(
  desk: Desk,
  site: SiteView,
  story: Story,
  part: readonly MergedQuote[],
  number: number,
  of: number,
): StoryPageView {
  const path = paths.story(story.id, number)
  const to = siteLinks(path)
  const { headline } = desk.article(story.lead).record
  const first = number === 1
  return {
    frame: frame(site, {
      path,
      title: first ? headline.text : `${headline.text}, part ${number}`,
      description: `One story in ${story.articles.length} articles, ${story.origins} origins`,
      section: 'stories',
      jsonLd: collectionJsonLd(desk, headline.text, path, story.articles),
    }),
    headline: headline.text,
    href: to(paths.article(story.lead)),
    articles: first
      ? story.articles.map((id) => ({ line: presentLine(desk, to, desk.article(id)), sameOriginAs: originOf(desk, story, id) }))
      : [],
    origins: story.origins,
    evidence: first ? presentEvidence(desk, story) : [],
    byEditor: story.byEditor,
    quotes: part.map((quote) => presentQuote(desk, to, quote)),
    pager: pager(to, (target) => paths.story(story.id, target), number, of),
  }
}

/** The article whose text this one repeats, where they count as one origin. */
function originOf(desk: Desk, story: Story, id: string): string | null {
  const group = story.originGroups.find((articles) => articles.includes(id))
  const first = group?.[0]
  return first === undefined || first === id ? null : desk.label(first)
}

function presentEvidence(desk: Desk, story: Story): EvidenceView[] {
  const out = new Map<string, { kind: Evidence['kind']; values: string[]; labels: string[] }>()
  for (const { kind, values, articles } of story.evidence) {
    const labels = articles.slice(0, 12).map(desk.label)
    const key = [kind, ...labels].join(' ')
    const group = out.get(key) ?? { kind, values: [], labels }
    out.set(key, group)
    group.values.push(...values.slice(0, 12))
  }
  return [...out.values()].map(({ kind, values, labels }) => ({
    sentence: evidenceSentence(kind),
    values,
    labels,
    short: kind === 'names' || kind === 'numbers' || kind === 'places' || kind === 'dates',
  }))
}
