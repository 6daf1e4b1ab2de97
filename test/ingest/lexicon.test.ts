// Do the word lists read as their files say, and is a bad line named?
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readLines } from '../../src/ingest/lexicon-lines.ts'

let project = ''
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'daybrief-lexicon-'))
  mkdirSync(join(project, 'lexicon/themes'), { recursive: true })
})
afterEach(() => rmSync(project, { recursive: true }))

const write = (name: string, text: string): void => writeFileSync(join(project, 'lexicon', name), text)

describe('readLines', () => {
  it('reads terms in lower case, weak terms, exclusions and comments', () => {
    const { lines, comments } = readLines('# label: Trade\nTariff  War\n~duty\n! off duty\n\n# a remark\n', 'lexicon/themes/trade.txt', {
      theme: true,
      project: true,
    })
    expect(lines.map(({ term, kind, place }) => [term, kind, place])).toEqual([
      ['tariff war', 'term', 'lexicon/themes/trade.txt:2'],
      ['duty', 'weak', 'lexicon/themes/trade.txt:3'],
      ['off duty', 'exclusion', 'lexicon/themes/trade.txt:4'],
    ])
    expect(comments.get('label')).toBe('Trade')
  })

  it.each([
    ['sanction.*', 'lexicon/x.txt:2: terms are plain words, not patterns. Delete the signs \\ [ ] { } * ^.'],
    ['~maybe', 'lexicon/x.txt:2: “~” and “!” mean something in lexicon/themes only. Delete the sign.'],
    ['-', 'lexicon/x.txt:2: the sign stands alone. Write a word after it, or delete the line.'],
    ['a'.repeat(201), 'lexicon/x.txt:2: the term has 201 characters, more than 200. Shorten it.'],
  ])('refuses the line %j with its place', (line, message) => {
    expect(() => readLines(`good\n${line}\n`, 'lexicon/x.txt', { theme: false, project: true })).toThrow(message)
  })
})

describe('readLexicon', () => {
  it('has the four shipped themes, each with label, definition and terms', () => {
    const { themes } = readLexicon(null)
    expect(themes.map(({ id }) => id)).toEqual(['deployments', 'diplomacy', 'peacekeeping', 'sanctions'])
    for (const theme of themes) expect([theme.label, theme.definition, theme.terms.length > 0]).not.toContain('')
  })

  it('adds the project’s words, takes words away and finds new themes', () => {
    write('themes/trade.txt', '# label: Trade\n# definition: Tariffs.\ntariff\n')
    write('themes/sanctions.txt', '-sanctions\nblack list\n')
    const sanctions = readLexicon(project).themes.find(({ id }) => id === 'sanctions')
    expect(sanctions?.terms.map(({ term }) => term)).toContain('black list')
    expect(sanctions?.terms.map(({ term }) => term)).not.toContain('sanctions')
    expect(readLexicon(project).themes.at(-1)).toEqual({
      id: 'trade',
      label: 'Trade',
      definition: 'Tariffs.',
      rank: 1,
      company: [],
      between: [],
      terms: [{ term: 'tariff', weak: false }],
      exclusions: [],
    })
  })

  it('has another version when a word changes, the same when nothing does', () => {
    write('agencies.txt', 'one\n')
    const one = readLexicon(project).version
    expect(readLexicon(project).version).toBe(one)
    write('agencies.txt', 'two\n')
    expect(readLexicon(project).version).not.toBe(one)
  })

  it('names a word that cannot be taken away', () => {
    write('agencies.txt', 'one\n-tow\n')
    expect(() => readLexicon(project)).toThrow('lexicon/agencies.txt:2: “tow” is not in the shipped list, so it cannot be taken away.')
  })
})
