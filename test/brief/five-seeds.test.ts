// Are the owner's five articles joined as a person joined them? Expectations typed by hand from the texts, over the real extraction.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/brief/assemble.ts'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readSeeds } from '../../src/ingest/seeds.ts'
import type { MergedQuote } from '../../src/model/brief.ts'
import { noEditor } from '../../src/model/editor.ts'
import { defaults } from '../../src/model/settings.ts'
import { root } from '../helpers/sources.ts'

const lexicon = readLexicon(null)
const project = { root, seeds: join(root, 'seeds'), out: '', cache: null, settings: defaults }
const articles = readSeeds(project, null).seeds.map((seed) => ({ seed, record: extract(seed, lexicon) }))
const brief = assemble(articles, [], noEditor, defaults)

/** Articles are called by their first three digits. */
const short = (id: string): string => id.slice(0, 3)
/** The joined quotation that holds these words of this article. */
const quoteOf = (article: string, words: string): MergedQuote | undefined =>
  brief.quotes.find(({ sources }) => sources.some((source) => short(source.article) === article && source.quotation.text.startsWith(words)))

/** Speaker; first words shown; every place as article and first words. */
const joined: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Boris Johnson',
    'When NATO was founded, allies made',
    ['000 draw lines in the snow', '000 When NATO was founded', '001 As an alliance we must draw lines in the snow'],
  ],
  ['Downing Street', 'The prime minister is determined', ['003 accelerate diplomatic efforts.', '002 The prime minister is determined']],
  ['Liz Truss', 'The reality is we cannot ignore', ['001 disastrous', '001 massive consequences', '001 The reality is we cannot ignore']],
  ['Boris Johnson', 'This package would send a clear message', ['003 hostility', '003 This package would send a clear message']],
]

describe('statements', () => {
  test.each(joined)('%s: %s', (speaker, words, places) => {
    const quote = brief.quotes.find(({ text }) => text.startsWith(words))
    expect(quote?.speaker).toBe(speaker)
    expect(quote?.sources).toHaveLength(places.length)
    for (const [at, place] of places.entries())
      expect(`${short(quote?.sources[at]?.article ?? '')} ${quote?.sources[at]?.quotation.text ?? ''}`.startsWith(place)).toBe(true)
  })

  test('nothing else is joined, nothing is lost', () => {
    expect(brief.quotes.filter(({ sources }) => sources.length > 1)).toHaveLength(joined.length)
    expect(brief.quotes.flatMap(({ sources }) => sources)).toHaveLength(articles.flatMap(({ record }) => record.quotes).length)
  })

  test('everyday words and words by others stay apart', () => {
    expect(quoteOf('001', 'stop the Cold War rhetoric')).toMatchObject({ speaker: 'Liz Truss', text: 'stop the Cold War rhetoric' })
    expect(quoteOf('002', 'Russian aggression')).toBeUndefined()
    expect(quoteOf('000', 'must immediately withdraw')?.sources).toHaveLength(1)
    expect(brief.quotes.filter(({ text }) => text === 'compromise')).toEqual([])
  })

  test('a headline that alters the words stands beside the statement', () => {
    expect(quoteOf('000', 'draw lines in the snow')?.headlineVariants).toMatchObject([
      { article: '001_5a59103e0bd0fb4c', text: 'line in the snow' },
    ])
  })

  test('the two nameless sources of one article stay two statements; nobody is given a name the text withholds', () => {
    expect(quoteOf('001', 'support a humanitarian')?.speaker).toBe('a source')
    expect(quoteOf('001', 'Liz believes we can make progress')?.speaker).toBe('a source')
    for (const words of ['I have ordered our Armed Forces', 'bloodshed and destruction', 'a tragedy for Europe', 'Ukraine must be free'])
      expect(quoteOf('003', words)?.speaker).toBeNull()
  })
})

test('captions: twenty in thirty-two places, none over two articles', () => {
  expect(brief.captions).toHaveLength(20)
  expect(brief.captions.flatMap(({ sources }) => sources).reduce((sum, { count }) => sum + count, 0)).toBe(32)
  expect(brief.captions.filter(({ sources }) => new Set(sources.map(({ article }) => article)).size > 1)).toEqual([])
})

