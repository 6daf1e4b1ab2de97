// Does the file's name say the day only when nothing in the text does?
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'

const lexicon = readLexicon(null)
const body = [
  'The harbour board voted on Monday to rebuild the north pier, four months after the storm tore away its outer wall.',
  'Members approved a loan of 12 million pounds, to be paid back over twenty years from berthing fees and a levy.',
].join('\n\n')

function dateOf(source: string, text: string): unknown {
  return extract({ id: 'a', source, text, sha256: '0'.repeat(64), format: 'text', given: {}, givenBy: null, diagnostics: [] }, lexicon).date
}

test('a file called after its day', () => {
  expect(dateOf('press/2022-01-29-pier.txt', body)).toEqual({ value: '2022-01-29', precision: 'day', basis: 'file-name', evidence: null })
})

test('the text wins', () => {
  expect(dateOf('2022-01-29-pier.txt', `${body}\n\nUpdated: January 30, 2022`)).toMatchObject({
    value: '2022-01-30',
    basis: 'updated-line',
  })
})

test.each(['000_05383874bece638e.txt', '2022-13-29-pier.txt', '1899-01-29.txt', 'pier-2022.txt'])('no day in %s', (source) => {
  expect(dateOf(source, body)).toMatchObject({ value: null, precision: 'none', basis: 'none' })
})
