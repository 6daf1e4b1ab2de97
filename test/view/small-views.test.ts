// Do the small things hold? Dates in words, numbers, labels, differences, parts of lists.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteAsHtml, noteAsText } from '../../src/render/note.ts'
import { dataBlock } from '../../src/render/renderer.ts'
import { dayNumber, longDate, nextMonth, periodHeading, plainDate, shortDate, weekday } from '../../src/view/dates.ts'
import { shortLabels } from '../../src/view/labels.ts'
import { inDigits } from '../../src/view/numbers.ts'
import { runs } from '../../src/view/paging.ts'
import { markTerms, termPattern } from '../../src/view/terms.ts'
import { wordDifferences, wordingDifferences } from '../../src/view/word-diff.ts'

test('dates', () => {
  expect([longDate('2024-11-29'), longDate('2022-01'), longDate('2022'), longDate(null)]).toEqual([
    'Friday 29 November 2024',
    'January 2022',
    '2022',
    'Undated',
  ])
  expect([shortDate('2024-09-02'), shortDate('2022-01'), shortDate('undated')]).toEqual(['2 Sep 2024', 'Jan 2022', 'undated'])
  expect([plainDate('2024-09-02'), plainDate(null)]).toEqual(['2 September 2024', 'undated'])
  expect([periodHeading('2022-01', 'month'), periodHeading('2022', 'year')]).toEqual(['January 2022, day unknown', '2022, month unknown'])
  expect([weekday('2024-11-29'), nextMonth('2023-12')]).toEqual([5, '2024-01'])
  expect(dayNumber('1970-01-02')).toBe(1)
})

test('numbers', () => {
  expect([7, 999, 1000, 4864, 1234567].map(inDigits)).toEqual(['7', '999', '1,000', '4,864', '1,234,567'])
})

test('labels are short and nobody else’s', () => {
  expect([...shortLabels(['000_abc', '001_abc', 'x-1', 'x-2']).values()]).toEqual(['000', '001', 'x-1', 'x-2'])
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-c._-]{1,40}$/)), (ids) => new Set(shortLabels(ids).values()).size === ids.length),
  )
})

test('word differences give both sides back', () => {
  const words = fc.array(fc.constantFrom('we', 'must', 'not', 'go', 'there'), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(words, words, (shown, other) => {
      const diff = wordDifferences(shown, other)
      const side = (skip: string): string =>
        diff
          .filter(({ change }) => change !== skip)
          .map(({ text }) => text)
          .join(' ')
      expect([side('added'), side('removed')]).toEqual([shown, other])
    }),
  )
  expect(wordDifferences('we must not go', 'we must go')).toEqual([
    { text: 'we must', change: 'same' },
    { text: 'not', change: 'removed' },
    { text: 'go', change: 'same' },
  ])
})

test('another outlet’s wording: marks of another form are no difference, and words that hardly meet stand whole', () => {
  expect(wordingDifferences("must not be 'bullied' by them", 'must not be ‘bullied’ by him')).toEqual([
    { text: 'must not be ‘bullied’ by', change: 'same' },
    { text: 'them', change: 'removed' },
    { text: 'him', change: 'added' },
  ])
  expect(wordingDifferences('I was part of it all and I know this game better than anybody', 'the worst part of it all')).toEqual([
    { text: 'the worst part of it all', change: 'same' },
  ])
})

test('parts of a list hold every item once, in order, and none is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 })), (sizes) => {
      const parts = runs(sizes, (size) => size, 60, String)
      expect(parts.flat()).toEqual(sizes)
      expect(parts.length).toBeGreaterThan(0)
      expect(parts.every((part) => part.length === 1 || part.reduce((sum, size) => sum + size, 0) <= 60)).toBe(true)
    }),
  )
})

test('a theme’s words are whole words, longest first', () => {
  expect(markTerms('Peace talks, not peaceable talk', termPattern(['peace', 'peace talks']))).toEqual([
    { text: 'Peace talks', hit: true },
    { text: ', not peaceable talk', hit: false },
  ])
  expect(markTerms('a.c abc', termPattern(['a.c']))[0]).toEqual({ text: 'a.c', hit: true })
})

test('the editor’s note: Markdown, but no HTML, picture or odd link', () => {
  const html = noteAsHtml('**Watch** [this](articles/a.html) <b onclick=x> ![p](x.png) [bad](javascript:alert(1)) https://example.org')
  expect(html).toContain('<strong>Watch</strong> <a href="articles/a.html">this</a> &lt;b onclick=x&gt;')
  expect(html).not.toMatch(/<img|href="javascript|<b |href="https/)
  expect(noteAsText('**Watch** [this](a.html)\n\nand that')).toBe('Watch this\n\nand that')
})

test('a data block cannot end its script', () => {
  expect(dataBlock({ a: '</script><!--&\u2028' })).toBe('{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}')
})
