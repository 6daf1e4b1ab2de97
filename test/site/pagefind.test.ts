// Is a missing optional package said in a sentence, and is its index the same twice where it is installed?
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pagefindPages } from '../../src/site/pagefind.ts'
import type { SearchDoc } from '../../src/site/search-index.ts'

const root = join(import.meta.dirname, '../..')
const installed = existsSync(join(root, 'node_modules/pagefind'))
const doc: SearchDoc = {
  words: 'Talks resume',
  quote: false,
  href: 'articles/a.html',
  date: '2024-11-29',
  dateWords: '29 Nov 2024',
  themes: ['diplomacy'],
  speakers: ['Ann Lee'],
  texts: [[1, 'Talks resume in Oslo']],
}

it.skipIf(installed)('without the package: a sentence that says what to install', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'daybrief-pagefind-'))
  await expect(pagefindPages([doc], 'en', empty)).rejects.toThrow('Run npm install pagefind, or build without it.')
  rmSync(empty, { recursive: true })
})

it.skipIf(!installed)('with the package: the same bytes twice, and none of its own interface', async () => {
  const [one, two] = [await pagefindPages([doc], 'en', root), await pagefindPages([doc], 'en', root)]
  expect(one.map(({ path, key }) => [path, key])).toEqual(two.map(({ path, key }) => [path, key]))
  expect(one.map(({ path }) => path)).toContain('pagefind/pagefind.js')
  expect(one.map(({ path }) => path)).not.toContain('pagefind/pagefind-ui.js')
})
