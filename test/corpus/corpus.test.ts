// Is every case of the corpus read as a careful editor would read it? One folder a case; see README.md here.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { drawMarks } from '../../src/text/notation.ts'
import type { CorpusCase } from '../helpers/corpus-case.ts'
import { foundMarks, nameOf, readCase } from '../helpers/corpus-case.ts'

const lexicon = readLexicon(null)
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('corpus', () => {
  test('every case is named area--what', () => {
    expect(folders.length).toBeGreaterThan(0)
    expect(folders.map((folder) => folder.name).filter((name) => !/^[a-z]+--[a-z0-9-]+$/.test(name))).toEqual([])
  })

  test.each(folders.map((folder) => folder.name))('%s', (name) => {
    const one = readCase(`${import.meta.dirname}/${name}`)
    const record = extract(one.seed, lexicon)
    expect(drawMarks(one.seed.text, foundMarks(record, one))).toBe(drawMarks(one.seed.text, one.marks))
    expect(foundFacts(record, one)).toMatchObject(wantedFacts(one))
    const codes = record.diagnostics.map((diagnostic): string => diagnostic.code)
    expect(codes).toEqual(expect.arrayContaining(one.expected.diagnostics ?? []))
  })
})

/** What expected.json lists, in the shape of `foundFacts`. */
function wantedFacts({ expected }: CorpusCase): Record<string, unknown> {
  const { record = {}, themes, quotes = {}, captions = {}, removed = {} } = expected
  return { record, quotes, captions, removed, ...(themes ? { themes } : {}) }
}

/** The record with its quotations, captions and removals under the names that the case gives them. */
function foundFacts(record: ArticleRecord, one: CorpusCase): Record<string, unknown> {
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
