// Who is named, with which office, and who is not?
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import type { Mentioned } from '../../src/model/record.ts'

const lexicon = readLexicon(null)

function people(text: string): readonly Mentioned[] {
  return extract(
    { id: 'a', source: 'a.txt', text, sha256: '', format: 'text', given: { title: 'A' }, givenBy: null, diagnostics: [] },
    lexicon,
  ).people
}

const roles = (text: string, name: string): string[] =>
  people(text)
    .filter((one) => one.name === name)
    .flatMap((one) => one.roles.map((role) => role.text))

describe('an office stands beside the name of its holder', () => {
  test.each([
    ['Danish Prime Minister Karen Holm arrived on Monday.', ['Danish Prime Minister']],
    ['U.S. Ambassador to Oslo John Barker left on Monday.', ['U.S. Ambassador to Oslo']],
    ['Karen Holm, the foreign minister of Denmark, arrived on Monday.', ['foreign minister of Denmark']],
    ['Denmark’s ambassador to London, Karen Holm, yesterday left the city.', ['ambassador to London']],
    ['She met her counterpart Karen Holm on Monday.', []],
    ['Karen Holm, the wife of the prime minister, arrived on Monday.', []],
    ['She met Karen Holm, the president and the chancellor on Monday.', []],
    ['On the plane with Karen Holm, the prime minister said nothing.', []],
    ['Former Karen Holm aides met rival Karen Holm.', []],
  ])('%s', (text, wanted) => {
    expect(roles(text, text.includes('John Barker') ? 'John Barker' : 'Karen Holm')).toEqual(wanted)
  })
})

test('common nouns and shortened words in capitals are nobody', () => {
  const names = people('The Board met at HQ on TV. The House and the League waited. NATO, the BBC and the Kremlin did not.').map(
    (one) => one.name,
  )
  expect(names).toEqual(['NATO', 'BBC', 'Kremlin'])
})

test('two names run into one are nobody', () => {
  expect(people('Russian President VladimirNATO has said nothing.').filter((one) => one.kind === 'person')).toEqual([])
})

test('a head of state needs no first name', () => {
  expect(people('What Putin wants is unclear.').map((one) => [one.name, one.kind])).toEqual([['Putin', 'person']])
})

test('the prime minister is nobody where several are named', () => {
  const text = 'Danish Prime Minister Karen Holm met Polish Prime Minister Jan Nowak. Later the prime minister left.'
  expect(people(text).flatMap((one) => one.mentions.map(([from, to]) => text.slice(from, to)))).toEqual(['Karen Holm', 'Jan Nowak'])
})

test('the office alone is a mention of its one holder', () => {
  const text = 'Danish Prime Minister Karen Holm left. Later the prime minister spoke.'
  expect(people(text)[0]?.mentions.map(([from, to]) => text.slice(from, to))).toEqual(['Karen Holm', 'the prime minister'])
})