test('periods: newest first, a month after its days, undated last', () => {
  expect(brief.periods.map(({ period, articles: ids }) => [period, ids.map(short)])).toEqual([
    ['2024-11-29', ['004']],
    ['2022-01-29', ['002']],
    ['2022-01', ['003']],
    ['undated', ['000', '001']],
  ])
})

test('themes', () => {
  const of = (theme: string) =>
    brief.articles.filter(({ record }) => record.themes.some((one) => one.theme === theme)).map(({ id }) => short(id))
  expect(of('diplomacy').sort()).toEqual(['000', '001', '002', '003', '004'])
  expect(of('sanctions').sort()).toEqual(['000', '001', '002', '003'])
  expect(of('deployments').sort()).toEqual(['000', '001', '002', '003', '004'])
  expect(of('peacekeeping')).toEqual(['004'])
  const strongest = Object.fromEntries(brief.articles.map(({ id, record }) => [short(id), record.themes[0]?.theme]))
  expect(strongest).toEqual({ '000': 'diplomacy', '001': 'diplomacy', '002': 'diplomacy', '003': 'deployments', '004': 'peacekeeping' })
})

test('events: two of two articles, one alone', () => {
  expect(brief.stories.map((story) => story.articles.map(short).toSorted().join(' ')).toSorted()).toEqual(['000 001', '002 003', '004'])
})

describe('people', () => {
  const names = brief.people.map(({ name }) => name)
  const person = (name: string) => brief.people.find((one) => one.name === name)
  const forms = (name: string): string[] => person(name)?.forms.map(({ text }) => text) ?? []
  const roles = (name: string): string[] => person(name)?.roles.map(({ text, article }) => `${short(article)} ${text}`) ?? []

  test('everyone of the texts, once', () => {
    const expected =
      'Boris Johnson, Liz Truss, Keir Starmer, Vladimir Putin, Sergei Lavrov, Jens Stoltenberg, Ben Wallace, Emmanuel Macron, Volodymyr Zelenskyy, Andrey Kelin, John Sullivan, Florence Parly, Antony Blinken, Andrzej Duda, Mateusz Morawiecki, Ingrida Simonyte, Olaf Scholz, Mark Rutte, Donald Trump'
    for (const name of expected.split(', ')) expect(names.filter((other) => other.includes(name.split(' ')[1] ?? name))).toEqual([name])
  })

  test('nobody from a promotion block, a byline, a credit or a caption', () => {
    const never = /Conway|Raab|Leyen|Kalnins|Murphy|Igandan/
    expect(names.filter((name) => never.test(name))).toEqual([])
  })

  test('two spellings are one person', () => {
    expect(forms('Volodymyr Zelenskyy')).toEqual(expect.arrayContaining(['Volodymyr Zelenskyy', 'Mr Zelensky']))
    expect(forms('Sergei Lavrov')).toEqual(expect.arrayContaining(['Sergei Lavrov', 'Sergey Lavrov']))
  })

  test('one office by its names and by who speaks for it', () => {
    expect(forms('Downing Street')).toEqual(['Downing Street', "a representative from Mr Johnson's Downing Street office", 'Number 10'])
    expect(person('Downing Street')?.kind).toBe('organisation')
  })

  test('roles as each article prints them', () => {
    expect(roles('Boris Johnson')).toEqual(['003 Prime Minister', '003 British Prime Minister', '002 British Prime Minister'])
    expect(roles('Emmanuel Macron')).toEqual(['000 French President', '001 French president'])
    expect(roles('Ben Wallace')).toEqual(['000 Defence Secretary', '001 Defence Secretary'])
    expect(roles('Ingrida Simonyte')).toEqual(['000 Lithuanian Prime Minister'])
  })
})

test('timeline: by the date of the article each row shows, a month after its days', () => {
  const order = ['2024-11-29', '2022-01-29', '2022-01', null]
  const rows = brief.timeline.map(({ published }) => order.indexOf(published.value))
  expect(rows).toEqual([...rows].sort((a, b) => a - b))
  expect(new Set(rows).size).toBe(order.length)
  for (const { quotes } of brief.people) {
    const shown = quotes.flatMap((id) => brief.quotes.filter((quote) => quote.id === id).map(({ lead, sources }) => sources[lead]?.article))
    const dates = shown.map((id) => order.indexOf(brief.articles.find((article) => article.id === id)?.record.date.value ?? null))
    expect(dates).toEqual([...dates].sort((a, b) => a - b))
  }
})
