// Is the whole output of a small newsroom what a person has read and approved? Compared file by file; only `npm run golden` writes it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds } from '../helpers/built-site.ts'

const golden = join(import.meta.dirname, 'five-seeds')
/** Made of the same words again, or shipped as they are: tested where they are made. */
const LEFT_OUT = /^assets\/|^search-index|index\.js$/

let built: Workspace
beforeAll(() => {
  built = buildFiveSeeds({ baseUrl: 'https://brief.example.org/' })
  if (process.env['GOLDEN'] === 'write') writeGolden()
})
afterAll(() => built?.remove())

test('the same files', () => {
  expect(filesOf(built.site)).toEqual(filesOf(golden))
})

test.each(filesOf(golden))('%s', (path) => {
  expect(readFileSync(join(built.site, path), 'utf8')).toBe(readFileSync(join(golden, path), 'utf8'))
})

function writeGolden(): void {
  rmSync(golden, { recursive: true, force: true })
  for (const path of filesOf(built.site)) {
    mkdirSync(dirname(join(golden, path)), { recursive: true })
    writeFileSync(join(golden, path), readFileSync(join(built.site, path)))
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
      .filter((path) => !LEFT_OUT.test(path))
      .sort()
  } catch {
    return []
  }
}
