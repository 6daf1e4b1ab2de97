// Would a broken promise be seen? Each is broken on purpose in a record that keeps them all.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readSeedFile } from '../../src/ingest/seeds.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { brokenPromises } from '../helpers/invariants.ts'
import { root } from '../helpers/sources.ts'

const path = join(root, 'seeds/002_24d3a56678bcd3b2.txt')
const [seed] = readSeedFile(path, null)
if (!seed || 'reason' in seed) throw new Error('the sample article cannot be read')
const record = extract(seed, readLexicon(null))
const [quote, ...others] = record.quotes
const [caption] = record.captions
if (!quote || !caption) throw new Error('the sample article has quotations and captions')

test('the sample keeps them all', () => {
  expect(readFileSync(path, 'utf8')).toBe(seed.text)
  expect(brokenPromises(seed, record)).toEqual([])
})

const broken: [string, Partial<ArticleRecord>][] = [
  ['a letter changed', { quotes: [{ ...quote, text: quote.text.replace(/[a-z]/, 'Q') }, ...others] }],
  ['a span off by one', { quotes: [{ ...quote, spans: quote.spans.map(([start, end]) => [start + 1, end] as const) }, ...others] }],
  ['a span past the end', { quotes: [{ ...quote, spans: [[0, seed.text.length + 1]] }, ...others] }],
  ['a quotation twice', { quotes: [quote, ...record.quotes] }],
  ['a caption altered', { captions: [{ ...caption, text: `${caption.text}.` }] }],
  ['a removal across a quotation', { removed: [{ span: quote.spans[0] ?? [0, 1], reason: 'byline' }] }],
  ['no title and a headline not derived', { title: null, headline: { ...record.headline, derived: false } }],
  ['a theme without a passage', { themes: [{ theme: 'diplomacy', score: 1, passages: [] }] }],
  ['no speaker and no reason', { quotes: [{ ...quote, speaker: null, basis: '' }, ...others] }],
]

test.each(broken)('%s', (_what, change) => {
  expect(brokenPromises(seed, { ...record, ...change })).not.toEqual([])
})
