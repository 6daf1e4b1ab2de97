// Which records were made elsewhere? Shards of JSON Lines, in any order; each is used only where it is what extraction here would give.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { RULES_VERSION } from '../extract/extract.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { DaybriefError } from '../model/diagnostic.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Seed } from '../model/seed.ts'
import { packArticle } from './packed-article.ts'
import { recordFiles } from './record-files.ts'

/** A record made elsewhere. */
export interface GivenRecord {
  readonly digest: string
  /** The packed article, made only when the cache does not hold it. */
  readonly pack: () => string
}

/** Null: this seed is extracted here. */
export type GivenRecords = (seed: Seed) => GivenRecord | null

export const noRecords: GivenRecords = () => null

/**
 * Reads every line of the files that match; `*` stands for any signs of a file name.
 * The result gives the record of a seed, or null: no record, made by other rules, for another text, or a seed with facts from its editor.
 * Throws DaybriefError when no file matches or a line is no record.
 */
export function readGivenRecords(pattern: string, lexicon: Lexicon): GivenRecords {
  const rules = `${RULES_VERSION}-${lexicon.version.slice(0, 8)}`
  const records = new Map<string, { record: ArticleRecord; digest: string }>()
  for (const path of recordFiles(pattern)) {
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, i) => {
        if (line.trim() === '') return
        const record = recordIn(line, `${path}:${i + 1}`)
        if (record !== null) records.set(record.id, { record, digest: createHash('sha256').update(line).digest('hex').slice(0, 32) })
      })
  }
  return (seed) => {
    const given = records.get(seed.id)
    if (given?.record.rules !== rules || !isPlain(seed) || !fits(given.record, seed.text)) return null
    const { record, digest } = given
    return { digest, pack: () => packArticle(seed, ownedBy(seed, record)) }
  }
}

function ownedBy(seed: Seed, record: ArticleRecord): ArticleRecord {
  const diagnostics = record.diagnostics.map((found) => ({ ...found, article: seed.id }))
  return { ...record, id: seed.id, source: seed.source, diagnostics }
}

/** Null for an answer that says an article could not be extracted. */
function recordIn(line: string, place: string): ArticleRecord | null {
  try {
    const value: ArticleRecord | { error: string } = JSON.parse(line)
    if ('error' in value) return null
    if (typeof value.id === 'string' && Array.isArray(value.quotes) && Array.isArray(value.diagnostics)) return value
  } catch {
    // Said below, as for a line of another shape.
  }
  throw new DaybriefError('bad-record', `${place}: this line is no record. Make the file again with daybrief extract --stdin.`)
}

/** Facts of a sidecar are not in a record made elsewhere. */
function isPlain(seed: Seed): boolean {
  return Object.keys(seed.given).length === 0 && seed.diagnostics.length === 0
}

/** True when the record's words stand in this text where it says. */
function fits(record: ArticleRecord, text: string): boolean {
  const spans = [
    ...record.captions.map(({ text: words, spans: [span] }) => ({ words, span })),
    { words: record.headline.text, span: record.headline.span },
  ]
  const whole = spans.every(({ words, span }) => span === null || span === undefined || text.slice(span[0], span[1]) === words)
  return whole && record.quotes.every((quote) => quote.spans.every((span) => quote.text.includes(text.slice(span[0], span[1]).trim())))
}
