// Do the cleaning steps account for every character, whatever the text?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import type { Seed } from '../../src/model/seed.ts'
import type { Span } from '../../src/model/span.ts'

const lexicon = readLexicon(null)

function seedOf(text: string): Seed {
  return { id: 'a', source: 'a.txt', text, sha256: '0'.repeat(64), format: 'text', given: {}, givenBy: null, diagnostics: [] }
}

/** A fixed seed: a test must not fail by chance. Other seeds are for the fuzz runs. */
const RUNS = { numRuns: 400, seed: 20_220_129 }

/** Lines such as pages are made of, so that every rule is met often. */
const line = fc.oneof(
  fc.constantFrom(
    'Menu',
    'Share this article',
    'Image:',
    'By Ann Lee',
    'March 6, 2023',
    'Updated: March 6, 2023, 11:30 AM',
    ' date 2023-03 Harbour board votes',
    '  • A crane lifts stones. AP',
    'A crane lifts stones. AP',
    '(Jo Marsh / Associated Press)',
    '© Jo Marsh',
    '© Jo Marsh A crane lifts stones at the north pier.',
    'A crane (pictured) lifts stones at the north pier of the town',
    'Related articles',
    'Read more: Storm strands the fleet',
    'A bakery that has stood since the war is to close its …',
    'var a = document.createElement("div");',
    '<!--',
    '1. Finland',
    '•',
    '12 comments',
    '© 2023 Courier. All rights reserved.',
  ),
  fc
    .constantFrom('board', 'pier', 'storm')
    .map((word) => `The ${word} of the town was on the list of works that the council had put off for years.`),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const page = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\u2028')), { maxLength: 30 })
  .map((parts) => parts.map(([text, end]) => text + end).join(''))

function spansOf(record: ArticleRecord): { name: string; span: Span }[] {
  return [
    ...(record.titleSpan ? [{ name: 'title', span: record.titleSpan }] : []),
    ...(record.subtitle ? [{ name: 'subtitle', span: record.subtitle.span }] : []),
    ...record.removed.map(({ span, reason }) => ({ name: reason, span })),
    ...record.captions.flatMap((caption) => caption.spans.map((span) => ({ name: 'caption', span }))),
    ...record.captions.flatMap((caption) => (caption.creditSpan ? [{ name: 'credit', span: caption.creditSpan }] : [])),
  ]
}

describe('cleaning', () => {
  test('every span is in bounds and not empty, and a text equals its slice', () => {
    fc.assert(
      fc.property(page, (text) => {
        const record = extract(seedOf(text), lexicon)
        for (const { span } of spansOf(record)) expect(span[0] >= 0 && span[1] > span[0] && span[1] <= text.length).toBe(true)
        for (const { text: words, spans, credit, creditSpan } of record.captions) {
          expect(spans.map((span) => text.slice(...span)).filter((slice) => slice !== words)).toEqual([])
          expect(creditSpan ? text.slice(...creditSpan) : null).toBe(credit)
        }
        if (record.titleSpan) expect(text.slice(...record.titleSpan)).toBe(record.title)
      }),
      RUNS,
    )
  })

  test('title, captions, credits and removals never overlap', () => {
    fc.assert(
      fc.property(page, (text) => {
        const spans = spansOf(extract(seedOf(text), lexicon)).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
        const clashes = spans.filter((one, at) => at > 0 && one.span[0] < (spans[at - 1]?.span[1] ?? 0))
        expect(clashes.map((one) => ({ ...one, text: text.slice(...one.span) }))).toEqual([])
      }),
      RUNS,
    )
  })

  test('the evidence of a date is no part of a caption or a removal', () => {
    fc.assert(
      fc.property(page, (text) => {
        const record = extract(seedOf(text), lexicon)
        const evidence = record.date.evidence
        if (!evidence || record.date.basis === 'printed-address' || record.date.basis === 'print-notice') return
        const cuts = [...record.removed.map(({ span }) => span), ...record.captions.flatMap(({ spans }) => spans)]
        expect(cuts.filter((span) => span[0] < evidence[1] && evidence[0] < span[1])).toEqual([])
      }),
      RUNS,
    )
  })

  test('plain paragraphs stay whole', () => {
    const words = 'The harbour board voted on Monday to rebuild the north pier, four months after the storm tore it away.'
    const text = Array.from({ length: 6 }, (_, at) => `${words} It was vote number ${at}.`).join('\n\n')
    const record = extract(seedOf(text), lexicon)
    expect({ title: record.title, removed: record.removed, captions: record.captions }).toEqual({ title: null, removed: [], captions: [] })
  })
})
