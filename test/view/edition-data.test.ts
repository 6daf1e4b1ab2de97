// Does data/edition.json keep the contract's rules 1 to 5, ties both ways?
import { describe, expect, test } from 'vitest'
import { briefOf } from '../brief/newsroom.ts'
import { presentEditionData } from '../../src/view/edition-data.ts'

const prose = 'The harbour bridge at Lindvik collapsed under a freight train while engineers inspected the northern pylons and cables.'
const brief = briefOf([
  {
    id: 'a',
    title: 'Lindvik bridge collapses',
    date: '2023-05-11',
    prose,
    themes: ['deployments', 'diplomacy'],
    said: [
      ['The cables were rusted through.', 'Anna Berg'],
      ['Nobody will resign.', 'a source'],
    ],
  },
  {
    id: 'b',
    title: 'Bridge collapses in Lindvik',
    date: '2023-05-12',
    prose,
    themes: ['diplomacy'],
    said: [
      ['were rusted through', null],
      ['were rusted through', null],
    ],
    captions: ['The bridge at dawn', 'The bridge at dawn'],
  },
  { id: 'c', title: 'Orchestra buys violins', date: '2023-05', said: [['We shall play on.', 'Greta Holm']] },
  { id: 'd', title: 'Untimely', said: [['Nobody will resign.', 'a source']], given: {} },
  { id: 'e', title: 'Held', given: { hold: 'not checked' } },
])
const data = presentEditionData(brief, 'Daybrief', {
  period: (period) => `days/${period}.html`,
  digest: (period) => `digest/${period}.html`,
  article: (id) => `articles/${id}.html`,
  place: (article, anchor) => `articles/${article}.html#${anchor}`,
  person: (id) => `people/${id}.html`,
})

test('1: periods by name and precision, newest first', () => {
  expect(data.periods.map(({ period, precision }) => [period, precision])).toEqual([
    ['2023-05-12', 'day'],
    ['2023-05-11', 'day'],
    ['2023-05', 'month'],
    ['undated', 'none'],
  ])
})

test('2: each article in exactly one period, its story under each of its themes', () => {
  for (const article of data.articles) {
    const own = data.periods.filter((period) => period.articles.includes(article.id))
    expect(own.map(({ period }) => period)).toEqual([article.date ?? 'undated'])
    for (const theme of article.themes) expect(own[0]?.themes.find((one) => one.theme === theme)?.stories).toContain(article.story)
  }
})

test('3: ids hold no sign that an address or attribute must escape; the coverage names every file', () => {
  const ids = [...data.articles, ...data.quotes, ...data.captions, ...data.people, ...data.stories].map(({ id }) => id)
  expect(ids.filter((id) => /[\s"'<>#?%\\&]/.test(id))).toEqual([])
  expect(data.coverage.list.filter(({ state }) => state === 'published').map(({ file }) => file)).toEqual(
    data.articles.map(({ file }) => file).sort(),
  )
  expect(data.coverage.list.filter(({ state, reason }) => state !== 'published' && !reason)).toEqual([])
  expect(data.coverage).toMatchObject({ files: 5, published: 4, held: 1, failed: 0 })
})

describe('4: ties hold both ways', () => {
  test('articles and quotations', () => {
    for (const { id, quotes } of data.articles) {
      expect(quotes).toEqual(
        data.quotes
          .filter((quote) => quote.sources.some(({ article }) => article === id))
          .map((quote) => quote.id)
          .sort((x, y) => quotes.indexOf(x) - quotes.indexOf(y)),
      )
    }
    for (const { text, sources } of data.quotes) {
      expect(sources.map((source) => source.text)).toContain(text)
      expect(sources.every(({ paragraph }) => paragraph >= 1)).toBe(true)
    }
  })

  test('speakers and people', () => {
    for (const { id, speaker, person } of data.quotes) {
      const entry = data.people.find((one) => one.id === person)
      expect([entry?.name ?? null, entry?.quotes.includes(id) ?? false]).toEqual([speaker, speaker !== null])
    }
    for (const person of data.people)
      for (const id of person.quotes) expect(data.quotes.find((quote) => quote.id === id)?.person).toBe(person.id)
    expect(new Set(data.people.map(({ href }) => href)).size).toBe(data.people.length)
  })

  test('stories and articles; origins between one and all', () => {
    for (const { id, articles, origins } of data.stories) {
      expect(articles.toSorted()).toEqual(
        data.articles
          .filter(({ story }) => story === id)
          .map((article) => article.id)
          .sort(),
      )
      expect(origins >= 1 && origins <= articles.length).toBe(true)
    }
  })
})

test('5: as many sources as the records have quotations, each at its own anchor', () => {
  const hrefs = data.quotes.flatMap((quote) => quote.sources.map(({ href }) => href))
  expect(new Set(hrefs).size).toBe(hrefs.length)
  expect(hrefs).toHaveLength(brief.articles.flatMap(({ record }) => record.quotes).length)
  for (const { sources } of data.captions) for (const { count } of sources) expect(count).toBe(1)
})
