// Which articles does a JSON file hold, as scrapers write them?
import type { Draft, Unread } from './draft.ts'
import { notesOf } from './draft.ts'
import { readScraped } from './scraped.ts'

/** `.json`: one article, or a list of them (numbered from 1). */
export function readJson(text: string, path: string): (Draft | Unread)[] {
  const value = parse(text)
  if (value === undefined) return [bad(null, 'is no JSON')]
  if (!Array.isArray(value)) return [readOne(value, null, null, path)]
  return value.map((item: unknown, index) => readOne(item, index + 1, JSON.stringify(item), `${path}:${index + 1}`))
}

/** `.jsonl`: one article a line. Split at line feeds only: JSON leaves other line separators inside strings. */
export function readJsonLines(text: string, path: string): (Draft | Unread)[] {
  return text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return []
    const value = parse(raw)
    return [value === undefined ? bad(index + 1, 'is no JSON') : readOne(value, index + 1, raw, `${path}:${index + 1}`)]
  })
}

function readOne(value: unknown, line: number | null, raw: string | null, place: string): Draft | Unread {
  if (!isObject(value)) return bad(line, 'is no object with the fields of an article')
  const { text, given, faults, leftOut } = readScraped(value, place)
  if (text === null) return bad(line, 'has no field named text with the article’s words')
  if (text.trim() === '') return { line, problem: { code: 'seed-empty', values: {} } }
  if (/\p{Surrogate}|\0/u.test(text)) return bad(line, 'holds half characters (lone surrogates) or NUL in its text')
  const notes = notesOf(faults)
  if (leftOut.length > 0) notes.push({ code: 'fields-left-out', values: { fields: leftOut.slice(0, 20).join(', ') } })
  const givenBy = Object.keys(given).length > 0 ? place : null
  return { line, text, raw, format: 'json', given, givenBy, frontMatter: null, notes }
}

function bad(line: number | null, why: string): Unread {
  return { line, problem: { code: 'json-bad', values: { why } } }
}

/** Undefined: no JSON (which has no undefined). */
function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
