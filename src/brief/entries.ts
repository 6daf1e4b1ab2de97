// Which articles does the brief tell of, and in which order? Held ones stand only in the coverage.
import type { ArticleRecord, Precision } from '../model/record.ts'
import type { Seed } from '../model/seed.ts'
import type { DayRange } from './days.ts'
import { dayRange } from './days.ts'
import type { Sketch } from './sketch.ts'
import { sketch } from './sketch.ts'

/** One article as extraction hands it over; `sketch` is worked out here when no worker did. */
export interface Extracted {
  readonly seed: Seed
  readonly record: ArticleRecord
  readonly sketch?: Sketch
}

/** One published article; its index in the list of entries is its only name inside this room. */
export interface Entry {
  readonly id: string
  readonly seed: Seed
  readonly record: ArticleRecord
  readonly sketch: Sketch
  readonly period: string
  readonly precision: Precision
  /** The days its date can mean. */
  readonly days: DayRange
}

/** Earliest date first (a month before its days, a year before its months), undated last, then id: the order of first sources and of ids. */
export function entriesOf(articles: readonly Extracted[]): Entry[] {
  return articles
    .filter((article) => article.seed.given.hold === undefined)
    .map((article) => entryOf(article))
    .sort((a, b) => compareText(ageKey(a), ageKey(b)) || compareText(a.id, b.id))
}

function entryOf({ seed, record, sketch: made }: Extracted): Entry {
  const { value, precision } = record.date
  return { id: record.id, seed, record, sketch: made ?? sketch(seed, record), period: value ?? 'undated', precision, days: dayRange(value) }
}

function ageKey(entry: Entry): string {
  return entry.record.date.value ?? '9999-99'
}

/** Code-unit order: the same in every place and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
