// Is a frozen edition proved from the seeds kept with it, and is each seed named that has changed since?
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ran, Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds } from '../helpers/built-site.ts'

const EDITION = 'editions/2024-11-29'
const SEED = 'seeds/004_da70801e62ea0916.txt'
let built: Workspace

beforeAll(() => {
  built = buildFiveSeeds()
  expect(built.run(['freeze', '2024-11-29']).status).toBe(0)
})

afterAll(() => built?.remove())

test('an edition as it was frozen is proven, alone and with the site', () => {
  const alone = built.run(['verify', EDITION])
  const [, all, proven] = /^(\d+) quotations, (\d+) proven/.exec(alone.stdout) ?? []
  expect([alone.status, alone.stderr, proven]).toEqual([0, '', all])
  expect(Number(all)).toBeGreaterThan(8)
  expect(Number(/^\d+/.exec(built.run(['verify']).stdout)?.[0])).toBeGreaterThan(Number(all))
})

test('a seed that has changed since is named; that alone is no failure', () => {
  const ran = damaged(SEED, (text) => text.replace('combat troops', 'troops'), [EDITION])
  expect([ran.status, ran.stderr.trim()]).toEqual([0, `${SEED} has changed since the edition 2024-11-29 was frozen.`])
})

describe('damage to the edition', () => {
  const change = (text: string): string => text.replace('combat troops', 'troops')
  test.each([
    ['index.html', change],
    ['digest.html', change],
    ['digest.txt', change],
    [`seeds/${SEED.slice('seeds/'.length)}`, change],
    ['style.css', (text: string): string => `${text} `],
    ['manifest.json', change],
  ])('%s', (file, damage) => {
    const ran = damaged(`${EDITION}/${file}`, damage, [EDITION])
    expect([ran.status, ran.stderr.includes(`${EDITION}/${file.startsWith('seeds') ? 'seeds/' : file}`)]).toEqual([1, true])
  })

  test('a file that was not frozen', () => {
    const ran = damaged(`${EDITION}/added.html`, () => 'new', [EDITION])
    expect([ran.status, ran.stderr.includes('added.html')]).toEqual([1, true])
  })
})

/** Runs verify while a file is changed; an added file is left, so it comes last. */
function damaged(file: string, change: (text: string) => string, args: string[]): Ran {
  const path = join(built.folder, file)
  let before: string | null = null
  try {
    before = readFileSync(path, 'utf8')
  } catch {
    // A file that is added.
  }
  const after = change(before ?? '')
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  const ran = built.run(['verify', ...args])
  if (before !== null) writeFileSync(path, before)
  return ran
}
