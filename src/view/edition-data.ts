// What does the site publish as data? Brief → data/edition.json: every tie holds both ways, so other tools can walk it.
import type { Brief, BriefArticle, MergedCaption, MergedQuote } from '../model/brief.ts'
import type { ArticleData, CaptionData, EditionData, QuoteData } from '../model/edition-data.ts'

/** Where things lie, relative to the site's root. */
export interface Hrefs {
  readonly period: (period: string) => string
  /** The period's digest (.html), or null when none is written. */
  readonly digest: (period: string) => string | null
  readonly article: (id: string) => string
  /** The exact words of one quotation in one article. */
  readonly place: (article: string, anchor: string) => string
  /** Unique for each id. */
  readonly person: (id: string) => string
}

/** Pure. Ids and anchors are the brief's; nothing is shortened. */
export function presentEditionData(brief: Brief, title: string, hrefs: Hrefs): EditionData {
  return {
    schema: 1,
    title,
    periods: brief.periods.map(({ period, precision, articles, themes, unthemed, continuing }) => {
      const [href, digest] = [hrefs.period(period), hrefs.digest(period)]
      return { period, precision, href, digest, articles, themes, unthemed, continuing }
    }),
    articles: brief.articles.map((article) => articleData(article, hrefs)),
    quotes: brief.quotes.map((quote) => quoteData(quote, hrefs)),
    captions: brief.captions.map((caption) => captionData(caption, hrefs)),
    // Those only named are in the records; people[] lists who is quoted.
    people: brief.people
      .filter((person) => person.quotes.length > 0)
      .map(({ id, name, kind, quotes }) => ({ id, name, kind, href: hrefs.person(id), quotes })),
    stories: brief.stories.map(({ id, articles, origins, evidence }) => ({
      id,
      articles,
      origins,
      evidence: evidence.flatMap(({ values }) => values),
    })),
    coverage: brief.coverage,
    diagnostics: brief.diagnostics,
  }
}

function articleData({ id, record, seed, story, quotes }: BriefArticle, hrefs: Hrefs): ArticleData {
  return {
    id,
    file: seed.source,
    headline: record.headline.text,
    derived: record.headline.derived,
    date: record.date.value,
    href: hrefs.article(id),
    themes: record.themes.map((finding) => finding.theme),
    story,
    quotes,
  }
}

function quoteData({ id, text, kind, speaker, person, sources }: MergedQuote, hrefs: Hrefs): QuoteData {
  return {
    id,
    text,
    kind,
    speaker,
    person,
    sources: sources.map(({ article, anchor, paragraph, quotation, relation }) => ({
      article,
      href: hrefs.place(article, anchor),
      paragraph,
      text: quotation.text,
      relation,
    })),
  }
}

function captionData({ id, text, credit, sources }: MergedCaption, hrefs: Hrefs): CaptionData {
  return { id, text, credit, sources: sources.map(({ article, count }) => ({ article, href: hrefs.article(article), count })) }
}
