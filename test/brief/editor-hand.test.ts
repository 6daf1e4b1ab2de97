// Does the editor's word stand above the rules, in the open?
import { describe, expect, test } from 'vitest'
import type { EditorFile } from '../../src/model/editor.ts'
import { noEditor } from '../../src/model/editor.ts'
import { briefOf } from './newsroom.ts'

const prose = 'The harbour bridge at Lindvik collapsed under a freight train while engineers inspected the northern pylons and cables.'
const room = [
  { id: 'a', title: 'Lindvik bridge collapses', date: '2023-05-11', prose, said: [['The cables were rusted through.', 'Anna Berg']] },
  { id: 'b', title: 'Bridge collapses in Lindvik', date: '2023-05-11', prose, said: [['The cables were rusted through.', 'Anna Berg']] },
  {
    id: 'c',
    title: 'Orchestra buys violins',
    date: '2023-05-11',
    prose: 'Violinists rehearsed beneath chandeliers.',
    said: [['We shall play on.', 'Greta Holm']],
  },
] as const
const hand = (part: Partial<EditorFile>): EditorFile => ({ ...noEditor, ...part })

function placeOf(article: string): string {
  const source = briefOf(room)
    .quotes.flatMap((quote) => quote.sources)
    .find((one) => one.article === article)
  return `${article}#${source?.anchor ?? ''}`
}

test('stories are joined and split', () => {
  const brief = briefOf(room, hand({ splitStories: [['a', 'b']], joinStories: [['b', 'c']] }))
  expect(brief.stories.map(({ articles, byEditor }) => [...articles, byEditor])).toEqual([
    ['a', true],
    ['b', 'c', true],
  ])
  expect(brief.stories[1]?.evidence.at(-1)?.kind).toBe('editor')
})

test('quotations are joined and split', () => {
  expect(briefOf(room).quotes).toHaveLength(2)
  const split = briefOf(room, hand({ splitQuotes: [[placeOf('a'), placeOf('b')]] }))
  expect(split.quotes.map((quote) => quote.byEditor)).toEqual([true, true, false])
  const joined = briefOf(room, hand({ joinQuotes: [[placeOf('a'), placeOf('c')]] }))
  expect(joined.quotes).toHaveLength(1)
})

test('pinned first, then the order wanted, then by id', () => {
  const pinned = room.map((draft) => (draft.id === 'c' ? { ...draft, given: { pin: true } } : draft))
  expect(briefOf(pinned, hand({ order: { '2023-05-11': ['b'] } })).periods[0]?.articles).toEqual(['c', 'b', 'a'])
})

test('a held article stands in the coverage with its reason and nowhere else', () => {
  const brief = briefOf([{ ...room[0], given: { hold: 'names a minor' } }, room[1]])
  expect(brief.articles.map(({ id }) => id)).toEqual(['b'])
  expect(brief.coverage).toMatchObject({ files: 2, published: 1, held: 1, failed: 0 })
  expect(brief.coverage.list[0]).toEqual({ file: 'a.txt', state: 'held', reason: 'names a minor' })
})

test('every act is listed with the place it stands in', () => {
  const drafts = [{ ...room[0], given: { pin: true, outlet: 'Lindvik Today' } }, room[1]]
  const brief = briefOf(drafts, hand({ notes: { '2023-05-11': 'Busy day.' }, lines: { 'notes.2023-05-11': 7 } }))
  expect(brief.acts).toEqual([
    { kind: 'pin', target: 'a', detail: 'pin: true', from: 'seeds/a.meta.json' },
    { kind: 'fact', target: 'a', detail: 'outlet: Lindvik Today', from: 'seeds/a.meta.json' },
    { kind: 'note', target: '2023-05-11', detail: 'Busy day.', from: 'seeds/edition.yml:7' },
  ])
  expect(brief.periods[0]?.note).toBe('Busy day.')
})

describe('an unknown name is an error with its place', () => {
  test.each([
    [
      'article',
      hand({ joinStories: [['a', 'x']], lines: { 'joinStories.0': 3 } }),
      'seeds/edition.yml:3  article x is not in this edition.',
    ],
    [
      'quotation',
      hand({ splitQuotes: [['a#q-0000000000']], lines: { 'splitQuotes.0': 4 } }),
      'seeds/edition.yml:4  quotation a#q-0000000000',
    ],
    ['period', hand({ notes: { '2023-05-13': 'x' } }), 'seeds/edition.yml  no article is of 2023-05-13.'],
    ['order', hand({ order: { '2023-05-11': ['q'] } }), 'seeds/edition.yml  article q is not in this edition.'],
  ])('%s', (_, editor, message) => {
    expect(() => briefOf(room, editor)).toThrow(message)
  })
})
