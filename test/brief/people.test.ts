// Is one person one entry, and are two people two?
import { describe, expect, test } from 'vitest'
import { mayBeOne, nameKey, officeIn } from '../../src/brief/names.ts'
import { dayNamed } from '../../src/brief/timeline.ts'
import { periodKey } from '../../src/brief/periods.ts'
import { briefOf } from './newsroom.ts'

describe('names', () => {
  test.each([
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', true],
    ['Sergei Lavrov', 'Sergey Lavrov', true],
    ['Felipe Calderón', 'Mr Calderon', true],
    ['Sir Keir Starmer', 'Keir Starmer', true],
    ['Donald J. Trump', 'Donald Trump', true],
    ['Mike Elliott', 'Michael Elliott', true],
    ['Mr. Trump', 'Donald Trump Jr.', true],
    ['Donald Trump', 'Donald Trump Jr.', false],
    ['Bill Clinton', 'Hillary Clinton', false],
    ['Anna Berg', 'Anna Lund', false],
  ])('%s / %s: %s', (a, b, one) => {
    expect(mayBeOne(nameKey(a), nameKey(b))).toBe(one)
  })
})

test('a surname alone joins the full name of its story only where it has one bearer', () => {
  const prose = 'The harbour bridge at Lindvik collapsed under a freight train while engineers inspected the northern pylons and cables.'
  const one = { title: 'Lindvik bridge collapses', date: '2023-05-11', prose }
  const alone = briefOf([
    { ...one, id: 'a', said: [['I saw it fall.', 'Anna Berg']] },
    { ...one, id: 'b', said: [['It was loud and long.', 'Berg']] },
  ])
  expect(alone.people.map(({ id, quotes }) => [id, quotes.length])).toEqual([['anna-berg', 2]])
  const two = briefOf([
    {
      ...one,
      id: 'a',
      said: [
        ['I saw it fall.', 'Anna Berg'],
        ['So did we all.', 'Olav Berg'],
      ],
    },
    { ...one, id: 'b', said: [['It was loud and long.', 'Berg']] },
  ])
  expect(two.people.map(({ id }) => id)).toEqual(['anna-berg', 'berg', 'olav-berg'])
})

test('every speaker is the name of an entry that lists the quotation', () => {
  const brief = briefOf([
    {
      id: 'a',
      said: [
        ['I saw it fall.', 'Anna Berg'],
        ['Nobody will resign.', 'a source'],
        ['Who knows.', null],
      ],
    },
  ])
  for (const { id, speaker, person } of brief.quotes) {
    const entry = brief.people.find((one) => one.id === person)
    expect([entry?.name ?? null, entry?.quotes.includes(id) ?? false]).toEqual([speaker, speaker !== null])
  }
})

test.each([
  ['told Sky News on January 30', '2022-01', '2022-01-30'],
  ['said on 28 January 2021', '2022-02-01', '2021-01-28'],
  ['wrote on December 30', '2022-01-02', null],
  ['said on Thursday', '2022-01-02', null],
])('the day said: %s (%s)', (text, published, day) => {
  expect(dayNamed(text, published)).toBe(day)
})

test('days newest first, a month after its days, a year after its months, undated last', () => {
  const periods = ['2022', 'undated', '2022-01', '2022-01-29', '2024-11-29', '2022-02-01']
  const sorted = [...periods].sort((a, b) => (periodKey(a) < periodKey(b) ? 1 : -1))
  expect(sorted).toEqual(['2024-11-29', '2022-02-01', '2022-01-29', '2022-01', '2022', 'undated'])
})

describe('an office speaks through those who speak for it', () => {
  test.each([
    ['a representative from Mr Holm’s Downing Street office', 'Downing Street'],
    ['a White House official', null],
    ['a spokeswoman for the White House', 'White House'],
    ['another Kremlin spokesman', null],
    ['an official at the White House', null],
    ['a spokesman for the Kremlin-backed mayor', null],
    ['a spokesman for Mr Holm', null],
    ['a spokesman for the Lindvik Port Authority', null],
    ['Number 10', 'Number 10'],
  ])('%s: %s', (name, office) => {
    expect(officeIn(name)).toBe(office)
  })

  test('one entry for the office over all articles; its spokesman’s words join its own', () => {
    const brief = briefOf([
      { id: 'a', date: '2023-05-11', said: [['We have nothing to add.', 'Kremlin']] },
      { id: 'b', date: '2023-05-12', said: [['have nothing to add', 'a spokesman for the Kremlin']] },
    ])
    expect(brief.people.map(({ name, kind }) => [name, kind])).toEqual([['Kremlin', 'organisation']])
    expect(brief.quotes).toHaveLength(1)
  })
})
