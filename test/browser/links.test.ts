// Is every page valid HTML, does every link lead somewhere, and is the policy first in every head?
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { HtmlValidate } from 'html-validate'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds } from '../helpers/built-site.ts'
import { allPages } from '../helpers/page-types.ts'

let built: Workspace
let pages: Map<string, Tree.Element[]>

beforeAll(() => {
  built = buildFiveSeeds()
  pages = new Map(allPages(built.site).map((path) => [path, elementsOf(readFileSync(join(built.site, path), 'utf8'))]))
})

afterAll(() => built?.remove())

const isMail = (path: string): boolean => path.startsWith('digest/')
const isFrozen = (path: string): boolean => path.startsWith('editions/')

test('every page passes html-validate', async () => {
  // Hashes of our own files would keep a page from working from disk, where every file is another origin.
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
  })
  const wrong: string[] = []
  for (const path of pages.keys()) {
    if (isMail(path)) continue
    const report = await validator.validateString(readFileSync(join(built.site, path), 'utf8'))
    wrong.push(
      ...report.results.flatMap((result) => result.messages).map((found) => `${path}:${found.line} ${found.ruleId}: ${found.message}`),
    )
  }
  expect(wrong).toEqual([])
})

describe('links', () => {
  test('each names a file of the site, and a place in it that is there', () => {
    const wrong = new Map<string, string>()
    for (const [path, elements] of pages) {
      for (const href of linksOf(elements)) {
        const fault = /^(mailto:|https?:)/.test(href) ? null : faultOf(path, href)
        if (fault !== null && !wrong.has(fault)) wrong.set(fault, `${path}: ${href} ${fault}`)
      }
    }
    expect([...wrong.values()]).toEqual([])
  })

  test('without a base URL no link of the site leaves it', () => {
    const away = [...pages].flatMap(([path, elements]) =>
      linksOf(elements)
        .filter((href) => /^[a-z]+:/.test(href) && !href.startsWith('mailto:'))
        .map((href) => `${path}: ${href}`),
    )
    expect(away).toEqual([])
  })

  test('every page but 404, the mails and frozen editions can be reached from home', () => {
    const reached = new Set<string>()
    const open = ['index.html']
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path)) continue
      reached.add(path)
      const from = path
      for (const href of linksOf(pages.get(path) ?? [])) {
        const file = href.split('#')[0] ?? ''
        const target = normalize(join(dirname(from), decodeURIComponent(file))).replaceAll('\\', '/')
        if (file !== '' && pages.has(target)) open.push(target)
      }
    }
    expect([...pages.keys()].filter((path) => !reached.has(path) && path !== '404.html' && !isFrozen(path))).toEqual([])
  })
})

test('every page carries its policy first in head, and no script of its own text but data', () => {
  const wrong: string[] = []
  for (const [path, elements] of pages) {
    const first = elements.find((element) => element.tagName === 'meta' && attribute(element, 'charset') === null)
    const policy = attribute(first, 'content') ?? ''
    if (attribute(first, 'http-equiv')?.toLowerCase() !== 'content-security-policy') wrong.push(`${path}: the first meta is no policy`)
    for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'none'"])
      if (!policy.includes(part)) wrong.push(`${path}: no ${part}`)
    if (!isMail(path) && policy.includes('unsafe')) wrong.push(`${path}: ${policy}`)
    const scripts = elements.filter((element) => element.tagName === 'script' && attribute(element, 'src') === null)
    if (scripts.some((script) => !/json/.test(attribute(script, 'type') ?? ''))) wrong.push(`${path}: a script in the page`)
    const handlers = elements
      .flatMap((element) => element.attrs)
      .filter(({ name }) => name.startsWith('on') || (name === 'style' && !isMail(path)))
    if (handlers.length > 0) wrong.push(`${path}: attribute ${handlers[0]?.name}`)
  }
  expect(wrong).toEqual([])
})

/** What is wrong with a link of a page, naming what it leads to; or null. */
function faultOf(path: string, href: string): string | null {
  const [file = '', fragment = ''] = href.split('#')
  const target = file === '' ? path : normalize(join(dirname(path), decodeURIComponent(file))).replaceAll('\\', '/')
  if (href.startsWith('/') || target.startsWith('..') || target.endsWith('/')) return `${target} is not relative to a file`
  if (!existsSync(join(built.site, target))) return `there is no ${target}`
  if (fragment !== '' && !idsOf(pages.get(target) ?? []).has(decodeURIComponent(fragment))) return `${target} has no place ${fragment}`
  return null
}

function elementsOf(html: string): Tree.Element[] {
  const found: Tree.Element[] = []
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}

function linksOf(elements: readonly Tree.Element[]): string[] {
  return elements.flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')].filter((value) => value !== null))
}

function idsOf(elements: readonly Tree.Element[]): Set<string> {
  return new Set(elements.flatMap((element) => attribute(element, 'id') ?? []))
}

function attribute(element: Tree.Element | undefined, name: string): string | null {
  return element?.attrs.find((one) => one.name === name)?.value ?? null
}
