// Which fields of a scraper's JSON are an article's text and facts?
import type { Given } from '../model/seed.ts'
import type { Fault, Stated } from './given.ts'
import { readGiven } from './given.ts'

/** Names in the order of trust; those of news-please, newspaper, trafilatura and schema.org stand beside the plain ones. */
const TEXT = ['text', 'maintext', 'articleBody', 'body', 'content']
const FACTS: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'headline'],
  date: ['date', 'date_publish', 'publish_date', 'datePublished', 'published'],
  url: ['url', 'link', 'canonical_url'],
  outlet: ['outlet', 'sitename', 'site_name', 'source_domain'],
  author: ['author', 'byline'],
}

export interface Scraped {
  /** Null: no field holds a text. */
  readonly text: string | null
  readonly given: Given
  readonly faults: readonly Fault[]
  /** Names of the fields that are not shown. */
  readonly leftOut: readonly string[]
}

/** One JSON object as a scraper writes it → text and facts. `place` is `path:line:column`. */
export function readScraped(object: Readonly<Record<string, unknown>>, place: string): Scraped {
  const has = (name: string): boolean => Object.hasOwn(object, name) && object[name] !== null && object[name] !== ''
  const textField = TEXT.find((name) => has(name) && typeof object[name] === 'string')
  const stated: Stated[] = []
  const used = new Set(textField === undefined ? [] : [textField])
  for (const [key, names] of Object.entries(FACTS)) {
    const name = names.find(has)
    if (name === undefined) continue
    used.add(name)
    stated.push({ key, value: key === 'date' ? plainDate(object[name]) : oneLine(object[name]), place })
  }
  const text = textField === undefined ? null : String(object[textField])
  const leftOut = Object.keys(object).filter((name) => has(name) && !used.has(name))
  return { text, ...readGiven(stated), leftOut }
}

function oneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value
}

/** A date with a time as scrapers write it (ISO 8601, RFC 5322) → its day as written; no zone can move it. */
export function plainDate(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const iso = /^\s*(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ].{0,40})?$/.exec(value)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const mail = /^\s*(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(value)
  const month = mail ? 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(mail[2] ?? '?') / 3 + 1 : 0
  if (mail && Number.isInteger(month) && month > 0)
    return `${mail[3]}-${String(month).padStart(2, '0')}-${(mail[1] ?? '').padStart(2, '0')}`
  return value.trim()
}
