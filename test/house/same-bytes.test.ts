// Does the same folder give the same bytes, in another time zone and locale, with its files made in another order?
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { makeWorkspace } from '../helpers/built-site.ts'
import { root } from '../helpers/sources.ts'

const open: Workspace[] = []
afterEach(() => open.splice(0).forEach((workspace) => workspace.remove()))

const seeds = readdirSync(join(root, 'seeds')).map((name): [string, Buffer] => [name, readFileSync(join(root, 'seeds', name))])

function build(files: readonly [string, Buffer][], env: NodeJS.ProcessEnv): string[] {
  const workspace = makeWorkspace({})
  open.push(workspace)
  for (const [name, bytes] of files) writeFileSync(join(workspace.folder, 'seeds', name), bytes)
  const built = workspace.run(['build'], env)
  expect([built.status, built.stderr.includes('    at ')]).toEqual([0, false])
  return digest(workspace.site)
}

function digest(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(site.length + 1)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
}

test('Kiritimati and Los Angeles build the same site', () => {
  const east = build(seeds, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })
  const west = build(seeds.toReversed(), { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' })
  expect(east.length).toBeGreaterThan(30)
  expect(west).toEqual(east)
})

test('a second build over the first changes no byte', () => {
  const workspace = makeWorkspace(join(root, 'seeds'))
  open.push(workspace)
  workspace.run(['build'])
  const first = digest(workspace.site)
  const again = workspace.run(['build'])
  expect(again.status).toBe(0)
  expect(digest(workspace.site)).toEqual(first)
})

test('a build leaves nothing beside the site but its own state, and no home folder is needed', () => {
  const workspace = makeWorkspace(join(root, 'seeds'))
  open.push(workspace)
  mkdirSync(join(workspace.folder, 'empty'))
  const built = workspace.run(['build'], { HOME: join(workspace.folder, 'no-such-home'), TMPDIR: join(workspace.folder, 'empty') })
  expect(built.status).toBe(0)
  expect(
    readdirSync(workspace.folder).filter(
      (name) => !['seeds', 'package.json', '_site', '.daybrief', 'mail', 'editions', 'empty'].includes(name),
    ),
  ).toEqual([])
})
