// Does text from strangers stay text? One folder of every attack is built once; then pages, mails, feeds, report and browser are looked at.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser/find.ts'
import type { PublishedEdition, Ran, Workspace } from '../helpers/built-site.ts'
import { makeWorkspace, readEdition } from '../helpers/built-site.ts'
import { openPage } from '../helpers/open-page.ts'
import { allPages } from '../helpers/page-types.ts'
import { attacks, marker } from './attacks.ts'

const SECRET = 'the secret that lies outside the seeds folder'
/** What XML 1.0 cannot hold. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]|\p{Cs}/u
const SIGNS = /[^\P{Cc}\n\t]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u

let workspace: Workspace
let ran: Ran
let edition: PublishedEdition
let before: string

beforeAll(() => {
  const files = Object.entries(attacks).flatMap(([attack, list]) =>
    Object.entries(list).map(([name, content]): [string, string | Uint8Array] => [`${attack}/${name}`, content]),
  )
  workspace = makeWorkspace(
    { 'plain.txt': `Ships return\n\n${marker('plain', 'plain.txt')}\n`, ...Object.fromEntries(files) },
    { baseUrl: 'https://brief.example.org/' },
  )
  const links = join(workspace.folder, 'seeds/links')
  mkdirSync(links)
  writeFileSync(join(workspace.folder, 'secret.txt'), `Outside\n\n${SECRET}\n`)
  symlinkSync('../../secret.txt', join(links, 'out.txt'))
  symlinkSync('..', join(links, 'loop'))
  symlinkSync('/nowhere/at/all.txt', join(links, 'dangling.txt'))
  before = fingerprint(join(workspace.folder, 'seeds'))
  ran = workspace.run(['build'])
  edition = readEdition(workspace.site)
}, 300_000)

afterAll(() => workspace?.remove())

test('every attack has an about.md, and the other way round', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  expect(folders.filter((name) => !existsSync(join(import.meta.dirname, name, 'about.md')))).toEqual([])
  expect(folders.sort()).toEqual([...Object.keys(attacks), 'links'].sort())
})

describe('the report', () => {
  test('the build ends with 1, since files were left out, and without a stack trace', () => {
    expect(ran.status).toBe(1)
    expect(ran.stderr + ran.stdout).not.toMatch(/\n\s+at |node:internal|TypeError|RangeError/)
  })

  test('no file writes to the terminal', () => {
    expect(SIGNS.exec(ran.stderr + ran.stdout)).toBeNull()
  })

  test('every file is published, or named with a reason; a good one is never lost', () => {
    const { list, files, published, held, failed } = edition.coverage
    expect(published + held + failed).toBe(files)
    expect(list.filter(({ state, reason }) => state !== 'published' && !reason)).toEqual([])
    const given = Object.entries(attacks).flatMap(([attack, all]) =>
      Object.keys(all)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `${attack}/${name}`),
    )
    const known = new Map(list.map((line) => [line.file.normalize('NFC'), line.state]))
    const hidden = given.filter((path) => !known.has(path.normalize('NFC')) && !SIGNS.test(path))
    expect(hidden).toEqual([])
    const isOverLimit = (line: (typeof list)[number]): boolean =>
      /^huge\/open-.* has \d+ quotation marks, more than the limit/.test(`${line.file} ${line.reason}`)
    const refused = list.filter((line) => line.state === 'failed' && !isOverLimit(line)).map(({ file }) => file)
    const may = /^encodings\/(picture|empty|blank)\.txt$|^controls\/[03]\.txt$|^paths\/(\.hidden|tab|new|esc|CON|con|Ünï|U\u0308)|^links\//
    expect(refused.filter((path) => !may.test(path))).toEqual([])
  })
})

describe('the seeds', () => {
  test('are only read', () => {
    expect(fingerprint(join(workspace.folder, 'seeds'))).toBe(before)
  })

  test('nothing outside their folder is published, nothing is written outside the output', () => {
    expect(
      everyFile()
        .filter((file) => file.text.includes(SECRET))
        .map((file) => file.path),
    ).toEqual([])
    expect(
      readdirSync(workspace.folder)
        .sort()
        .filter((name) => !['seeds', 'package.json', 'secret.txt', '_site', '.daybrief'].includes(name)),
    ).toEqual([])
  })

  test('can be read: the sentence of each published article stands on its page', () => {
    const sentences = Object.entries(attacks).flatMap(([attack, list]) =>
      Object.keys(list).map((name): [string, string] => [`${attack}/${name}`, marker(attack, name)]),
    )
    const unreadable = edition.articles.filter(({ file, href }) => {
      const sentence = sentences.find(([path]) => path === file)?.[1]
      return sentence !== undefined && !wordsOf(parse(readFileSync(join(workspace.site, href), 'utf8'))).includes(sentence)
    })
    expect(unreadable.map(({ file }) => file)).toEqual([])
  })
})

describe('pages', () => {
  test('hold no element, attribute or address that a text brought', () => {
    const strange = allPages(workspace.site).flatMap((path) => strangeParts(path, readFileSync(join(workspace.site, path), 'utf8')))
    expect([...new Set(strange)].slice(0, 20)).toEqual([])
  })

  test('what was tried is shown as written', () => {
    for (const attack of ['markup', 'attributes', 'templates']) {
      const pages = edition.articles.filter(({ file }) => file.startsWith(`${attack}/`))
      expect(pages.length).toBeGreaterThan(5)
      const changed = pages.filter(({ file, href }) => {
        const quay = /The mayor said it was so\. .* And it was\./.exec(String(attacks[attack]?.[file.slice(attack.length + 1)]))?.[0]
        return quay === undefined || !wordsOf(parse(readFileSync(join(workspace.site, href), 'utf8'))).includes(quay)
      })
      expect(changed.map(({ file }) => file)).toEqual([])
    }
  })

  test('every quotation and caption on them, and in the mails, is proven', () => {
    const proved = workspace.run(['verify'])
    expect(proved.stderr.split('\n').slice(0, 20)).toEqual([''])
    expect(proved.status).toBe(0)
  })
})

describe('mails and feeds', () => {
  test('a message has one of each header, and only ours', () => {
    for (const { path, text } of everyFile().filter((file) => file.path.endsWith('.eml'))) {
      const head = text.slice(0, text.indexOf('\r\n\r\n'))
      const names = head.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
      expect([path, names.filter((name, at) => names.indexOf(name) !== at), names.filter((name) => /bcc|evil/.test(name))]).toEqual([
        path,
        [],
        [],
      ])
      expect([
        path,
        /[^\p{ASCII}]/u.test(text),
        /[^\r]\n|\r[^\n]/.test(text),
        text.split('\r\n').some((line) => line.length > 998),
      ]).toEqual([path, false, false, false])
    }
  })

  test('feeds hold no sign that XML forbids, and JSON parses', () => {
    const files = everyFile()
    expect(files.filter(({ path, text }) => path.endsWith('.xml') && FORBIDDEN.test(text)).map(({ path }) => path)).toEqual([])
    for (const { path, text } of files) if (path.endsWith('.json')) expect([path, typeof JSON.parse(text)]).toEqual([path, 'object'])
  })
})

test('in a browser nothing runs, nothing is asked of anybody, nothing is logged', { timeout: 300_000 }, async () => {
  const browser = await launchBrowser()
  const base = `${pathToFileURL(workspace.site).href}/`
  const opened = await openPage(browser, [base])
  const dialogs: string[] = []
  opened.page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  const wanted = [
    ...new Set([
      'index.html',
      'notes.html',
      'quotes/index.html',
      'people/index.html',
      'captions/index.html',
      ...edition.periods.map(({ href }) => href),
      ...edition.articles
        .filter(({ file }) => /^(markup|attributes|templates|bidi|controls|paths|proto-names)\//.test(file))
        .map(({ href }) => href),
    ]),
  ]
  const started: string[] = []
  for (const path of wanted) {
    await opened.page.goto(base + path, { waitUntil: 'load' })
    const found = await opened.page.evaluate(() => ('pwned' in window ? 'ran' : document.querySelector('h1') === null ? 'no heading' : ''))
    if (found !== '') started.push(`${path}: ${found}`)
  }
  await browser.close()
  expect({ ran: started, dialogs, outside: opened.outside, noise: opened.noise }).toEqual({ ran: [], dialogs: [], outside: [], noise: [] })
})

test('a second build gives the same bytes', { timeout: 300_000 }, () => {
  const first = fingerprint(workspace.site)
  const again = workspace.run(['build'])
  expect(again.status).toBe(1)
  expect(fingerprint(workspace.site)).toBe(first)
})

function everyFile(): { path: string; text: string }[] {
  return readdirSync(workspace.site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(workspace.site.length + 1), text: readFileSync(path, 'utf8') }))
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path))
  return hash.digest('hex')
}

function wordsOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if ('tagName' in node && ['script', 'style', 'sup'].includes(node.tagName)) return ''
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

function strangeParts(path: string, html: string): string[] {
  const found: string[] = []
  const mail = path.startsWith('digest/')
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) {
      if (
        ['iframe', 'form', 'input', 'base', 'object', 'embed', 'template', 'textarea', 'slot'].includes(node.tagName) &&
        path !== 'search.html'
      )
        found.push(`${path}: <${node.tagName}>`)
      for (const { name, value } of node.attrs) {
        if (/^on|^style$|^srcdoc$|^autofocus$/.test(name) && !(mail && name === 'style')) found.push(`${path}: ${name}=`)
        if (
          ['href', 'src', 'action', 'content'].includes(name) &&
          /javascript:|data:|evil\.example/i.test(value) &&
          node.tagName !== 'meta'
        )
          found.push(`${path}: ${name}="${value.slice(0, 60)}"`)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}
