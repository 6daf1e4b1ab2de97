// What do the seeds say? The one side of every proof: texts, quotations at their anchors, captions and headlines, found anew from the files.
import { assemble } from '../brief/assemble.ts'
import { extract } from '../extract/extract.ts'
import { readLexicon, themeIds } from '../ingest/lexicon.ts'
import { readSeeds } from '../ingest/seeds.ts'
import type { Brief } from '../model/brief.ts'
import type { EditorFile } from '../model/editor.ts'
import type { Project } from '../model/project.ts'
import type { ArticleRecord, Quotation } from '../model/record.ts'
import type { Place, QuotedArticle, Stand } from './places.ts'
import { quotedArticle } from './places.ts'
import { squeeze } from './squeeze.ts'

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
  readonly places: readonly Stand[]
  /** Places by their words (squeezed), and by their quotation. */
  readonly byWords: ReadonlyMap<string, readonly Stand[]>
  readonly byQuote: ReadonlyMap<string, readonly Stand[]>
  /** Every name of a speaker, longest first. */
  readonly names: readonly string[]
}

export interface SeedsSay extends MailSays {
  readonly articles: ReadonlyMap<string, SeedArticle>
  readonly captions: Brief['captions']
  /** The same by their words (squeezed), and by words and credit. */
  readonly captionsByWords: ReadonlyMap<string, Brief['captions']>
  readonly captionsByLine: ReadonlyMap<string, Brief['captions']>
  /** SHA-256 of each seed, by file. */
  readonly hashes: ReadonlyMap<string, string>
}

/** Reads and extracts the seeds of a project, and assembles them; throws DaybriefError when there are none. */
export function readSeedsSay(project: Project, editor: (text: string | null) => EditorFile): SeedsSay {
  const lexicon = readLexicon(project.root)
  const { seeds, failed, edition } = readSeeds(project, themeIds(lexicon))
  const extracted = seeds.map((seed) => ({ seed, record: extract(seed, lexicon) }))
  const brief = assemble(extracted, failed, editor(edition), project.settings)
  const hashes = new Map(seeds.map((seed) => [seed.source, seed.sha256]))
  return {
    ...articlesOf(brief),
    captions: brief.captions,
    captionsByWords: grouped(brief.captions, ({ text }) => squeeze(text)),
    captionsByLine: grouped(brief.captions, captionLine),
    hashes,
  }
}

/** A caption with its credit as a mail gives them, squeezed; points between facts do not count. */
export function captionLine({ text, credit }: Brief['captions'][number]): string {
  return squeeze(`${text}${credit ?? ''}`).replaceAll('·', '')
}

function articlesOf(brief: Brief): MailSays & Pick<SeedsSay, 'articles'> {
  const all = brief.quotes.flatMap((quote) =>
    quote.sources.map(({ article, anchor, quotation }): Place => ({
      article,
      anchor,
      spans: quotation.spans,
      words: squeeze(quotation.text),
      quote: quote.id,
      speakers: namesBeside(quote.speaker, quotation),
    })),
  )
  const byArticle = grouped(all, ({ article }) => article)
  const articles = brief.articles.map(({ id, seed, record }): [string, SeedArticle] => [
    id,
    { ...quotedArticle(id, seed.text, byArticle.get(id) ?? []), file: seed.source, text: seed.text, record },
  ])
  const names = new Set([...brief.people.map((person) => person.name), ...all.flatMap((place) => place.speakers)])
  return {
    articles: new Map(articles),
    periods: new Map(brief.periods.map((period) => [period.period, period.articles])),
    ...tablesOf(articles.flatMap(([, article]) => article.inOrder)),
    names: [...names].sort((a, b) => b.length - a.length),
  }
}

/** Every place, and the ways to find it. */
export function tablesOf(places: readonly Stand[]): Pick<MailSays, 'places' | 'byWords' | 'byQuote'> {
  return { places, byWords: grouped(places, ({ words }) => words), byQuote: grouped(places, ({ quote }) => quote) }
}

function grouped<T>(list: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(by(item))
    if (group) group.push(item)
    else groups.set(by(item), [item])
  }
  return groups
}

function namesBeside(merged: string | null, own: Quotation): string[] {
  const names = [merged, own.speaker?.name ?? null].filter((name) => name !== null)
  return [...new Set(names)]
}
