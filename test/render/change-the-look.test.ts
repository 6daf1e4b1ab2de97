// Does the worked example of docs/change-the-look.md do what it says? Its files, as they stand there, in a project of its own.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorkspace } from '../helpers/built-site.ts'
import type { Workspace } from '../helpers/built-site.ts'
import { root } from '../helpers/sources.ts'

const doc = readFileSync(join(root, 'docs/change-the-look.md'), 'utf8')
const files = [...doc.matchAll(/\*\*(templates\/[\w./]+)\*\*[^\n]*\n\n```\w+\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => ({
  name,
  text,
}))

let project: Workspace

beforeAll(() => {
  project = makeWorkspace(join(root, 'seeds'))
  for (const { name, text } of files) {
    mkdirSync(dirname(join(project.folder, name)), { recursive: true })
    writeFileSync(join(project.folder, name), text)
  }
})
afterAll(() => project?.remove())

test('the example has its three files', () => {
  expect(files.map(({ name }) => name)).toEqual(['templates/assets/own.css', 'templates/parts/head.njk', 'templates/parts/caption.njk'])
})

test('the project builds; its style sheet is published and loaded, its part is used, ours are used for the rest', () => {
  const built = project.run(['build'])
  expect([built.status, built.stderr.includes('    at ')]).toEqual([0, false])
  expect(readFileSync(join(project.site, 'assets/own.css'), 'utf8')).toBe(files[0]?.text)
  const captions = readFileSync(join(project.site, 'captions/index.html'), 'utf8')
  expect(captions).toContain('<link rel="stylesheet" href="../assets/own.css">')
  expect(captions).toContain('<b>Picture: <bdi>')
  expect(captions).toContain('<nav aria-label="Site">')
})

test('a part that asks for what no view has stops the build with its name, and no stack', () => {
  const part = join(project.folder, 'templates/parts/caption.njk')
  writeFileSync(part, '{% macro captions(list) %}{{ list.colour.name }}{% endmacro %}')
  const built = project.run(['build'])
  expect(built.status).toBe(1)
  expect(built.stderr).toMatch(/caption|colour|captions\.njk/)
  expect(built.stderr).not.toContain('    at ')
})
