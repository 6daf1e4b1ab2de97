// Does extraction keep its promises on any text at all? Fixed seed here; `npm run fuzz` runs longer with another seed each day it is asked to.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import type { Seed } from '../../src/model/seed.ts'
import { brokenPromises } from '../helpers/invariants.ts'
import { nearlyAnArticle, strangeText } from '../helpers/strange-texts.ts'

const lexicon = readLexicon(null)
const runs = Number(process.env['FUZZ_RUNS'] ?? 300)
const settings = {
  seed: Number(process.env['FUZZ_SEED'] ?? 20_220_129),
  numRuns: runs,
  endOnFailure: process.env['FUZZ_RUNS'] === undefined,
}
const patience = 60_000 + runs * 100

describe('every record keeps its promises', () => {
  test('on texts thrown together', { timeout: patience }, () => {
    fc.assert(
      fc.property(strangeText(60), (text) => {
        expect(promisesBrokenBy(text)).toEqual([])
      }),
      settings,
    )
  })

  test('on texts that are nearly articles', { timeout: patience }, () => {
    fc.assert(
      fc.property(nearlyAnArticle(), (text) => {
        expect(promisesBrokenBy(text)).toEqual([])
      }),
      settings,
    )
  })
})

test('the same text gives the same record', { timeout: patience }, () => {
  fc.assert(
    fc.property(nearlyAnArticle(), (text) => {
      expect(JSON.stringify(recordOf(text))).toBe(JSON.stringify(recordOf(text)))
    }),
    { ...settings, numRuns: Math.ceil(runs / 10) },
  )
})

test('a record is plain data: JSON and back is the same', { timeout: patience }, () => {
  fc.assert(
    fc.property(strangeText(40), (text) => {
      expect(JSON.parse(JSON.stringify(recordOf(text)))).toEqual(recordOf(text))
    }),
    { ...settings, numRuns: Math.ceil(runs / 10) },
  )
})

function seedOf(text: string): Seed {
  return { id: 'fuzz', source: 'fuzz.txt', text, sha256: '0'.repeat(64), format: 'text', given: {}, givenBy: null, diagnostics: [] }
}

function recordOf(text: string): ArticleRecord {
  return extract(seedOf(text), lexicon)
}

function promisesBrokenBy(text: string): string[] {
  return brokenPromises(seedOf(text), recordOf(text))
}
