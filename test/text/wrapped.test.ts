// Are the lines of a text broken to one width joined to paragraphs, and no others?
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../src/text/page.ts'

const letter = [
  'The harbour board voted on Monday to rebuild the north pier, four months',
  'after a winter storm tore away its outer wall. Work is to begin when the',
  'herring have left the bay, and it will take two summers at least, the',
  'board’s engineer said.',
  '',
  'Members approved a loan of 12 million pounds, to be paid back over twenty',
  'years from berthing fees and a small levy on freight. He told Mr.',
  'Marsh that the crews would wait no longer than they had to, whatever the',
  'weather.',
]
const paragraphs = (text: string): string[] => layOut(text).paragraphs.map((span) => text.slice(...span))

test.each(['\n', '\r\n', '\u2028'])('lines of one width are one paragraph (%j)', (end) => {
  expect(paragraphs(letter.join(end))).toEqual([letter.slice(0, 4).join(end), letter.slice(5).join(end)])
})

test('a sentence goes on over the break', () => {
  const text = letter.join('\n')
  const { sentences } = layOut(text)
  expect(text.slice(...(sentences[1] ?? [0, 0]))).toBe(
    'Work is to begin when the\nherring have left the bay, and it will take two summers at least, the\nboard’s engineer said.',
  )
})

test('short lines and items of a list stay by themselves', () => {
  const list = [
    ...letter,
    '',
    'Stone and Tide',
    'Northmole',
    '',
    ...letter.slice(0, 2),
    '- the firm that asked for the least money of all of them',
    '- another',
  ]
  expect(paragraphs(list.join('\n')).slice(2)).toEqual(['Stone and Tide', 'Northmole', letter.slice(0, 2).join('\n'), ...list.slice(-2)])
})

test('a scrape with a paragraph a line stays as it is', () => {
  const lines = ['Harbour board votes', ...Array.from({ length: 8 }, () => letter.slice(0, 4).join(' ')), 'menu', 'home and garden']
  expect(paragraphs(lines.join('\n'))).toEqual(lines)
})

test('whatever the text, paragraphs hold every character that is not blank, in order', () => {
  const line = fc.oneof(
    fc.constantFrom(...letter, 'menu', '  - item', 'and so it goes on and on and on, they said to us'),
    fc.string({ maxLength: 90 }),
  )
  const pages = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\u2028')), { maxLength: 40 })
  fc.assert(
    fc.property(pages, (parts) => {
      const text = parts.map(([words, end]) => words + end).join('')
      const spans = layOut(text).paragraphs
      expect(spans.filter((span, at) => span[0] >= span[1] || span[0] < (spans[at - 1]?.[1] ?? 0))).toEqual([])
      expect(
        spans
          .map((span) => text.slice(...span))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''))
    }),
    { numRuns: 300, seed: 20_220_129 },
  )
})
