// How is a record kept without its words? Every string that stands in the seed at a span of the record is left out and read from the seed again.
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'

/** Which field repeats the words at which span of the same object. */
const REPEATS = [
  ['text', 'spans'],
  ['text', 'span'],
  ['title', 'titleSpan'],
  ['credit', 'creditSpan'],
  ['mention', 'span'],
  ['cue', 'cueSpan'],
] as const

/** Stands where the words were. No field of a record with words is a number. */
const IN_SEED = 0

/** The record as one line of JSON without the words of `text`, the seed's text. */
export function packRecord(record: ArticleRecord, text: string): string {
  return JSON.stringify(packed(record, text))
}

/** The record again. `text` must be the text it was packed with; its words become slices of it. */
export function unpackRecord(line: string, text: string): ArticleRecord {
  const record: ArticleRecord = JSON.parse(line)
  restore(record, text)
  return record
}

function packed(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map((item) => packed(item, text)) : value
  if (!isFields(value)) return value
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) copy[key] = packed(value[key], text)
  for (const [words, place] of REPEATS) {
    if (typeof value[words] === 'string' && value[words] === wordsAt(value[place], text)) copy[words] = IN_SEED
  }
  return copy
}

/** In place: a record has some hundred objects, and a build may unpack a hundred thousand records. */
function restore(value: unknown, text: string): void {
  if (Array.isArray(value)) {
    if (typeof value[0] === 'object') for (const item of value) restore(item, text)
  } else if (isFields(value)) {
    for (const [words, place] of REPEATS) {
      const found = value[words] === IN_SEED ? wordsAt(value[place], text) : null
      if (found !== null) value[words] = found
    }
    for (const key of Object.keys(value)) if (typeof value[key] === 'object') restore(value[key], text)
  }
}

/** The words at a span, or at several, joined as a quotation's text is: an empty line over a line break, else a space. Null where no place is. */
function wordsAt(place: unknown, text: string): string | null {
  if (!Array.isArray(place) || place.length === 0) return null
  const spans: readonly unknown[] = typeof place[0] === 'number' ? [place] : place
  let words = ''
  let last = 0
  for (const span of spans) {
    if (!isSpan(span)) return null
    if (span !== spans[0]) words += /[\n\r]/.test(text.slice(last, span[0])) ? '\n\n' : ' '
    words += text.slice(span[0], span[1])
    last = span[1]
  }
  return words
}

function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
