// What do the seeds say? The one side of every proof: texts, quotations at their anchors, captions and headlines, found anew from the files.
import { assemble } from '../brief/assemble.ts'
import { extract } from '../extract/extract.ts'
import { readLexicon } from '../ingest/lexicon.ts'
import { readSeeds } from '../ingest/seeds.ts'
import type { Brief } from '../model/brief.ts'
import type { EditorFile } from '../model/editor.ts'
import type { Project } from '../model/project.ts'
import type { ArticleRecord, Quotation } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { squeeze, squeezeWithPlaces } from './squeeze.ts'

/** A quotation at its anchor in one article. */
export interface Place {
  readonly article: string
  readonly anchor: string
  readonly spans: readonly Span[]
  /** Squeezed. */
  readonly words: string
  readonly quote: string
  /** Names that may stand beside it: the merged quotation's, and this article's own. Empty: the texts name nobody. */
  readonly speakers: readonly string[]
}

/** What proving a quotation needs of its article. */
export interface QuotedArticle {
  readonly id: string
  readonly letters: string
  readonly at: readonly number[]
  readonly places: ReadonlyMap<string, Place>
}

export interface SeedArticle extends QuotedArticle {
  readonly file: string
  readonly text: string
  readonly record: ArticleRecord
}

/** What proving a mail needs. */
export interface MailSays {
  readonly articles: ReadonlyMap<string, QuotedArticle>
  /** Articles by period. */
  readonly periods: ReadonlyMap<string, readonly string[]>
  readonly places: readonly Place[]
  /** Every name of a speaker, longest first. */
  readonly names: readonly string[]
}

export interface SeedsSay extends MailSays {
  readonly articles: ReadonlyMap<string, SeedArticle>
  readonly captions: Brief['captions']
  /** SHA-256 of each seed, by file. */
  readonly hashes: ReadonlyMap<string, string>
}

/** Reads and extracts the seeds of a project, and assembles them; throws DaybriefError when there are none. */
export function readSeedsSay(project: Project, editor: (text: string | null) => EditorFile): SeedsSay {
  const lexicon = readLexicon(project.root)
  const { seeds, failed, edition } = readSeeds(project)
  const extracted = seeds.map((seed) => ({ seed, record: extract(seed, lexicon) }))
  const brief = assemble(extracted, failed, editor(edition), project.settings)
  const hashes = new Map(seeds.map((seed) => [seed.source, seed.sha256]))
  return { ...articlesOf(brief), captions: brief.captions, hashes }
}

function articlesOf(brief: Brief): Omit<SeedsSay, 'captions' | 'hashes'> {
  const places = brief.quotes.flatMap((quote) =>
    quote.sources.map(({ article, anchor, quotation }) => ({
      article,
      anchor,
      spans: quotation.spans,
      words: squeeze(quotation.text),
      quote: quote.id,
      speakers: namesBeside(quote.speaker, quotation),
    })),
  )
  const byArticle = new Map<string, Map<string, Place>>(brief.articles.map(({ id }) => [id, new Map()]))
  for (const place of places) byArticle.get(place.article)?.set(place.anchor, place)
  const articles = brief.articles.map(({ id, seed, record }): [string, SeedArticle] => [
    id,
    {
      id,
      file: seed.source,
      text: seed.text,
      ...squeezeWithPlaces(seed.text),
      record,
      places: byArticle.get(id) ?? new Map<string, Place>(),
    },
  ])
  const names = new Set([...brief.people.map((person) => person.name), ...places.flatMap((place) => place.speakers)])
  return {
    articles: new Map(articles),
    periods: new Map(brief.periods.map((period) => [period.period, period.articles])),
    places,
    names: [...names].sort((a, b) => b.length - a.length),
  }
}

function namesBeside(merged: string | null, own: Quotation): string[] {
  const names = [merged, own.speaker?.name ?? null].filter((name) => name !== null)
  return [...new Set(names)]
}
