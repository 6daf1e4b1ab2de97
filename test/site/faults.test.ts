// Is a build on a bad machine right, or refused with a sentence? Full and read-only disks, no network at all, a clock that is years off.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ran, Workspace } from '../helpers/built-site.ts'
import { makeWorkspace } from '../helpers/built-site.ts'
import { root } from '../helpers/sources.ts'
import { article, differing, leftovers, readTree } from './building.ts'

const YEAR = 365 * 24 * 3600 * 1000

let work: Workspace
beforeEach(() => {
  work = makeWorkspace({ 'a.txt': article('Ferry talks', '3 May 2023', 'We shall sail again') })
})
afterEach(() => work.remove())

/** Adds articles of so many kilobytes in all: more than a small disk holds once they are pages. */
function grow(kilobytes: number): void {
  const long = 'The harbour board met again and spoke about the north pier for an hour.\n\n'.repeat(140)
  for (let i = 0; i * 10 < kilobytes; i += 1) {
    writeFileSync(join(work.folder, `seeds/more-${i}.txt`), article(`Talks ${i}`, '4 May 2023', `We shall sail on day ${i}`) + long)
  }
}

function expectSentence(ran: Ran, words: RegExp): void {
  expect(ran.status, ran.stderr).toBe(1)
  expect(ran.stderr).toMatch(words)
  expect(ran.stderr).not.toMatch(/\n\s+at /)
}

/** A small disk for the output, where this machine lets us mount one; null: it does not. */
function smallDisk(megabytes: number): { folder: string; readOnly: () => void; remove: () => void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'daybrief-disk-'))
  const mount = (...args: string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0
  const remove = (): void => {
    spawnSync('umount', [folder], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
  if (mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder)) {
    return { folder, readOnly: () => void mount('-o', 'remount,ro', folder), remove }
  }
  remove()
  return null
}

test('a full disk: one sentence, the old site whole, nothing beside it', ({ skip }) => {
  const disk = smallDisk(2)
  skip(disk === null, 'this machine mounts no small disk for us')
  if (disk === null) return
  try {
    const site = join(disk.folder, 'site')
    expect(work.run(['build', '--out', site]).status).toBe(0)
    const before = readTree(site)
    grow(3000)
    expectSentence(work.run(['build', '--out', site]), /ENOSPC\): The disk is full\. Free some space, then build again\./)
    expect(differing(readTree(site), before)).toEqual([])
    expect(leftovers(site)).toEqual([])
  } finally {
    disk.remove()
  }
})

test('a read-only disk: one sentence, the old site whole', ({ skip }) => {
  const disk = smallDisk(4)
  skip(disk === null, 'this machine mounts no small disk for us')
  if (disk === null) return
  try {
    const site = join(disk.folder, 'site')
    expect(work.run(['build', '--out', site]).status).toBe(0)
    const before = readTree(site)
    disk.readOnly()
    grow(10)
    expectSentence(work.run(['build', '--out', site]), /EROFS\): The disk is read-only\. Choose another output folder with --out\./)
    expect(differing(readTree(site), before)).toEqual([])
  } finally {
    disk.remove()
  }
})

test('an output below a file: one sentence, the file as it was', () => {
  writeFileSync(join(work.folder, 'report'), 'mine')
  expectSentence(work.run(['build', '--out', 'report/site']), /\bis a file\b|part of this path is a file/)
  expect(readTree(work.folder).get('report')).toBe('mine')
})

test('no network at all: the same bytes', ({ skip }) => {
  skip(spawnSync('unshare', ['-rn', 'true']).status !== 0, 'this machine takes no network away from us')
  expect(work.run(['build']).status).toBe(0)
  const other = join(work.folder, 'alone')
  mkdirSync(other)
  const command = ['-rn', process.execPath, join(root, 'dist/cli/main.js'), 'build', '--out', join(other, '_site'), '--no-cache']
  const alone = spawnSync('unshare', command, { cwd: work.folder, encoding: 'utf8' })
  expect(alone.status, alone.stderr).toBe(0)
  expect(differing(readTree(join(other, '_site')), readTree(work.site))).toEqual([])
})

test('a clock that is years off, before or ahead: the same bytes, and the next build is right', () => {
  expect(work.run(['build']).status).toBe(0)
  const now = readTree(work.site)
  for (const years of [-40, 60]) {
    const env = { NODE_OPTIONS: `--import ${join(root, 'test/site/clock-off.mjs')}`, CLOCK_OFF: String(years * YEAR) }
    const ran = work.run(['build', '--no-cache', '--out', `at-${years}/_site`], env)
    expect(ran.status, ran.stderr).toBe(0)
    expect(differing(readTree(join(work.folder, `at-${years}/_site`)), now)).toEqual([])
    expect(work.run(['build'], env).status).toBe(0)
  }
  expect(work.run(['build']).status).toBe(0)
  expect(differing(readTree(work.site), now)).toEqual([])
})
