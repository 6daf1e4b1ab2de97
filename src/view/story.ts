// How is one story of a period shown? Its lead, the other articles, the key quotations and the rest.
import type { BriefArticle, MergedQuote, Story } from '../model/brief.ts'
import type { ArticleLineView, QuoteView, StoryView, ThemeLink } from '../model/edition.ts'
import { slice } from '../model/span.ts'
import { findSentences } from '../text/sentences.ts'
import { trim } from '../text/page.ts'
import { longDate } from './dates.ts'
import type { Desk } from './desk.ts'
import { paths } from './links.ts'
import type { To } from './links.ts'
import type { Told } from './period-facts.ts'
import { leadSource, presentQuote } from './quote.ts'
import { shareSentences } from './shared-sentence.ts'

/** Key quotations a story shows before the others. */
const KEY = 3

/** Id of a story's block on a page. */
export function storyAnchor(id: string): string {
  return `s-${id}`
}

/** `period` is the one whose page or mail tells it, under `theme`. */
export function presentStory(desk: Desk, to: To, { story, here, lead }: Told, period: string, theme: string | null): StoryView {
  const ids = new Set(here.map((article) => article.id))
  const quotes = rankQuotes(desk, here, ids)
  const present = (quote: MergedQuote): QuoteView => presentQuote(desk, to, quote, ids)
  return {
    id: story.id,
    href: story.articles.length > 1 ? to(paths.story(story.id)) : null,
    lead: presentLine(desk, to, lead),
    others: here.filter((article) => article !== lead).map((article) => presentLine(desk, to, article)),
    articles: story.articles.length,
    origins: story.origins,
    keyQuotes: shareSentences(quotes.slice(0, KEY).map(present)),
    moreQuotes: shareSentences(quotes.slice(KEY).map(present)),
    continuing: story.firstPeriod === period ? null : { date: longDate(story.firstPeriod), href: to(paths.period(story.firstPeriod)) },
    alsoThemes: alsoThemes(desk, to, here, theme),
  }
}

/** The article a story's block is headed by: its lead, or the first of this period. */
export function leadArticle(story: Story, here: readonly BriefArticle[]): BriefArticle {
  const lead = here.find((article) => article.id === story.lead) ?? here[0]
  if (lead === undefined) throw new Error(`The story ${story.id} has no article in this period.`)
  return lead
}

/** The one rule for page and mail: full before fragment, joined before single, named before unnamed, longer before shorter; then as they stand; fragments of one paragraph together. */
export function rankQuotes(
  desk: Desk,
  articles: readonly BriefArticle[],
  here: ReadonlySet<string> = new Set(articles.map(({ id }) => id)),
): MergedQuote[] {
  const ids = new Set(articles.flatMap((article) => article.quotes))
  const ranked = [...ids].map((id, at) => {
    const quote = desk.quote(id)
    const words = leadSource(quote, here).quotation
    const joined = new Set(quote.sources.map((source) => source.article)).size > 1
    const named = quote.speaker !== null && desk.person(quote.person)?.kind !== 'description'
    return { quote, at, order: [words.kind === 'full' ? 0 : 1, joined ? 0 : 1, named ? 0 : 1, -words.text.length] }
  })
  const sorted = ranked.sort((a, b) => firstDifference(a.order, b.order) || a.at - b.at).map(({ quote }) => quote)
  return gatherFragments(sorted, here)
}

/** Fragments of one paragraph follow the first of them, so that a sentence they share is read once. */
function gatherFragments(quotes: readonly MergedQuote[], here: ReadonlySet<string>): MergedQuote[] {
  const groups = new Map<string, MergedQuote[]>()
  for (const quote of quotes) {
    const { article, paragraph, quotation } = leadSource(quote, here)
    const key = quotation.kind === 'fragment' ? `${article} ${paragraph}` : `full ${quote.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [quote])
    else group.push(quote)
  }
  return [...groups.values()].flat()
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

export function presentLine(desk: Desk, to: To, article: BriefArticle): ArticleLineView {
  const { record } = article
  return {
    id: article.id,
    headline: record.headline.text,
    derived: record.headline.derived,
    href: to(paths.article(article.id)),
    label: desk.label(article.id),
    outlet: record.outlet,
    date: desk.date(article.id),
    themes: record.themes.map(({ theme }) => themeLink(desk, to, theme)),
    quotes: article.quotes.length,
    pinned: article.pinned,
    lead: record.headline.derived ? null : firstSentence(article),
  }
}

/** The first sentence of the prose: the first line that holds nothing removed, no caption and no headline. */
function firstSentence({ seed, record }: BriefArticle): string | null {
  const cut = [
    ...record.removed.map((removal) => removal.span),
    ...record.captions.flatMap((caption) => [...caption.spans, ...caption.variants]),
    ...[record.titleSpan, record.subtitle?.span ?? null, record.date.evidence].filter((span) => span !== null),
  ].sort((a, b) => a[0] - b[0])
  let from = 0
  while (from < seed.text.length) {
    const end = seed.text.indexOf('\n', from)
    const line = trim(seed.text, [from, end === -1 ? seed.text.length : end])
    const touched = cut.some((span) => span[0] < line[1] && line[0] < span[1])
    const sentence = line[1] > line[0] && !touched ? findSentences(seed.text, line)[0] : undefined
    if (sentence) return slice(seed.text, sentence)
    if (end === -1) return null
    from = end + 1
  }
  return null
}

function alsoThemes(desk: Desk, to: To, here: readonly BriefArticle[], theme: string | null): StoryView['alsoThemes'] {
  const themes = new Set(here.flatMap((article) => article.record.themes.map((finding) => finding.theme)))
  return [...themes].filter((other) => other !== theme).map((other) => themeLink(desk, to, other))
}

export function themeLink(desk: Desk, to: To, theme: string): ThemeLink {
  return { id: theme, label: desk.themeLabel(theme), href: to(paths.theme(theme)), tone: desk.tone(theme) }
}
