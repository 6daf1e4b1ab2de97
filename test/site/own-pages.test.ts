// Does a project's own page take the place of ours, and does plain Eleventy build the same bytes?
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { makeWorkspace } from '../helpers/built-site.ts'
import { root } from '../helpers/sources.ts'
import { differing, leftovers, readTree } from './building.ts'

let work: Workspace
beforeEach(() => {
  work = makeWorkspace(join(root, 'seeds'))
  mkdirSync(join(work.folder, 'templates/site'), { recursive: true })
})
afterEach(() => work.remove())

function write(path: string, text: string): void {
  mkdirSync(join(work.folder, path, '..'), { recursive: true })
  writeFileSync(join(work.folder, path), text)
}

function plain(): ReturnType<typeof spawnSync> {
  symlinkSync(join(root, 'node_modules'), join(work.folder, 'node_modules'))
  const eleventy = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')
  return spawnSync(process.execPath, [eleventy, '--quiet', '--output=plain'], { cwd: work.folder, encoding: 'utf8', timeout: 60_000 })
}

const config = (more = ''): string => `import daybrief from '${join(root, 'dist/plugin.js')}'
export default function (config) {
  config.addPlugin(daybrief)
  ${more}
  return { dir: { input: 'templates/site', output: '_site' } }
}
`

test('an own page stands beside ours, one of our names replaces ours, and ours comes back when it goes', () => {
  write('templates/site/about.md', '---\npermalink: about.html\n---\n# Our *own* words')
  write('templates/site/extra.njk', '---\npermalink: extra.html\n---\n<p>{{ 1 + 1 }}</p>')
  expect(work.run(['build']).status).toBe(0)
  expect(readFileSync(join(work.site, 'about.html'), 'utf8')).toContain('<em>own</em>')
  expect(readFileSync(join(work.site, 'extra.html'), 'utf8')).toContain('<p>2</p>')
  rmSync(join(work.folder, 'templates/site/about.md'))
  expect(work.run(['build']).status).toBe(0)
  expect(readFileSync(join(work.site, 'about.html'), 'utf8')).not.toContain('<em>own</em>')
  expect(leftovers(work.site)).toEqual([])
})

test('plain Eleventy builds the same bytes, own pages and transforms included', () => {
  write('templates/site/about.md', '---\npermalink: about.html\n---\n# Our own words')
  write('.eleventy.js', config("config.addTransform('mark', (content) => content.replace('</body>', '<!-- ours --></body>'))"))
  expect(work.run(['build']).status).toBe(0)
  expect(plain().status).toBe(0)
  expect(differing(readTree(join(work.folder, 'plain')), readTree(work.site))).toEqual([])
  expect(readFileSync(join(work.site, 'index.html'), 'utf8')).toContain('<!-- ours -->')
})

test('plain Eleventy: an own feed stands; an own page that Eleventy hides from us ends in our sentence', () => {
  write('templates/site/feed.md', '---\npermalink: feed.xml\n---\nour own feed')
  write('.eleventy.js', config())
  expect(plain().status).toBe(0)
  expect(readFileSync(join(work.folder, 'plain/feed.xml'), 'utf8')).toContain('our own feed')
  rmSync(join(work.folder, 'node_modules'))
  write('templates/site/about.md', '---\npermalink: about.html\neleventyExcludeFromCollections: true\n---\n# Hidden')
  const ran = plain()
  expect(ran.status).not.toBe(0)
  expect(`${String(ran.stderr)}${String(ran.stdout)}`).toContain('about.md writes /about.html, and so does daybrief. An own page takes')
})

test('a part of the project replaces ours on every page', () => {
  expect(work.run(['build']).status).toBe(0)
  write('templates/assets/site.css', 'body { color: #123 }')
  expect(work.run(['build']).status).toBe(0)
  expect(readFileSync(join(work.site, 'assets/site.css'), 'utf8')).toBe('body { color: #123 }')
})

test('an input folder that holds the seeds is refused: Eleventy would run what stands in them', () => {
  write('seeds/trap.txt', 'Text of the trap.')
  write('seeds/trap.md', '---js\n{ title: (() => { throw new Error("obeyed") })() }\n---\nText of the trap.')
  write('.eleventy.js', config("config.addGlobalData('more', 1)").replace("input: 'templates/site', ", ''))
  const ran = work.run(['build'])
  expect(ran.status).toBe(1)
  expect(ran.stderr).toMatch(/holds the seeds.*templates\/site/)
  expect(ran.stderr).not.toContain('obeyed')
  expect(leftovers(work.site)).toEqual([])
  const direct = plain()
  expect(direct.status).not.toBe(0)
  expect(`${String(direct.stderr)}${String(direct.stdout)}`).toContain('holds the seeds')
})
