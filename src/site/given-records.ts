// Which records were made elsewhere? Shards of JSON Lines, in any order; each is used only where it is what extraction here would give.
import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { RULES_VERSION } from '../extract/extract.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { DaybriefError } from '../model/diagnostic.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Seed } from '../model/seed.ts'
import { packArticle } from './packed-article.ts'

export type GivenRecords = (seed: Seed) => string | null

export const noRecords: GivenRecords = () => null

/**
 * Reads every line of the files that match; `*` stands for any signs of a file name.
 * The result gives the packed article of a seed, or null: no record, made by other rules, for another text, or a seed with facts from its editor.
 * Throws DaybriefError when no file matches or a line is no record.
 */
export function readGivenRecords(pattern: string, lexicon: Lexicon): GivenRecords {
  const rules = `${RULES_VERSION}-${lexicon.version.slice(0, 8)}`
  const records = new Map<string, ArticleRecord>()
  for (const path of filesFor(pattern)) {
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, i) => {
        if (line.trim() === '') return
        const record = recordIn(line, `${path}:${i + 1}`)
        if (record !== null) records.set(record.id, record)
      })
  }
  return (seed) => {
    const record = records.get(seed.id)
    if (record?.rules !== rules || !isPlain(seed) || !fits(record, seed.text)) return null
    const diagnostics = record.diagnostics.map((found) => ({ ...found, article: seed.id }))
    return packArticle(seed, { ...record, id: seed.id, source: seed.source, diagnostics })
  }
}

function filesFor(pattern: string): string[] {
  const folder = dirname(pattern)
  const parts = basename(pattern).split('*')
  const matches = (name: string): boolean => {
    let at = 0
    return parts.every((part, i) => {
      const found = i === 0 ? (name.startsWith(part) ? 0 : -1) : i === parts.length - 1 ? lastPart(name, part, at) : name.indexOf(part, at)
      at = found + part.length
      return found >= 0
    })
  }
  const names = parts.length === 1 ? [basename(pattern)] : namesIn(folder).filter(matches).sort()
  if (names.length === 0)
    throw new DaybriefError('no-records', `No file matches ${pattern}. Give the records' files, such as 'out/*.ndjson'.`)
  return names.map((name) => join(folder, name))
}

function lastPart(name: string, part: string, from: number): number {
  return name.endsWith(part) && name.length - part.length >= from ? name.length - part.length : -1
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
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
