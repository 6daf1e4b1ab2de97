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

test('what was kept from a build without records, or from other records, does not stand in for the records given', () => {
  const folder = join(work.folder, 'again')
  mkdirSync(folder)
  const lines = work.run(['extract', ...readdirSync(join(work.folder, 'seeds')).map((name) => `seeds/${name}`)]).stdout
  const changed = lines.replaceAll('"outlet":null', '"outlet":"Another Paper"')
  expect(changed).not.toBe(lines)
  const build = (records: string, ...options: string[]): ReadonlyMap<string, string> => {
    writeFileSync(join(folder, 'part.ndjson'), records)
    const ran = work.run(['build', ...options, ...(records === '' ? [] : ['--records', 'again/*.ndjson'])])
    expect(ran.status, ran.stderr).toBe(0)
    return readTree(work.site)
  }
  const own = build('', '--no-cache')
  const other = build(changed, '--no-cache')
  expect(differing(other, own)).not.toEqual([])
  expect(differing(build(''), own)).toEqual([])
  expect(differing(build(changed), other)).toEqual([])
  expect(differing(build(''), own)).toEqual([])
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
