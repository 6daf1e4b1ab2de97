// Do quotations and speakers keep their promises on any text: spans in bounds, verbatim, apart, and local?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import type { ArticleRecord, Quotation } from '../../src/model/record.ts'
import type { Seed } from '../../src/model/seed.ts'

const lexicon = readLexicon(null)

function read(text: string): ArticleRecord {
  const seed: Seed = { id: 'a', source: 'a.txt', text, sha256: '', format: 'text', given: { title: 'A' }, givenBy: null, diagnostics: [] }
  return extract(seed, lexicon)
}

const piece = fc.constantFrom(
  '“', '”', '"', '‘', '’', "'", "''", ' ', '. ', ', ', ': ', '\n', '\n\n', '… ', '— ', '(', ')', 'said ', 'told ', 'he ', 'she ', 'Mr Johnson ', 'Ann Lee ',
  'who ', 'the minister ', 'that ', 'called ', 'according to ', 'not ', 'safe ', 'boat', 's', 'U.S. ', '1,000 ', 'É', '𝒳', '\u00a0', 'by ', 'to ', 'saying ', 'I ',
) // prettier-ignore
const article = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(''))
const options = { seed: 20_220_129, numRuns: 300 }

function spansOf(quote: Quotation): (readonly [number, number])[] {
  const { cueSpan, speaker, said } = quote
  return [
    ...quote.spans,
    ...(cueSpan ? [cueSpan] : []),
    ...(speaker?.span ? [speaker.span] : []),
    ...(speaker?.role ? [speaker.role.span] : []),
    ...(said ? [said.span] : []),
  ]
}

describe('on any text', () => {
  test('every span lies in the text and every text is its slice', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const quote of read(text).quotes) {
          for (const [from, to] of spansOf(quote)) expect(from >= 0 && from < to && to <= text.length).toBe(true)
          const slices = quote.spans.map(([from, to]) => text.slice(from, to))
          expect(quote.text.replaceAll(/\s+/g, ' ')).toBe(slices.join(' ').replaceAll(/\s+/g, ' '))
          if (quote.cueSpan) expect(quote.cue).toBe(text.slice(...quote.cueSpan))
          if (quote.speaker?.span) expect(quote.speaker.mention).toBe(text.slice(...quote.speaker.span))
          if (quote.said) expect(quote.said.text).toBe(text.slice(...quote.said.span))
        }
      }),
      options,
    )
  })

  test('no quotation overlaps another, no cue or speaker lies inside its own words', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { quotes } = read(text)
        const all = quotes.flatMap((quote) => quote.spans).toSorted((a, b) => a[0] - b[0])
        all.forEach((span, i) => expect(span[1] <= (all[i + 1]?.[0] ?? Infinity)).toBe(true))
        for (const { spans, cueSpan } of quotes)
          if (cueSpan) expect(spans.some(([from, to]) => cueSpan[0] >= from && cueSpan[0] < to)).toBe(false)
      }),
      options,
    )
  })

  test('mentions of people are slices in the prose', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { mentions, roles } of read(text).people) {
          for (const [from, to] of mentions) expect(from >= 0 && from < to && to <= text.length).toBe(true)
          for (const role of roles) expect(role.text).toBe(text.slice(...role.span))
        }
      }),
      options,
    )
  })
})

describe('locality', () => {
  const first = 'Ann Lee, the harbour master, said “the pier is a patient that nobody visits.”\n\n'
  test.each(['The boats came home late on Monday, and the quay was empty.', 'He said “it is a broken “mark and nothing else'])(
    'a paragraph after changes no quotation before it: %s',
    (second) => {
      const alone = read(first).quotes
      expect(alone).toHaveLength(1)
      expect(read(first + second).quotes.slice(0, 1)).toEqual(alone)
    },
  )
})
