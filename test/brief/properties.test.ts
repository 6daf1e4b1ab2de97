// Does the brief depend on nothing but the articles? Order, names of files and other articles must not show.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assemble } from '../../src/brief/assemble.ts'
import type { Brief } from '../../src/model/brief.ts'
import { noEditor } from '../../src/model/editor.ts'
import { defaults } from '../../src/model/settings.ts'
import type { Draft } from './newsroom.ts'
import { article, briefOf } from './newsroom.ts'

const events = [
  'The harbour bridge at Lindvik collapsed under a freight train while engineers inspected the northern pylons.',
  'Dockers at Hamnes walked out over unpaid overtime and containers of oranges rotted along the eastern quays.',
  'The council of Skara sold its planetarium to a brewery after an auction that lasted eleven minutes.',
]
const statements = [
  'The cables were rusted through and nobody wanted to hear it.',
  'were rusted through',
  'Our members have not been paid since the first of March.',
  'not been paid since the first of March',
  'Nobody asked the children about the planetarium.',
  'act of vandalism',
]
const speakers = ['Anna Berg', 'Berg', 'Olav Lund', 'a source', null]
const dates = ['2023-05-11', '2023-05-12', '2023-05', '2023-09-02', undefined]

const draft = fc
  .record({
    event: fc.nat(events.length - 1),
    date: fc.constantFrom(...dates),
    said: fc.array(fc.tuple(fc.constantFrom(...statements), fc.constantFrom(...speakers)), { maxLength: 4 }),
  })
  .map(({ event, date, said }): Omit<Draft, 'id'> => ({ prose: events[event] ?? '', said, ...(date === undefined ? {} : { date }) }))

const newsroom = fc.array(draft, { minLength: 1, maxLength: 8 }).map((list) => list.map((one, i): Draft => ({ id: `n${i}`, ...one })))
const settings = { seed: 20230511, numRuns: 150 }

test('the order of the files does not show', () => {
  fc.assert(
    fc.property(newsroom, fc.infiniteStream(fc.nat()), (drafts, keys) => {
      const shuffled = drafts.map((one) => ({ one, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key)
      expect(briefOf(shuffled.map(({ one }) => one))).toEqual(briefOf(drafts))
    }),
    settings,
  )
})

test('no article and no quotation is lost or told twice', () => {
  fc.assert(
    fc.property(newsroom, (drafts) => {
      const brief = briefOf(drafts)
      const ids = drafts.map(({ id }) => id).sort()
      expect(brief.stories.flatMap((story) => story.articles).sort()).toEqual(ids)
      expect(brief.periods.flatMap((period) => period.articles).sort()).toEqual(ids)
      const places = brief.quotes.flatMap((quote) => quote.sources.map((source) => `${source.article} ${source.index}`))
      expect(places.sort()).toEqual(drafts.flatMap(({ id, said }) => (said ?? []).map((_, i) => `${id} ${i}`)).sort())
      expect(new Set(brief.quotes.map((quote) => quote.id)).size).toBe(brief.quotes.length)
    }),
    settings,
  )
})

test('two named speakers of no common surname never share a quotation', () => {
  fc.assert(
    fc.property(newsroom, (drafts) => {
      for (const { sources } of briefOf(drafts).quotes) {
        const names = new Set(
          sources.flatMap(({ quotation }) => (quotation.speaker?.named ? [quotation.speaker.name.split(' ').at(-1)] : [])),
        )
        // Ten words in a row within one story outweigh the names; the longest statement here has eleven.
        if (sources.every(({ quotation }) => quotation.text.split(' ').length < 10)) expect(names.size).toBeLessThanOrEqual(1)
      }
    }),
    settings,
  )
})

/** Groups of articles and of places, without those that hold `id`. */
function groupsWithout(brief: Brief, id: string): string[] {
  const groups = [
    ...brief.stories.map((story) => [...story.articles].sort()),
    ...brief.quotes.map((quote) => quote.sources.map((source) => `${source.article} ${source.index}`)),
  ]
  return groups.filter((group) => !group.some((member) => member.split(' ')[0] === id)).map((group) => group.join())
}

test('an article of another event, by other people, leaves every group as it was', () => {
  const stranger: Draft = {
    id: 'stranger',
    title: 'Orchestra buys eleven violins',
    date: '2023-05-11',
    prose: 'Violinists rehearsed Sibelius beneath chandeliers borrowed from Uppsala.',
    said: [['We shall play until our fingers fall off, believe me.', 'Greta Holm']],
  }
  fc.assert(
    fc.property(newsroom, (drafts) => {
      const before = groupsWithout(briefOf(drafts), 'stranger')
      expect(groupsWithout(briefOf([...drafts, stranger]), 'stranger').sort()).toEqual(before.sort())
    }),
    settings,
  )
})

test('ids and anchors stay when an article is added', () => {
  fc.assert(
    fc.property(newsroom, draft, (drafts, more) => {
      const anchors = (brief: Brief): string[] =>
        brief.quotes.flatMap((quote) => quote.sources.map((source) => `${source.article}#${source.anchor} ${source.index}`))
      const before = anchors(briefOf(drafts))
      expect(anchors(briefOf([...drafts, { id: 'zz', ...more }]))).toEqual(expect.arrayContaining(before))
    }),
    settings,
  )
})

test('a sketch made by a worker gives the same brief as none', async () => {
  const { sketch } = await import('../../src/brief/sketch.ts')
  const articles = events.map((prose, i) => article({ id: `k${i}`, prose, date: '2023-05-11', said: [[statements[i] ?? '', 'Anna Berg']] }))
  const sketched = articles.map((one) => ({ ...one, sketch: JSON.parse(JSON.stringify(sketch(one.seed, one.record))) }))
  expect(assemble(sketched, [], noEditor, defaults)).toEqual(assemble(articles, [], noEditor, defaults))
})
