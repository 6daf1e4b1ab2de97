// Does every file a build reads make the next build look again? One digest, with one file changed at a time.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { defaults } from '../../src/model/settings.ts'
import { digestInputs } from '../../src/site/inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'daybrief-inputs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const own = join(folder, 'package/templates')
const root = join(folder, 'project')
const project = { root, seeds: join(root, 'seeds'), out: join(root, '_site'), cache: null, settings: defaults }

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test.each(['project/seeds/a.txt', 'project/templates/parts/head.njk', 'package/templates/pages/day.njk', 'project/lexicon/offices.txt'])(
  '%s',
  (path) => {
    write(path, 'before')
    const before = digestInputs(project, 'code', own)
    expect(digestInputs(project, 'code', own)).toBe(before)
    write(path, 'after.')
    expect(digestInputs(project, 'code', own)).not.toBe(before)
  },
)

test('links that lead round in circles end, and those to nowhere stop nothing', () => {
  write('project/seeds/deep/a.txt', 'text')
  for (const [name, target] of Object.entries({ up: '..', top: '../..', here: '.', self: 'self', nowhere: 'gone.txt' }))
    symlinkSync(target, join(root, 'seeds/deep', name))
  expect(digestInputs(project, 'code', own)).toMatch(/^[0-9a-f]{64}$/)
})
