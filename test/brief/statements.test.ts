// Are quotations joined when they are one statement, and only then?
import { describe, expect, test } from 'vitest'
import type { Draft } from './newsroom.ts'
import { briefOf, groupsHolding } from './newsroom.ts'

const day = '2023-05-11'
/** Two articles of one event: enough rare words in common. */
const event = 'The harbour bridge at Lindvik collapsed under a freight train while engineers inspected the northern pylons and cables.'

function pair(
  a: NonNullable<Draft['said']>,
  b: NonNullable<Draft['said']>,
  dates: readonly [string, string] = [day, day],
  prose = event,
): Draft[] {
  return [
    { id: 'a', title: 'Lindvik bridge collapses', date: dates[0], prose, said: a },
    { id: 'b', title: 'Freight train on collapsed Lindvik bridge', date: dates[1], prose, said: b },
  ]
}

describe('joined', () => {
  test.each([
    ['the same words, other marks and case', 'We warned the ministry twice last winter.', 'we warned the ministry twice last winter,'],
    ['three words inside a sentence', 'The cables were rusted through and nobody wanted to hear it.', 'were rusted through'],
    [
      'a word heard otherwise',
      'The cables had been rusting for ten long years before that night.',
      'The cables have been rusting for ten long years before that night.',
    ],
    [
      'a bracket',
      'They told us that the pylons would hold until summer.',
      'They told us that [the northern] pylons would hold until summer.',
    ],
    [
      'an ellipsis',
      'Nobody listened to the inspectors, nobody read their letters, and nobody came to see the northern pylons.',
      'Nobody listened to the inspectors … and nobody came to see the northern pylons.',
    ],
    ['he for I', 'I never signed the order to reopen the northern track.', 'he never signed the order to reopen the northern track'],
  ])('%s', (_, full, other) => {
    const brief = briefOf(pair([[full, 'Anna Berg']], [[other, 'Berg']]))
    expect(brief.quotes).toHaveLength(1)
    expect(brief.quotes[0]?.sources.map((source) => source.article)).toEqual(['a', 'b'])
    expect(brief.quotes[0]?.sources.map((source) => source.quotation.text)).toEqual([full, other])
  })

  test('the fullest wording is shown, and each source says how its own relates to it', () => {
    const brief = briefOf(
      pair(
        [
          ['rusted through', 'Anna Berg'],
          ['were rusted through', 'Anna Berg'],
        ],
        [['The cables were rusted through.', 'Anna Berg']],
      ),
    )
    expect(brief.quotes).toHaveLength(1)
    expect(brief.quotes[0]?.text).toBe('The cables were rusted through.')
    expect(brief.quotes[0]?.sources.map((source) => source.relation)).toEqual(['part', 'part', 'same'])
  })

  test('nine words in a row are one statement though the days lie far apart', () => {
    const words = 'The cables were rusted through and nobody wanted to hear it.'
    expect(briefOf(pair([[words, 'Anna Berg']], [[words, 'Anna Berg']], [day, '2024-01-30'])).quotes).toHaveLength(1)
  })

  test('another article names the speaker, and the quotation says so', () => {
    const words = 'The cables were rusted through and nobody wanted to hear it.'
    const quote = briefOf(pair([[words, null]], [[words, 'Anna Berg']])).quotes[0]
    expect([quote?.speaker, quote?.speakerFrom]).toEqual(['Anna Berg', 'b'])
  })
})

describe('apart', () => {
  test('the same words by two people', () => {
    const brief = briefOf(pair([['That was an act of terror.', 'Anna Berg']], [['That was an act of terror.', 'Olav Lund']]))
    expect(brief.quotes).toHaveLength(2)
  })

  test('three words on other occasions', () => {
    const brief = briefOf([
      { id: 'a', title: 'Lindvik bridge collapses', date: day, prose: event, said: [['were rusted through', 'Anna Berg']] },
      {
        id: 'b',
        title: 'Ferry held in Hamnes',
        date: '2023-09-02',
        prose: 'Inspectors stopped the ferry.',
        said: [['The hull plates were rusted through.', 'Anna Berg']],
      },
    ])
    expect(brief.quotes).toHaveLength(2)
  })

  test('names of programmes and slogans', () => {
    const brief = briefOf(pair([['Morning With Lindvik', 'Anna Berg']], [['Morning With Lindvik', 'Anna Berg']]))
    expect(brief.quotes).toHaveLength(2)
  })

  test('a stock phrase that is said again and again', () => {
    const brief = briefOf(
      ['2023-01-05', '2023-03-05', '2023-03-11', '2023-06-01'].map((date, i) => ({
        id: `s${i}`,
        date,
        said: [['no further comment today', 'Anna Berg']],
      })),
    )
    expect(brief.quotes).toHaveLength(4)
  })

  test('a three-word fragment does not chain two statements that hold it', () => {
    const brief = briefOf([
      ...pair([['we did everything right', 'Anna Berg']], [['At the northern pylons we did everything right that evening.', 'Anna Berg']]),
      {
        id: 'c',
        title: 'Lindvik bridge collapse',
        date: day,
        prose: event,
        said: [['In the control room we did everything right, and the signal was green.', 'Anna Berg']],
      },
    ])
    expect(brief.quotes).toHaveLength(2)
    expect(groupsHolding(brief, 'pylons')).toBe(1)
  })

  test('nameless sources of two articles', () => {
    const brief = briefOf(pair([['The order came from above.', 'a source']], [['Nobody will resign over this.', 'a source']]))
    expect(brief.people.map((person) => person.article)).toEqual(['a', 'b'])
  })
})

test('in one article a short word joins the same speaker’s sentence, and nobody else’s', () => {
  const said = [
    ['disastrous', 'Anna Berg'],
    ['A collapse would be disastrous for the town.', 'Anna Berg'],
    ['disastrous', 'Olav Lund'],
  ] as const
  const brief = briefOf([{ id: 'a', said }])
  expect(brief.quotes.map((quote) => quote.sources.length).sort((a, b) => a - b)).toEqual([1, 2])
})

test('a headline that alters the words stands beside the body’s', () => {
  const brief = briefOf([
    { id: 'a', title: 'Mayor vows to draw ‘line in the ice’ over bridge', said: [['We must draw lines in the ice.', 'Anna Berg']] },
  ])
  expect(brief.quotes[0]?.headlineVariants.map((variant) => variant.text)).toEqual(['line in the ice'])
})
