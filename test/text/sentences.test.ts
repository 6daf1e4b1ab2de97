// Do sentences end where a reader would end them?
import { describe, expect, test } from 'vitest'
import { findSentences } from '../../src/text/sentences.ts'

const split = (text: string): string[] => findSentences(text, [0, text.length]).map(([from, to]) => text.slice(from, to))

describe('one sentence', () => {
  test.each([
    'Mr. Smith met Sen. Jane Doe and Lt. Gen. H. R. McMaster on Jan. 24.',
    'The U.S. Senate voted at 9 p.m. Eastern time.',
    'A spokesman for No. 10 said the U.K. Government paid $3.5 million.',
    'St. Petersburg and Ft. Worth signed with Acme Inc. Friday.',
    '“Really?” Trump said as he left.',
    '“Will it hold?” the minister asked.',
    '"Never!" he said.',
    'See www.example.com/News.Html or mail a.Name@example.org for more.',
    'He moved from approx. 20 to node.js and Example.com last year.',
    'He paused ... and went on.',
    '1. Withdraw the troops',
    'no full stop at all',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text])
  })
})

describe('sentences', () => {
  test.each([
    'He left.| She stayed.',
    'They met in the U.S.| The talks failed.',
    'They met in Washington, D.C.| He was late.',
    'It was No.| That was all.',
    'He bought plan B.| It failed.',
    'It began in Jan.| The rest is known.',
    '“I came.”| She left.',
    '"We wait."| "Now go," he said.',
    'Is it over?| Nobody knows!| We wait…| They do not.',
    'He went (by car.)| Then he stopped.',
    'It was 2014.| 2015 was worse.',
    'He nodded.| “for good” was what he meant.',
    '‘It is done.’| ‘We go,’ he said.',
    'He said: «Non.»| Il part.',
  ])('%s', (marked) => {
    expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((part) => part.trim()))
  })
})

describe('glued sentences', () => {
  test.each([
    'They feared an invasion.|That was in January.',
    '"We back Ukraine."|This is what she said.',
    'He spoke of "hostility," and left on January 29.|The talks went on.',
    'They waited.|"We go," he said.',
    '“We go.”|“You stay,” he said.',
    'What now?|Nobody knows.',
    'He works for NATO.|It is true.',
    'The end.|I know.',
    'They met to discuss the issue.|NATO will not send troops.',
  ])('%s', (marked) => {
    expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|'))
  })
})

test('no sentence crosses a line, and blanks belong to none', () => {
  const text = '  One two\n three. Four\r\n\r\n“five.” '
  expect(split(text)).toEqual(['One two', 'three.', 'Four', '“five.”'])
})

test('spans keep to the part asked for', () => {
  const text = 'Before. One. Two. After.'
  expect(findSentences(text, [8, 17])).toEqual([
    [8, 12],
    [13, 17],
  ])
})
