// Does what stands after or before a stretch of an article leave what is found in it as it is?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import type { ArticleRecord, Quotation } from '../../src/model/record.ts'

const lexicon = readLexicon(null)
/** A fixed seed: a test must not fail by chance. */
const RUNS = { numRuns: 300, seed: 20_220_129 }

function read(text: string): ArticleRecord {
  return extract(
    { id: 'a', source: 'a.txt', text, sha256: '0'.repeat(64), format: 'text', given: {}, givenBy: null, diagnostics: [] },
    lexicon,
  )
}

const NAMES = ['Ann Lee', 'Jon Marsh', 'Rosa Alves', 'Peter Holt', 'Maria Brandl', 'Tom Reed', 'Aino Salo', 'Carl Dietz']
const WORDS = [
  'the pier is a patient that nobody visits',
  'we were asked to vote on a page with no numbers',
  'nobody wanted this, and everybody saw it coming',
  'they came out of the trees like ghosts',
]
/** Paragraphs that need no other: who speaks has a whole name, and no mark stays open. Each name speaks once. */
const frames = [
  (name: string, words: string): string =>
    `“${words.charAt(0).toUpperCase()}${words.slice(1)},” said ${name}, who has lived by the water for thirty years.`,
  (name: string, words: string): string => `${name} told the council on Monday that “${words}”, and sat down again.`,
  (name: string, words: string): string => `${name} said: “${words.charAt(0).toUpperCase()}${words.slice(1)}.”`,
  (name: string, words: string): string => `According to ${name}, “${words}”.`,
  (name: string): string => `The board of the town then heard from the engineer ${name} for an hour and put off the vote until the spring.`,
]
const paragraph = fc.record({ frame: fc.constantFrom(...frames), words: fc.constantFrom(...WORDS) })
const halves = fc
  .tuple(fc.shuffledSubarray(NAMES, { minLength: 4 }), fc.array(paragraph, { minLength: 8, maxLength: 8 }), fc.integer({ min: 1, max: 3 }))
  .map(([names, paragraphs, cut]) => {
    const all = names.map((name, at) => paragraphs[at]?.frame(name, paragraphs[at].words) ?? '')
    return [all.slice(0, cut), all.slice(cut)] as const
  })

const join = (paragraphs: readonly string[]): string => paragraphs.map((words) => `${words}\n\n`).join('')
const facts = ({ text, spans, kind, basis, speaker }: Quotation, shift = 0): unknown => ({
  text,
  spans: spans.map(([start, end]) => [start + shift, end + shift]),
  kind,
  basis,
  speaker: speaker?.name ?? null,
})

describe('quotations', () => {
  test('those of a are the same in a + b, and those of b stand after them', () => {
    fc.assert(
      fc.property(halves, ([a, b]) => {
        const first = join(a)
        const together = read(first + join(b)).quotes.map((quote) => facts(quote))
        expect(together).toEqual([
          ...read(first).quotes.map((quote) => facts(quote)),
          ...read(join(b)).quotes.map((quote) => facts(quote, first.length)),
        ])
      }),
      RUNS,
    )
  })

  test('the paragraphs do hold quotations', () => {
    const found = frames.map((frame) => read(`${frame('Ann Lee', WORDS[0] ?? '')}\n`).quotes[0]?.speaker?.name ?? null)
    expect(found).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee', 'Ann Lee', null])
  })
})

describe('the page', () => {
  const head = [
    'Menu',
    'Sign in',
    'Harbour board votes to rebuild north pier after storm',
    'By Ann Lee',
    'March 6, 2023',
    'A crane lifts stones at the north pier. (Jo Marsh/Associated Press)',
    'The harbour board voted on Monday to rebuild the north pier, four months after a winter storm tore away its outer wall.',
    'Share this article',
    'Members approved a loan of 12 million pounds, to be paid back over twenty years from berthing fees and a small levy on freight.',
    'Fishing crews have had to land their catch at the old quay since the storm, which adds an hour to every trip.',
  ]
  const cleaned = ({ title, date, captions, removed }: ArticleRecord): unknown => ({ title, date, captions, removed })

  test('paragraphs that follow change nothing above them', () => {
    const text = join(head)
    const alone = cleaned(read(text))
    fc.assert(
      fc.property(halves, ([a, b]) => {
        expect(cleaned(read(text + join(a) + join(b)))).toEqual(alone)
      }),
      RUNS,
    )
  })
})
