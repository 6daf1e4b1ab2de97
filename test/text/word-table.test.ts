// Does the table know the very words that `wordsOf` gives?
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '../../src/text/fold.ts'
import { hashOf } from '../../src/text/hashes.ts'
import { WordTable } from '../../src/text/word-table.ts'

const table = new WordTable()

function read(text: string): string[] {
  const ids: number[] = []
  table.read(`x ${text} y`, 2, 2 + text.length, ids)
  expect(ids.map((id) => table.hashes[id])).toEqual(ids.map((id) => hashOf(table.word(id))))
  return ids.map((id) => table.word(id))
}

test.each([
  'The Élysée’s “answer” wasn’t rock ’n’ roll: rock’n’roll’n’rock’n’on.',
  `don't${'a'.repeat(30)}'${'b'.repeat(30)} a'1 1'a 'tis A.B. x''y`,
  'İstanbul Ⱥ ŉ ﬁne ½ Київ Σίσυφος 北京',
  'ſtraße ǅ ª º Ÿ Ź © ® × ÷',
])('%s', (text) => {
  expect(read(text)).toEqual(wordsOf(text))
})

test('any text', () => {
  const sign = fc.oneof(
    fc.constantFrom('a', 'Z', 'é', '’', "'", '‘', ' ', '1', '.', '-', '“', 'ß', 'İ', 'K', '\u0301', '\ud83d\ude00'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      expect(read(signs.join(''))).toEqual(wordsOf(signs.join('')))
    }),
  )
})

test('thousands of words keep their indexes', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}`)
  expect(read(words.join(' '))).toEqual(words)
  expect(read(words.toReversed().join(' '))).toEqual(words.toReversed())
})
