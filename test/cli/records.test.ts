// Do records made elsewhere, in shards of any order, give the same bytes?
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeWorkspace } from '../helpers/built-site.ts'
import { root } from '../helpers/sources.ts'
import { differing, readTree } from '../site/building.ts'

const work = makeWorkspace(join(root, 'seeds'))
afterAll(work.remove)

test('build --records assembles shards in any order into the same bytes', () => {
  const seeds = readdirSync(join(work.folder, 'seeds'))
  const extracted = work.run(['extract', ...seeds.map((name) => `seeds/${name}`)])
  const lines = extracted.stdout.trim().split('\n').toReversed()
  mkdirSync(join(work.folder, 'out'))
  writeFileSync(join(work.folder, 'out/part-1.ndjson'), lines.slice(0, 2).join('\n'))
  writeFileSync(join(work.folder, 'out/part-0.ndjson'), `${lines.slice(2).join('\n')}\n{"id":"other","error":"no text"}\n`)
  expect(work.run(['build', '--no-cache']).status).toBe(0)
  const own = readTree(work.site)
  const ran = work.run(['build', '--no-cache', '--records', 'out/*.ndjson', '--out', 'sharded'])
  expect(ran.status, ran.stderr).toBe(0)
  expect(differing(readTree(join(work.folder, 'sharded')), own)).toEqual([])
})

test('a record of another text is not used', () => {
  const path = join(work.folder, 'out/part-0.ndjson')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/"text":"[^"]{20}/g, '"text":"Nobody ever said it.'))
  expect(work.run(['build', '--no-cache', '--records', 'out/*.ndjson', '--out', 'sharded']).status).toBe(0)
  expect(differing(readTree(join(work.folder, 'sharded')), readTree(work.site))).toEqual([])
})

test.each([
  ['none/*.ndjson', /No file matches/],
  ['package.json', /this line is no record/],
])('%s is refused in a sentence', (pattern, sentence) => {
  const ran = work.run(['build', '--records', pattern])
  expect(ran.status).toBe(1)
  expect(ran.stderr).toMatch(sentence)
})
