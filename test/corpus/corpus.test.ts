// Is every case of the corpus read as a careful editor would read it? One folder a case; see README.md here.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { found, holds, wanted } from '../helpers/case-run.ts'
import { readCase } from '../helpers/corpus-case.ts'

const lexicon = readLexicon(null)
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('corpus', () => {
  test('every case is named area--what', () => {
    expect(folders.length).toBeGreaterThan(0)
    expect(folders.map((folder) => folder.name).filter((name) => !/^[a-z]+--[a-z0-9-]+$/.test(name))).toEqual([])
  })

  test.each(folders.map((folder) => folder.name))('%s', (name) => {
    const one = readCase(`${import.meta.dirname}/${name}`)
    const now = found(one, lexicon)
    const want = wanted(one)
    expect(now.marked).toBe(want.marked)
    expect(now.facts).toMatchObject(want.facts)
    expect(now.codes).toEqual(expect.arrayContaining([...want.codes]))
    expect(holds(now, want)).toBe(true)
  })
})
