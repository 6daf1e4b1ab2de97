// Do the commands of docs/tour.md work as they stand there?
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { makeWorkspace } from '../helpers/built-site.ts'
import { root } from '../helpers/sources.ts'

const tour = readFileSync(join(root, 'docs/tour.md'), 'utf8')
const commands = [...tour.matchAll(/^npx daybrief (.+)$/gm)].map((match) => match[1] ?? '')

let workspace: Workspace
beforeAll(() => {
  workspace = makeWorkspace(join(root, 'seeds'))
})
afterAll(() => workspace?.remove())

test('it names build, extract, explain and verify', () => {
  expect(new Set(commands.map((command) => command.split(' ')[0]))).toEqual(new Set(['explain', 'extract', 'build', 'verify']))
})

test.each(commands)('daybrief %s', (command) => {
  const ran = workspace.run(command.split(' '))
  expect([ran.status, ran.stdout === '' && command !== 'build']).toEqual([0, false])
})

test('the files it speaks of are there', () => {
  const named = [...tour.matchAll(/`(_site\/[\w./-]+\w)`/g)].map((match) => match[1] ?? '')
  expect(named.length).toBeGreaterThan(1)
  expect(named.filter((path) => !existsSync(join(workspace.folder, path)))).toEqual([])
})
