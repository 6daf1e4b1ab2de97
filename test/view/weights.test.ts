// Does every page stay light enough to open on a phone, also when there are many articles? Bytes of what is rendered, not of estimates.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createRenderer } from '../../src/render/renderer.ts'
import { root } from '../helpers/sources.ts'
import type { Sketch } from './sample.ts'
import { editionOf } from './sample.ts'

const NAMES = ['Anna', 'Bo', 'Carla', 'Dmitri', 'Eve', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jakob', 'Katya', 'Luca', 'Mara']
const WORDS = 'the minister said that nobody had been told of the talks before the ships left port and that this would not do again'.split(
  ' ',
)

/** Article `n` of a busy month: everybody quotes the same two people and somebody of their own; one in three repeats what the one before it said. */
function busy(n: number): Sketch {
  const own = (from: number, length: number): string =>
    Array.from({ length }, (_, i) => WORDS[(n * 7 + from + i * (n % 5)) % WORDS.length]).join(' ')
  const speaker = `${NAMES[n % 13]} ${String.fromCharCode(65 + (n % 26))}${own(n, 1)}`
  const title = `Headline ${n}: ${own(1, 12)}`
  const said = `Statement ${n % 3 === 0 ? n - 1 : n} is ${own(3, 30)} <&> "so".`
  const part = `fragment ${n} ${own(2, 4)}`
  const common = `We shall be there on day ${n % 30}.`
  const caption = `Picture of the harbour on day ${n % 20}`
  const prose = Array.from({ length: 12 }, (_, i) => `Paragraph ${i}: ${own(i, 60)}.`)
  return {
    id: `article-${n}-${own(4, 2).replaceAll(' ', '-')}`,
    title,
    text: [title, ...prose, said, `They called it “${part}” on Friday.`, common, caption, ''].join('\n'),
    ...(n % 4 === 0 ? {} : { date: `2024-03-${String((n % 25) + 1).padStart(2, '0')}` }),
    quotes: [
      { words: [said], speaker },
      { words: [part], speaker: 'Anna Berg', full: false },
      { words: [common], speaker: 'Boris Ek' },
    ],
    captions: [caption],
  }
}

let pages: { path: string; bytes: number }[]
beforeAll(() => {
  const renderer = createRenderer([join(root, 'templates')])
  const edition = editionOf(Array.from({ length: 600 }, (_, n) => busy(n)))
  pages = edition.pages
    .filter(({ template }) => template !== null)
    .map(({ path, template, view }) => ({ path, bytes: Buffer.byteLength(renderer.page(template ?? '', view())) }))
}, 120_000)

test('home at most 60 kB', () => {
  expect(pages.find(({ path }) => path === 'index.html')?.bytes).toBeLessThan(60_000)
})

test('no page over 400 kB; what is longer goes on', () => {
  expect(pages.filter(({ bytes }) => bytes > 400_000)).toEqual([])
  const goesOn = ['quotes/index-2.html', 'days/undated-2.html', 'people/anna-berg~2.html', 'timeline-2.html']
  expect(goesOn.filter((path) => !pages.some((page) => page.path === path))).toEqual([])
})

test('style sheets at most 30 kB, scripts at most 30 kB before the index', () => {
  const bytes = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + readFileSync(join(root, 'templates/assets', name)).byteLength, 0)
  expect(bytes(['site.css', 'search.css'])).toBeLessThan(30_000)
  expect(bytes(['site.js', 'search.js'])).toBeLessThan(30_000)
})
