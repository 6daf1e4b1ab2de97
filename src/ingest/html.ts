// What is the main text of a saved web page? Found by Readability, Firefox's reader view; offsets point into the text found here.
import { createRequire } from 'node:module'
import type { Draft, Unread } from './draft.ts'
import { notesOf } from './draft.ts'
import { readGiven } from './given.ts'
import { plainDate } from './scraped.ts'

const require = createRequire(import.meta.url)
/** Beyond this a page is no article, and parsing it would take minutes. */
const MAX_CHARS = 5_000_000
const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TR|UL)$/

/** What we use of a DOM node; the readers are optional packages, so their types are not ours to import. */
interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<Node>
}
interface Parsed {
  readonly title?: string | null
  readonly byline?: string | null
  readonly siteName?: string | null
  readonly publishedTime?: string | null
  readonly content?: Node | null
}
interface Libraries {
  readonly parseHTML: (html: string) => { readonly document: Node & { readonly body: Node } }
  readonly Readability: new (document: Node, options: object) => { readonly parse: () => Parsed | null }
}

/** One article: its main text, one paragraph a line, and the facts of the page's own metadata. */
export function readHtml(html: string, path: string): (Draft | Unread)[] {
  const libraries = load()
  if (!libraries) return [{ line: null, problem: { code: 'html-reader-missing', values: {} } }]
  if (html.length > MAX_CHARS) return [bad(`it has more than ${MAX_CHARS} characters`)]
  try {
    const { document } = libraries.parseHTML(html)
    const all = countWords(textOf(document.body))
    const found = new libraries.Readability(document, {
      serializer: (node: Node) => node,
      maxElemsToParse: 100_000,
      charThreshold: 100,
    }).parse()
    if (!found?.content) return [bad('no main text was found in it')]
    return [draftOf(found, found.content, all, path)]
  } catch {
    return [bad('it could not be parsed')]
  }
}

function draftOf(found: Parsed, content: Node, all: number, path: string): Draft | Unread {
  const text = textOf(content)
  if (text === '') return bad('no main text was found in it')
  const facts = { title: found.title, date: plainDate(found.publishedTime), outlet: found.siteName, author: found.byline }
  const stated = Object.entries(facts).flatMap(([key, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [{ key, value: value.replace(/\s+/g, ' '), place: path }] : [],
  )
  const { given, faults } = readGiven(stated)
  const left = { code: 'html-left-out' as const, values: { kept: String(countWords(text)), all: String(all) } }
  return { line: null, text, raw: null, format: 'html', given, givenBy: path, frontMatter: null, notes: [...notesOf(faults), left] }
}

/** Text of a node, block elements on lines of their own, white space folded as a browser folds it. Walks without recursion: depth is the page's to choose. */
function textOf(root: Node): string {
  const parts: string[] = []
  const open: (Node | string)[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '))
    else if (node.nodeType === 1 && !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(node.nodeName)) {
      const block = BLOCKS.test(node.nodeName.toUpperCase())
      if (block) open.push('\n')
      for (let i = node.childNodes.length - 1; i >= 0; i -= 1) open.push(node.childNodes[i] ?? '')
      if (block) open.push('\n')
    }
  }
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n\n')
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length
}

function bad(why: string): Unread {
  return { line: null, problem: { code: 'html-bad', values: { why } } }
}

let loaded: Libraries | null | undefined

function load(): Libraries | null {
  if (loaded === undefined) {
    try {
      const { parseHTML }: Pick<Libraries, 'parseHTML'> = require('linkedom')
      const { Readability }: Pick<Libraries, 'Readability'> = require('@mozilla/readability')
      loaded = { parseHTML, Readability }
    } catch {
      loaded = null
    }
  }
  return loaded
}
