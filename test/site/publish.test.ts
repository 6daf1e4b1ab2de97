// Is what readers see always whole? What is kept, what goes, what a killed build leaves, and what a second build does.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { makeWorkspace } from '../helpers/built-site.ts'
import { byPath } from '../../src/site/publish.ts'
import { root } from '../helpers/sources.ts'
import { article, differing, leftovers, readTree, timesIn } from './building.ts'

let work: Workspace
beforeEach(() => {
  work = makeWorkspace({
    'a.txt': article('Ministers meet again', 'January 2, 2022', 'We will never stop talking to each other'),
    'b.txt': article('Troops are moved to the border', 'January 3, 2022', 'This was a very long night for all of us'),
  })
})
afterEach(() => work.remove())

const KILLED_AT = join(root, 'test/site/killed-at.mjs')

const beside = (what: string): string => join(work.folder, `._site.daybrief-${what}`)

function built(args: readonly string[] = []): string {
  const ran = work.run(['build', ...args])
  expect(ran.stderr).not.toMatch(/\n\s+at /)
  expect(ran.status, ran.stderr).toBe(0)
  return ran.stderr
}

test('two pages of one path are not silently one', () => {
  const page = { path: 'people/ann-lee.html', key: '', template: null, view: (): string => '' }
  expect([...byPath([page]).keys()]).toEqual([page.path])
  expect(() => byPath([page, { ...page }])).toThrow('Two pages are to be written to people/ann-lee.html.')
})

describe('what did not change', () => {
  test('keeps its file: nothing changed, nothing written', () => {
    built()
    const before = timesIn(work.site)
    expect(built()).toContain('0 written')
    expect(timesIn(work.site)).toEqual(before)
  })

  test('keeps its time when another article comes', () => {
    built()
    const before = timesIn(work.site)
    writeFileSync(join(work.folder, 'seeds/c.txt'), article('Sanctions take effect', 'March 5, 2022', 'There is no other way to peace'))
    built()
    expect(timesIn(work.site).get('articles/a.html')).toBe(before.get('articles/a.html'))
    expect(timesIn(work.site).get('index.html')).not.toBe(before.get('index.html'))
  })

  test('is written again when it is missing or edited, even with its size and time kept', () => {
    built()
    const clean = readTree(work.site)
    const page = join(work.site, 'articles/a.html')
    const bytes = readFileSync(page)
    const { atime, mtime } = statSync(page)
    bytes[bytes.length - 20] = 65
    writeFileSync(page, bytes)
    utimesSync(page, atime, mtime)
    rmSync(join(work.site, 'articles/b.html'))
    built()
    expect(differing(readTree(work.site), clean)).toEqual([])
  })
})

test('the page of a removed article goes, and so does a file that is not ours', () => {
  built()
  rmSync(join(work.folder, 'seeds/b.txt'))
  writeFileSync(join(work.site, 'articles/stray.html'), 'stray')
  built()
  expect(existsSync(join(work.site, 'articles/b.html'))).toBe(false)
  expect(existsSync(join(work.site, 'articles/stray.html'))).toBe(false)
  expect([...readTree(work.site).values()].join('')).not.toContain('Troops are moved')
})

describe('a killed build', () => {
  test('between the two renames leaves a gap that the next build closes', () => {
    built()
    const clean = readTree(work.site)
    renameSync(work.site, beside('previous'))
    built()
    expect(differing(readTree(work.site), clean)).toEqual([])
    expect(leftovers(work.site)).toEqual([])
  })

  test.each([
    ['as it lets go of its half of the lock', 'rmSync lock-'],
    ['with the lock just taken', 'linkSync lock$'],
    ['as it keeps the records', 'renameSync /records\\.jsonl$'],
    ['before the new site has a folder', 'mkdirSync daybrief-next$'],
    ['as it writes data', 'openSync daybrief-next/data/edition\\.json'],
    ['as it keeps an old page', 'linkSync daybrief-next/articles/a\\.html'],
    ['as it moves the old site away', 'renameSync daybrief-previous$'],
    ['between the two renames', 'renameSync daybrief-next$'],
    ['as it removes the old site', 'unlinkSync daybrief-previous/articles/'],
    ['as it remembers what changed', 'renameSync /summary\\.json$'],
    ['as it remembers what it wrote', 'renameSync /manifest\\.json$'],
    ['as it lets go of the lock', 'unlinkSync daybrief-lock$'],
  ])('%s leaves the old site, the new one or a gap, and the next build is right', (_step, step) => {
    built()
    const old = readTree(work.site)
    writeFileSync(join(work.folder, 'seeds/c.txt'), article('Sanctions take effect', 'March 5, 2022', 'There is no other way to peace'))
    const ran = work.run(['build'], { KILL_AT: step, NODE_OPTIONS: `--import=${pathToFileURL(KILLED_AT).href}` })
    expect(ran.status, 'the step was never reached').toBeNull()
    const seen = existsSync(work.site) ? readTree(work.site) : null
    built()
    const fresh = readTree(work.site)
    expect([null, 'old', 'new']).toContain(
      seen && (differing(seen, old).length === 0 ? 'old' : differing(seen, fresh).length === 0 ? 'new' : 'neither'),
    )
    built(['--out', 'clean', '--no-cache'])
    expect(differing(fresh, readTree(join(work.folder, 'clean')))).toEqual([])
    expect(leftovers(work.site)).toEqual([])
  })
})

