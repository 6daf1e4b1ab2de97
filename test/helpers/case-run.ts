// Is a corpus case read as its editor would read it? The one judgement that the corpus and the proof of rules share.
import { extract } from '../../src/extract/extract.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { drawMarks } from '../../src/text/notation.ts'
import type { CorpusCase } from './corpus-case.ts'
import { foundMarks, nameOf } from './corpus-case.ts'

/** What a case wants, or what was found, in one shape: the text with its marks, the facts its expected.json lists, the codes. */
export interface Reading {
  readonly marked: string
  readonly facts: Record<string, unknown>
  readonly codes: readonly string[]
}

/** What the case expects. `facts` are partial: only what expected.json lists. */
export function wanted({ seed, marks, expected }: CorpusCase): Reading {
  const { record = {}, themes, quotes = {}, captions = {}, removed = {}, diagnostics = [] } = expected
  return {
    marked: drawMarks(seed.text, marks),
    facts: { record, quotes, captions, removed, ...(themes ? { themes } : {}) },
    codes: diagnostics,
  }
}

/** What the rules find now. */
export function found(one: CorpusCase, lexicon: Lexicon): Reading {
  const record = extract(one.seed, lexicon)
  return {
    marked: drawMarks(one.seed.text, foundMarks(record, one)),
    facts: factsOf(record, one),
    codes: record.diagnostics.map(({ code }) => code),
  }
}

/** True when everything wanted was found. */
export function holds(now: Reading, want: Reading): boolean {
  return now.marked === want.marked && matches(now.facts, want.facts) && want.codes.every((code) => now.codes.includes(code))
}

/** The record with its quotations, captions and removals under the names that the case gives them. */
function factsOf(record: ArticleRecord, one: CorpusCase): Record<string, unknown> {
  const reasons = one.marks
    .filter((mark) => mark.name.startsWith('x'))
    .map((mark) => [mark.name, record.removed.find(({ span }) => span[0] < mark.span[1] && mark.span[0] < span[1])?.reason])
  return {
    record,
    themes: record.themes.map((finding) => finding.theme),
    quotes: Object.fromEntries(record.quotes.map((quote) => [nameOf(one, 'q', quote.spans), quote])),
    captions: Object.fromEntries(record.captions.map((caption) => [nameOf(one, 'c', caption.spans), caption])),
    removed: Object.fromEntries(reasons),
  }
}

/** Every key of `want` is in `now` with that value; lists are equal as wholes. */
function matches(now: unknown, want: unknown): boolean {
  if (Array.isArray(want)) return Array.isArray(now) && now.length === want.length && want.every((item, at) => matches(now[at], item))
  if (isObject(want)) return isObject(now) && Object.keys(want).every((key) => matches(now[key], want[key]))
  return Object.is(now, want)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
