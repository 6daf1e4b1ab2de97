// What does a site hold, in the few facts by which two sites are compared? Read from the brief of a build or from data/edition.json of a built site.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief } from '../model/brief.ts'
import type { EditionData } from '../model/edition-data.ts'
import { DaybriefError } from '../model/diagnostic.ts'
import type { State } from './state.ts'
import { readKept, writeKept } from './state.ts'

export interface QuoteSummary {
  /** The words, or a digest of them where only equality matters. */
  readonly words: string
  readonly speaker: string | null
  readonly articles: readonly string[]
}

export interface ArticleSummary {
  readonly headline: string
  readonly period: string
  /** Of what the page rests on. */
  readonly digest: string
}

export interface SiteSummary {
  readonly articles: ReadonlyMap<string, ArticleSummary>
  readonly quotes: ReadonlyMap<string, QuoteSummary>
}

export function summarize(brief: Brief): SiteSummary {
  return {
    // Digests, not words: the state holds no text.
    articles: new Map(
      brief.articles.map(({ id, seed, record, period }) => {
        const digest = shortDigest(JSON.stringify([seed.sha256, seed.given, seed.recordDigest, record.headline.text, record.date.value]))
        return [id, { headline: shortDigest(record.headline.text), period, digest }]
      }),
    ),
    quotes: new Map(
      brief.quotes.map(({ id, text, speaker, sources }) => [id, { words: shortDigest(text), speaker, articles: articlesOf(sources) }]),
    ),
  }
}

const NAME = 'summary.json'

/** The summary of the last build of this output; an empty one when there was none. Words are kept as digests. */
export function readLastSummary(state: State): SiteSummary {
  const kept = readKept(state, NAME)
  const value: Kept = kept === null ? { articles: [], quotes: [] } : JSON.parse(kept.toString())
  return { articles: new Map(value.articles), quotes: new Map(value.quotes) }
}

export function writeLastSummary(state: State, { articles, quotes }: SiteSummary): void {
  writeKept(state, NAME, JSON.stringify({ articles: [...articles], quotes: [...quotes] } satisfies Kept))
}

interface Kept {
  readonly articles: readonly [string, ArticleSummary][]
  readonly quotes: readonly [string, QuoteSummary][]
}

/** Reads a built site. Throws DaybriefError `no-site` when the folder holds none. */
export function readSummary(site: string): SiteSummary {
  const path = join(site, 'data/edition.json')
  if (!existsSync(path)) throw new DaybriefError('no-site', `${site} is not a built site: there is no data/edition.json in it.`)
  const data = parsed(path)
  const records = recordDigests(join(site, 'data/records.jsonl'))
  return {
    articles: new Map(
      data.articles.map(({ id, headline, date }) => [id, { headline, period: date ?? 'undated', digest: records.get(id) ?? '' }]),
    ),
    quotes: new Map(data.quotes.map(({ id, text, speaker, sources }) => [id, { words: text, speaker, articles: articlesOf(sources) }])),
  }
}

function parsed(path: string): EditionData {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new DaybriefError('no-site', `${path} is damaged: it is no JSON. Build the site again.`)
  }
}

/** A digest of each record's line but its diagnostics' words, by article id. */
function recordDigests(path: string): Map<string, string> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  return new Map(
    lines.flatMap((line) => {
      const id = /^\{"id":"([^"]{1,200})"/.exec(line)?.[1]
      return id === undefined ? [] : [[id, shortDigest(line)]]
    }),
  )
}

function articlesOf(sources: readonly { readonly article: string }[]): string[] {
  return [...new Set(sources.map((source) => source.article))].sort()
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
