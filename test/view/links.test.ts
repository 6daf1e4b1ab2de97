// Do links lead where they should, from everywhere, and never to a script?
import { expect, test } from 'vitest'
import { mailLinks, original, paths, siteLinks } from '../../src/view/links.ts'

test('relative, naming a file, from any depth', () => {
  expect(siteLinks('index.html')(paths.article('a'), 'q-1')).toBe('articles/a.html#q-1')
  expect(siteLinks('articles/a.html')(paths.home)).toBe('../index.html')
  expect(siteLinks('articles/a.html')(paths.article('a'), 'q-1')).toBe('#q-1')
  expect(siteLinks('days/2022-01.html')(paths.period('2022-01', 3))).toBe('../days/2022-01-3.html')
})

test('names that a URL would read otherwise are escaped', () => {
  expect(siteLinks('index.html')(paths.theme('büro & co'))).toBe('themes/b%C3%BCro%20%26%20co.html')
})

test('no two of a kind share a file: parts of what texts name end in ~2', () => {
  expect(paths.person('ann-lee', 2)).toBe('people/ann-lee~2.html')
  expect(paths.person('index')).not.toBe(paths.people())
})

test.each([
  ['2022-01', 12, 'days/2022-01-012.html'],
  ['2022', 10, 'days/2022-010.html'],
  ['2022-01', 9, 'days/2022-01-9.html'],
  ['2022-01-12', 12, 'days/2022-01-12-12.html'],
  ['undated', 10, 'days/undated-10.html'],
])('part of %s, %i: no other period’s page', (period, part, path) => {
  expect(paths.period(period, part)).toBe(path)
})

test('in mail absolute below the base URL, or none', () => {
  expect(mailLinks('https://example.org/brief/')(paths.home)).toBe('https://example.org/brief/index.html')
  expect(mailLinks(null)(paths.home)).toBeNull()
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a/b', 'not a url', '//x'])('%s is nobody’s original', (url) => {
  expect(original(url, 'x', null)).toBeNull()
})

test('the original opens at the words; long words by their ends; dashes and commas escaped', () => {
  const text = 'We said yes, well-meant.'
  expect(original('https://example.org/a', text, [3, 23])).toBe('https://example.org/a#:~:text=said%20yes%2C%20well%2Dmeant')
  const long = Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ')
  expect(original('https://example.org/a', long, [0, long.length])).toBe(
    'https://example.org/a#:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19',
  )
  expect(original('https://example.org/a#part', text, [3, 9])).toBe('https://example.org/a#part')
})
