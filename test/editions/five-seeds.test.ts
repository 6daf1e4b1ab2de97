// Is the whole output of a small newsroom what a person has read and approved? Compared file by file; only `npm run golden` writes it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds } from '../helpers/built-site.ts'

const golden = join(import.meta.dirname, 'five-seeds')
/** One page of each kind, the data and one mail: what a person can read through. `files.txt` names every file of the output. */
const READ =
  /^(index|about|notes|method|timeline|archive|404)\.html$|^(articles|days)\/(004_da70801e62ea0916|2024-11-29)\.html$|^digest\/2024-11-29\.|^data\/|^(quotes|captions|stories)\/index\.html$|^people\/boris-johnson\.(html|xml)$|^themes\/diplomacy\.(html|xml)$|^feed\.(xml|json)$/

let built: Workspace
beforeAll(() => {
  built = buildFiveSeeds({ baseUrl: 'https://brief.example.org/' })
  if (process.env['GOLDEN'] === 'write') writeGolden()
})
afterAll(() => built?.remove())

test('the same files', () => {
  expect(filesOf(built.site)).toEqual(readFileSync(join(golden, 'files.txt'), 'utf8').trim().split('\n'))
})

test.each(filesOf(golden).filter((path) => path !== 'files.txt'))('%s', (path) => {
  expect(readFileSync(join(built.site, path), 'utf8')).toBe(readFileSync(join(golden, path), 'utf8'))
})

function writeGolden(): void {
  rmSync(golden, { recursive: true, force: true })
  mkdirSync(golden)
  writeFileSync(join(golden, 'files.txt'), `${filesOf(built.site).join('\n')}\n`)
  for (const path of filesOf(built.site).filter((one) => READ.test(one))) {
    mkdirSync(dirname(join(golden, path)), { recursive: true })
    writeFileSync(join(golden, path), readFileSync(join(built.site, path)))
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
      .sort()
  } catch {
    return []
  }
}
