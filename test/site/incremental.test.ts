// Is a rebuilt site the site a clean build would make? Random sequences of what happens to an archive, byte for byte.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { build } from '../../dist/index.js'
import { makeWorkspace } from '../helpers/built-site.ts'
import { article, differing, leftovers, readTree } from './building.ts'

/** What is always there, so that a list has parts that a change leaves alone. */
const STAYING = [
  'We shall open every door that was closed',
  'Winter came early to the valley this year',
  'The harbour will be rebuilt stone by stone',
  'Our neighbours have nothing to be afraid of',
  'Grain must reach the people who need it',
  'A signature alone does not make a peace',
  'The bridge was ours and it will be ours again',
  'Nobody here has slept since the alarm',
]
const workspace = makeWorkspace(
  Object.fromEntries(
    STAYING.map((words, i) => [`a0${i || ''}.txt`, article(`Article number ${i} stays where it is`, `January ${i + 2}, 2022`, words)]),
  ),
)
afterAll(workspace.remove)

const NAMES = ['a1', 'a2', 'b1', 'b2', 'year/c1']
const WORDS = ['We will never stop talking to each other', 'There is no other way to peace', 'This was a very long night for all of us']
const DATES = ['January 1, 2022', 'January 12, 2022', '']
const step = fc.oneof(
  fc.record({
    act: fc.constant('write' as const),
    name: fc.constantFrom(...NAMES),
    date: fc.constantFrom(...DATES),
    words: fc.constantFrom(...WORDS),
    title: fc.constantFrom('Ministers meet again', 'Troops are moved to the border', 'Sanctions take effect'),
  }),
  fc.record({ act: fc.constant('delete' as const), name: fc.constantFrom(...NAMES) }),
  fc.record({ act: fc.constant('rename' as const), name: fc.constantFrom(...NAMES), to: fc.constantFrom(...NAMES) }),
  fc.record({
    act: fc.constant('damage' as const),
    path: fc.constantFrom('index.html', 'articles/a0.html', 'data/edition.json', 'days/undated.html'),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test.each([
  ['pages', 300_000],
  ['lists in many parts', 3000],
])('incremental == clean after any sequence of adds, edits, renames, deletes and damage: %s', async (_what, pageBytes) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      for (const one of steps) take(one)
      await buildInto('_site', '.daybrief', pageBytes)
      await buildInto('clean', null, pageBytes)
      expect(differing(readTree(workspace.site), readTree(join(workspace.folder, 'clean')))).toEqual([])
      expect(leftovers(workspace.site)).toEqual([])
      rmSync(join(workspace.folder, 'clean'), { recursive: true })
    }),
    { seed: 20221129, numRuns: 12 },
  )
})

async function buildInto(out: string, cache: string | null, pageBytes: number): Promise<void> {
  const { readSettings } = await import('../../dist/index.js')
  const root = workspace.folder
  const settings = readSettings(root)
  const limits = { ...settings.limits, pageBytes }
  const project = { root, seeds: join(root, 'seeds'), out: join(root, out), cache: cache && join(root, cache) }
  await build({ ...project, settings: { ...settings, limits } })
}

function take(one: Step): void {
  const seed = (name: string): string => join(workspace.folder, 'seeds', `${name}.txt`)
  mkdirSync(join(workspace.folder, 'seeds/year'), { recursive: true })
  try {
    if (one.act === 'write') writeFileSync(seed(one.name), article(one.title, one.date, one.words))
    else if (one.act === 'delete') rmSync(seed(one.name))
    else if (one.act === 'rename') renameSync(seed(one.name), seed(one.to))
    else writeFileSync(join(workspace.site, one.path), 'damaged')
  } catch (error) {
    // A file that is not there yet cannot be deleted, renamed or damaged; the sequence goes on.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
