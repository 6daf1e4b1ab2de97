// Can a reader find the way in a long list? Charts, parts, letters, dates and repeated offices of a newsroom that has many of each.
import { beforeAll, expect, test } from 'vitest'
import { briefOf } from '../brief/newsroom.ts'
import type { Draft } from '../brief/newsroom.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Page } from '../../src/model/edition.ts'
import { defaults } from '../../src/model/settings.ts'
import { openDesk } from '../../src/view/desk.ts'
import type { Desk } from '../../src/view/desk.ts'
import { makeKeys } from '../../src/view/keys.ts'
import { siteLinks } from '../../src/view/links.ts'
import { pager } from '../../src/view/paging.ts'
import { periodsChart } from '../../src/view/periods-chart.ts'
import { presentSite } from '../../src/view/present.ts'
import type { QuotesView } from '../../src/view/quote-pages.ts'
import { quotePages } from '../../src/view/quote-pages.ts'
import type { TimelineView } from '../../src/view/timeline-pages.ts'
import { timelinePages } from '../../src/view/timeline-pages.ts'

const deskOf = (brief: Brief, pageBytes = defaults.limits.pageBytes): Desk =>
  openDesk(brief, { ...defaults, limits: { ...defaults.limits, pageBytes } }, { version: '', themes: [], lists: {} }, {})
const viewsOf = (pages: readonly Page[]): string => JSON.stringify(pages.map((page) => page.view()))
const dated = (dates: readonly (string | undefined)[]): Brief =>
  briefOf(
    dates.map((date, i) => ({
      id: `a${i}`,
      title: `Title ${i}`,
      themes: i % 2 ? ['diplomacy'] : [],
      ...(date === undefined ? {} : { date }),
    })),
  )

test.each([
  ['days', ['2022-01-01', '2022-01-03', '2022-01-03', '2022-01'], 3, '1 Jan 2022', '3 Jan 2022'],
  ['months, as far apart as they are', ['2022-01', '2022-01-29', '2024-11-29'], 35, 'Jan 2022', 'Nov 2024'],
  ['years', ['2010-05-01', '2016-03-01', '2024-12-06'], 15, '2010', '2024'],
])('a chart over %s has a place for each stretch, empty or not', (_unit, dates, places, first, last) => {
  const chart = periodsChart(deskOf(dated(dates)))
  expect(chart?.labels.map(({ text }) => text)).toEqual([first, last])
  const step = 320 / places
  const middles = chart?.bars.map(({ x, w }) => (x + w / 2) / step - 0.5) ?? []
  expect(middles.every((at) => Math.abs(at - Math.round(at)) < 0.05)).toBe(true)
  expect(Math.round(Math.max(...middles))).toBe(places - 1)
})

test('a chart says what each colour stands for, and what it does not draw', () => {
  const chart = periodsChart(deskOf(dated(['2022-01-01', '2022-01-03', '2022-01'])))
  expect(chart?.legend.map(({ label }) => label)).toEqual(['no theme', 'diplomacy'])
  expect(chart?.description).toBe('1 January 2022: 1 no theme; 3 January 2022: 1 diplomacy; without a day: not drawn')
  expect(periodsChart(deskOf(dated(['2022-01-01', undefined])))).toBeNull()
})

test('parts: the first, the last and those near, with gaps where some are left out', () => {
  const parts = (part: number, of: number): string =>
    pager(siteLinks('x.html'), (n) => `x-${n}.html`, part, of)
      .parts.map(({ number, gapBefore }) => `${gapBefore ? '… ' : ''}${number}`)
      .join(' ')
  expect([parts(1, 3), parts(9, 40), parts(40, 40)]).toEqual(['1 2 3', '1 … 7 8 9 10 11 … 40', '1 … 38 39 40'])
})

const said: Draft['said'] = [
  ['We shall be there in the morning.', 'Anna Berg'],
  ['Nobody was told of this before.', 'officials'],
  ['seven of nine', 'Zoe Quill'],
]
let views: QuotesView[]
let brief: Brief
beforeAll(() => {
  brief = briefOf([
    { id: 'a', date: '2023-05-11', said },
    { id: 'b', date: '2023-05-11', said: [['They were told on Friday already.', 'officials']] },
    { id: 'c', date: '2023-05-09', said: [['The bridge is closed.', 'Bo Ek']] },
  ])
  const desk = deskOf(brief, 700)
  views = JSON.parse(viewsOf(quotePages(desk, presentSite(defaults), makeKeys(desk))))
})

test('quotations by speaker: each letter leads to the part where its first name stands', () => {
  const first = views.find(({ heading }) => heading === 'Quotations by speaker')
  expect(first?.letters.map(({ text }) => text)).toEqual(['A', 'B', 'Z'])
  expect(first?.letters.at(-1)?.href).toMatch(/^\.\.\/quotes\/index-\d\.html#by-zoe-quill$/)
})

test('sources described in the same words stand under one heading, each with its own place', () => {
  const whole = deskOf(brief)
  const [, sources]: QuotesView[] = JSON.parse(viewsOf(quotePages(whole, presentSite(defaults), makeKeys(whole))))
  expect(sources?.groups.map(({ name, heads }) => [name, heads])).toEqual([
    ['officials', true],
    ['officials', false],
  ])
  expect(new Set(sources?.groups.map(({ id }) => id)).size).toBe(2)
  expect(sources?.jump.map(({ name, count }) => [name, count])).toEqual([['officials', 2]])
})

test('timeline: each date once, a part of a sentence told apart, its words as printed', () => {
  const desk = deskOf(brief)
  const [view]: TimelineView[] = JSON.parse(viewsOf(timelinePages(desk, presentSite(defaults), makeKeys(desk))))
  expect(view?.days.map(({ published, rows }) => [published, rows.length])).toEqual([
    ['11 May 2023', 4],
    ['9 May 2023', 1],
  ])
  const fragment = view?.days[0]?.rows.find((row) => row.part)
  expect(fragment?.words).toBe('seven of nine')
})
