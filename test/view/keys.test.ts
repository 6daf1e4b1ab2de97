// Is a page made anew exactly when it must be? Equal key, equal page; a change elsewhere leaves a key alone.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { root } from '../helpers/sources.ts'
import { editionOf } from './sample.ts'
import type { Sketch } from './sample.ts'

const renderer = createRenderer([join(root, 'templates')])

const talks: Sketch = {
  id: 'talks',
  date: '2023-05-04',
  text: 'Talks went on. “We must keep the northern harbour open this winter,” Ute Brandt said.',
  quotes: [{ words: ['We must keep the northern harbour open this winter,'], speaker: 'Ute Brandt' }],
}
const echo: Sketch = {
  id: 'echo',
  date: '2023-05-06',
  text: 'On Friday they repeated it: “We must keep the northern harbour open this winter,” Ute Brandt said.',
  quotes: [{ words: ['We must keep the northern harbour open this winter,'], speaker: 'Ute Brandt' }],
}
const apart: Sketch = {
  id: 'apart',
  date: '2022-02-01',
  text: 'Snow fell on the pass. “The road is shut,” Ana Lind said.',
  quotes: [{ words: ['The road is shut,'], speaker: 'Ana Lind' }],
}

function pages(edition: Edition): Map<string, { key: string; text: string }> {
  return new Map(
    edition.pages.flatMap(({ path, key, template, view }) =>
      template === null ? [] : [[path, { key, text: renderer.page(template, view()) }]],
    ),
  )
}

const versions = [
  [apart],
  [apart, talks],
  [apart, talks, echo],
  [apart, { ...talks, text: talks.text.replace('went on', 'ended') }, echo],
].map((list) => pages(editionOf(list)))

test('equal key, equal page, over every change', () => {
  for (const [i, before] of versions.entries()) {
    for (const after of versions.slice(i + 1)) {
      for (const [path, page] of after) {
        const old = before.get(path)
        if (old?.key === page.key) expect(page.text, path).toBe(old.text)
      }
    }
  }
})

test('an article that nothing concerns keeps its key; one whose words are repeated does not', () => {
  const [, two, three] = versions
  expect(three?.get('articles/apart.html')?.key).toBe(two?.get('articles/apart.html')?.key)
  expect(three?.get('people/ana-lind.html')?.key).toBe(two?.get('people/ana-lind.html')?.key)
  expect(three?.get('articles/talks.html')?.key).not.toBe(two?.get('articles/talks.html')?.key)
})

test('a day that nothing concerns keeps its page when the folder grows; its mail counts the whole folder', () => {
  const [, two, three] = versions
  expect(three?.get('days/2022-02-01.html')?.key).toBe(two?.get('days/2022-02-01.html')?.key)
  const [before, after] = [
    [apart, talks, echo],
    [apart, talks, echo, { ...talks, id: 'late', date: '2023-06-01' }],
  ].map((list) => editionOf(list))
  expect(after?.digestKey('2022-02-01')).not.toBe(before?.digestKey('2022-02-01'))
  expect(after?.digestKey('2023-05-06')).not.toBe(before?.digestKey('2023-05-06'))
})
