// Which file carries the records? data/records.jsonl, one record a line, in the order of the articles.
import { createHash } from 'node:crypto'
import type { Page } from '../model/edition.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Seed } from '../model/seed.ts'

export function recordsPage(articles: readonly { readonly seed: Seed; readonly record: ArticleRecord }[]): Page {
  const hash = createHash('sha256')
  for (const { seed, record } of articles)
    hash.update(JSON.stringify([seed.source, seed.sha256, seed.given, seed.recordDigest, record.rules]))
  return { path: 'data/records.jsonl', key: hash.digest('hex'), template: null, view: () => lines(articles) }
}

function* lines(articles: readonly { readonly record: ArticleRecord }[]): Generator<string> {
  for (const { record } of articles) yield `${JSON.stringify(record)}\n`
}