describe('the lock', () => {
  test.each([
    ['of a process that is gone', JSON.stringify({ pid: 999_999_999, host: hostname(), began: '' })],
    ['whose number another process has now', JSON.stringify({ pid: process.pid, host: hostname(), began: '1' })],
    ['that is damaged', '{"pid":'],
  ])('%s counts for nothing', (_what, lock) => {
    writeFileSync(beside('lock'), lock)
    built()
    expect(leftovers(work.site)).toEqual([])
  })

  test('makes a second build of the same output wait, and both are right', async () => {
    const both = [run(), run()]
    expect(await Promise.all(both)).toEqual([0, 0])
    built(['--out', 'clean', '--no-cache'])
    expect(differing(readTree(work.site), readTree(join(work.folder, 'clean')))).toEqual([])
  })
})

function run(): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'build'], { cwd: work.folder, stdio: 'ignore' })
  return new Promise((resolve) => child.on('exit', resolve))
}

describe('the state', () => {
  test('with one changed byte is damage, named in one line, and made anew', () => {
    built()
    const clean = readTree(work.site)
    const folder = join(work.folder, '.daybrief')
    const [path] = [...readTree(folder).keys()].filter((name) => name.endsWith('records.jsonl'))
    const bytes = readFileSync(join(folder, path ?? ''))
    bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1
    writeFileSync(join(folder, path ?? ''), bytes)
    writeFileSync(join(work.folder, 'seeds/c.txt'), article('Sanctions take effect', 'March 5, 2022', 'There is no other way to peace'))
    expect(built().match(/cache .*records\.jsonl is damaged/g)).toHaveLength(1)
    rmSync(join(work.folder, 'seeds/c.txt'))
    built()
    expect(differing(readTree(work.site), clean)).toEqual([])
  })

  test('holds no text of an article', () => {
    built()
    expect([...readTree(join(work.folder, '.daybrief')).values()].join('')).not.toContain('never stop talking')
  })

  test('can be deleted', () => {
    built()
    const clean = readTree(work.site)
    rmSync(join(work.folder, '.daybrief'), { recursive: true })
    built()
    expect(differing(readTree(work.site), clean)).toEqual([])
  })
})

test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('in %s the bytes are the same', (zone) => {
  built()
  const clean = readTree(work.site)
  expect(work.run(['build', '--out', 'other', '--no-cache'], { TZ: zone, LC_ALL: 'tr_TR.UTF-8' }).status).toBe(0)
  expect(differing(readTree(join(work.folder, 'other')), clean)).toEqual([])
})

describe('a folder that is not ours', () => {
  test.each([
    ['.', /holds the project itself/],
    ['seeds/site', /lies in the seeds folder/],
    ['package.json', /is a file/],
    ['mine', /no site of daybrief/],
  ])('--out %s is refused and nothing in it is touched', (out, sentence) => {
    mkdirSync(join(work.folder, 'mine'))
    writeFileSync(join(work.folder, 'mine/letter.txt'), 'keep me')
    const before = readTree(work.folder)
    const ran = work.run(['build', '--out', out])
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(sentence)
    expect(differing(readTree(work.folder), before)).toEqual([])
  })
})

test('a state folder that cannot be written costs time, and is said once', () => {
  writeFileSync(join(work.folder, 'state'), 'a file')
  expect(built(['--cache', 'state']).match(/cache .* cannot be written/g)).toHaveLength(1)
})
