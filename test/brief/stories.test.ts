// Are articles one story when they tell of one event, with evidence in their own words?
import { describe, expect, test } from 'vitest'
import { briefOf } from './newsroom.ts'

const bridge =
  'The harbour bridge at Lindvik collapsed under a freight train while engineers inspected the northern pylons and cables on Thursday.'
const strike = 'Dockers at Hamnes walked out over unpaid overtime and containers of oranges rotted along the eastern quays on Thursday.'

const room = [
  { id: 'a', title: 'Lindvik bridge collapses under freight train', date: '2023-05-11', prose: bridge },
  { id: 'b', title: 'Freight train on collapsed bridge in Lindvik', date: '2023-05-12', prose: `A day later. ${bridge}` },
  { id: 'c', title: 'Dockers strike in Hamnes', date: '2023-05-11', prose: strike },
  { id: 'd', title: 'Lindvik bridge collapses', date: '2023-09-11', prose: bridge },
]

function storiesOf(brief: ReturnType<typeof briefOf>): string[][] {
  return brief.stories.map((story) => [...story.articles].sort()).sort((x, y) => (x.join() < y.join() ? -1 : 1))
}

test('one event, not one subject: days far apart and other events stay apart', () => {
  expect(storiesOf(briefOf(room))).toEqual([['a', 'b'], ['c'], ['d']])
})

test('every value of evidence stands in an article of the story', () => {
  const brief = briefOf(room)
  const story = brief.stories.find((one) => one.articles.length > 1)
  const texts = brief.articles.filter((article) => story?.articles.includes(article.id)).map((article) => article.seed.text)
  expect(story?.evidence.map((item) => item.kind)).toContain('names')
  for (const { values } of story?.evidence ?? []) for (const value of values) expect(texts.some((text) => text.includes(value))).toBe(true)
})

test('without a day only a shared statement or passage joins', () => {
  const undated = room.slice(0, 2).map(({ id, title }) => ({ id, title, prose: 'The harbour bridge at Lindvik collapsed.' }))
  expect(storiesOf(briefOf(undated))).toEqual([['a'], ['b']])
  const said = [['The cables were rusted through and nobody wanted to hear it from us.', 'Anna Berg']] as const
  expect(storiesOf(briefOf(undated.map((draft) => ({ ...draft, said }))))).toEqual([['a', 'b']])
})

test('a later article of a story is continuing, with the first period', () => {
  const brief = briefOf(room)
  expect(brief.periods.find((period) => period.period === '2023-05-12')?.continuing).toEqual(['a'])
  expect(brief.periods.find((period) => period.period === '2023-05-11')?.continuing).toEqual([])
})

describe('origins', () => {
  const apart = 'Reporters of this paper walked the quay at dusk.'
  test.each([
    ['one outlet', { outlet: 'The Hamnes Post' }, { outlet: 'The Hamnes Post' }, 1],
    ['two outlets', { outlet: 'The Hamnes Post' }, { outlet: 'Lindvik Today' }, 2],
    ['one wire named by the editor', { outlet: 'A', origin: 'NTB' }, { outlet: 'B', origin: 'ntb' }, 1],
  ])('%s', (_, one, two, origins) => {
    const brief = briefOf([
      { ...room[0], id: 'a', prose: `${bridge} ${apart}`, given: one },
      { ...room[1], id: 'b', prose: bridge.split(' ').toReversed().join(' '), given: two },
    ])
    const story = brief.stories.find((item) => item.articles.length > 1)
    expect(story?.origins).toBe(origins)
    expect(story?.originGroups.flat().sort()).toEqual(['a', 'b'])
  })

  test('one text in two papers is one origin', () => {
    const long = `${bridge} ${strike} Rescuers lowered boats from the southern quay and carried lamps along the tracks until dawn came up over the fjord.`
    expect(
      briefOf([
        { ...room[0], id: 'a', prose: long },
        { ...room[1], id: 'b', prose: long },
      ]).stories[0]?.origins,
    ).toBe(1)
  })
})
