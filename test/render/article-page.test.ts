// Does the link to a quotation mark exactly its words? Nested, crossing, repeated and scattered ones, on the finished page.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { createRenderer } from '../../src/render/renderer.ts'
import { root } from '../helpers/sources.ts'
import { assemble } from '../../src/brief/assemble.ts'
import { noEditor } from '../../src/model/editor.ts'
import { defaults } from '../../src/model/settings.ts'
import { editionOf, sketch } from '../view/sample.ts'
import type { Sketch } from '../view/sample.ts'

const renderer = createRenderer([join(root, 'templates')])

const quay: Sketch = {
  id: 'quay',
  title: 'Ministers meet at the quay',
  date: '2023-05-04',
  text: [
    'Menu | Home',
    'Boats at the quay.',
    'Ministers meet at the quay',
    'Ms Brandt said: “We keep the harbour open. We keep it open all winter.',
    '“And we keep it open at night.”',
    'Boats at the quay.',
    'Mr Ode called that “open all winter” and, later, “open all winter” again.',
    'A <script>alert(1)</script> & {{ 7 * 7 }} stand here.',
  ].join('\n'),
  removed: ['Menu | Home'],
  captions: ['Boats at the quay.'],
  quotes: [
    { words: ['We keep the harbour open. We keep it open all winter.', 'And we keep it open at night.'], speaker: 'Ute Brandt' },
    { words: ['We keep the harbour open.'], speaker: 'Ute Brandt' },
    { words: ['harbour open. We keep it'], speaker: 'Sam Ode', full: false },
    { words: ['open all winter'], speaker: 'Sam Ode', after: 'called that', full: false },
    { words: ['open all winter'], speaker: 'Sam Ode', after: 'and, later,', full: false },
  ],
}

function pageOf(sketches: readonly Sketch[], path: string): string {
  const page = editionOf(sketches).pages.find((one) => one.path === path)
  if (!page?.template) throw new Error(`no page ${path}`)
  return renderer.page(page.template, page.view())
}

const html = pageOf([quay], 'articles/quay.html')
const { document } = parseHTML(html)
const brief = assemble([sketch(quay)], [], noEditor, defaults)
const quotes = brief.quotes.flatMap(({ sources }) =>
  sources.map(({ anchor, quotation }) => ({ href: `articles/quay.html#${anchor}`, text: quotation.text })),
)

test('each of the five places has an anchor of its own', () => {
  expect(new Set(quotes.map(({ href }) => href)).size).toBe(5)
})

test.each(quotes)('$href marks its words and nothing else', ({ href, text }) => {
  const anchor = href.split('#')[1] ?? ''
  const targets = document.querySelectorAll(`[id="${anchor}"]`)
  expect(targets.length).toBe(1)
  const marks = [...document.querySelectorAll('mark')].filter((mark) => mark.getAttribute('data-q')?.split(' ').includes(anchor))
  expect(
    marks
      .map((mark) => mark.textContent)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''))
  expect(marks.every((mark) => mark.children.length === 0)).toBe(true)
  expect(targets[0]?.textContent).toBe(marks[0]?.textContent)
  const alone = marks.length === 1 && marks[0]?.id === anchor
  expect(html.includes(`article:has(#${anchor}:target) [data-q~=${anchor}]`)).toBe(!alone)
})

test('the rules of the page are allowed by their hash, and no style or script stands in it otherwise', () => {
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? ''
  expect(html.replaceAll('&#39;', "'")).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('charset'))
  expect(html).not.toMatch(/ style="|<script>|unsafe-inline/)
})

test('main holds every line of the seed; our notes stand only where they may', () => {
  const main = parseHTML(html).document.querySelector('main')
  for (const note of main?.querySelectorAll('aside, sup, button, nav, summary, header, footer, figcaption, dl') ?? []) note.remove()
  const shown = main?.textContent?.replace(/\s+/g, ' ') ?? ''
  for (const line of quay.text.split('\n')) expect(shown).toContain(line)
  const rest = quay.text.split('\n').reduce((left, line) => left.replace(line, ''), shown)
  expect(rest.trim()).toBe('')
})

test('a title that shares its line with a date stands in that line too', () => {
  const text = 'date 2022-01 Ministers meet at the quay\n\nThe talks went on.'
  const page = pageOf([{ id: 'shared', text, title: 'Ministers meet at the quay', date: '2022-01' }], 'articles/shared.html')
  const main = parseHTML(page).document.querySelector('main')
  expect(main?.querySelector('h1')?.textContent).toBe('Ministers meet at the quay')
  for (const note of main?.querySelectorAll('sup, dl, h1') ?? []) note.remove()
  expect(main?.textContent?.replace(/\s+/g, ' ')).toContain('date 2022-01 Ministers meet at the quay The talks went on.')
})

test('the heading is the headline, removed text is folded with its reason, the caption says where it stood', () => {
  expect(document.querySelectorAll('h1').length).toBe(1)
  expect(document.querySelector('h1')?.textContent).toBe('Ministers meet at the quay')
  expect(document.querySelector('details.removed:not([open]) summary')?.textContent).toContain('menu line')
  expect(document.querySelector('figure.caption figcaption')?.textContent).toContain('2 places')
})

test('what looks like markup or a template stays text', () => {
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ 7 * 7 }}')
})

test('without a title the first sentence is the heading and says so', () => {
  const page = pageOf([{ id: 'bare', text: 'The talks went on. Nobody left.' }], 'articles/bare.html')
  expect(page).toContain('no title in the source')
  expect(page).toContain('Undated')
})
