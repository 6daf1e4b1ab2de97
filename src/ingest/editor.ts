// What does the editor decide across articles? The parser of seeds/edition.yml.
import type { Node, Pair, ParsedNode } from 'yaml'
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { DaybriefError } from '../model/diagnostic.ts'
import type { EditorFile } from '../model/editor.ts'
import { noEditor } from '../model/editor.ts'

const FILE = 'seeds/edition.yml'
const PERIOD = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|undated)$/
const ARTICLE = /^[A-Za-z0-9._-]{1,200}$/
const QUOTE = /^[A-Za-z0-9._-]{1,200}#q-[0-9a-f]{10}(?:-\d{1,5})?$/

type Lists = 'joinStories' | 'splitStories' | 'joinQuotes' | 'splitQuotes'
const GROUPS: Readonly<Record<string, readonly [key: Lists, of: RegExp, what: string]>> = {
  'join-stories': ['joinStories', ARTICLE, 'an article’s id'],
  'split-stories': ['splitStories', ARTICLE, 'an article’s id'],
  'join-quotes': ['joinQuotes', QUOTE, 'a quotation’s place: article#q-…'],
  'split-quotes': ['splitQuotes', QUOTE, 'a quotation’s place: article#q-…'],
}
const KEYS = ['order', 'notes', ...Object.keys(GROUPS)]

type Mutable = { -readonly [K in keyof EditorFile]: EditorFile[K] }

/**
 * The text of seeds/edition.yml → what the editor decided; null or an empty file: nothing. An unknown key or a value of the wrong form is a DaybriefError
 * with file, line and column. Whether an id exists is for the brief to say: `lines` tells it where each entry stands.
 */
export function readEditor(text: string | null): EditorFile {
  if (text === null || text.trim() === '') return noEditor
  const counter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, strict: true, uniqueKeys: true })
  const fault = document.errors[0]
  if (fault) throw wrong(counter, fault.pos[0], 'This is no YAML that can be read. Check indents, colons and quotation marks')
  if (document.contents === null) return noEditor
  return readAll(document.contents, counter)
}

function readAll(root: ParsedNode, counter: LineCounter): EditorFile {
  const out: Mutable = { ...noEditor, lines: {} }
  const lines = new Map<string, number>()
  for (const [key, value, at] of pairsOf(root, counter, 'The file must be made of the keys ' + KEYS.join(', '))) {
    const group = Object.hasOwn(GROUPS, key) ? GROUPS[key] : undefined
    if (group) out[group[0]] = readGroups(key, value, at, group, counter, lines)
    else if (key === 'order') out.order = readOrder(value, at, counter, lines)
    else if (key === 'notes') out.notes = readNotes(value, at, counter, lines)
    else throw wrong(counter, at, `“${key}” is no key. There are ${KEYS.join(', ')}`)
  }
  return { ...out, lines: Object.fromEntries(lines) }
}

function readGroups(
  key: string,
  value: Node | null,
  at: number,
  [name, of, what]: readonly [Lists, RegExp, string],
  counter: LineCounter,
  lines: Map<string, number>,
): string[][] {
  return itemsOf(value, counter, at, `“${key}” must be a list of lists`).map((item, index) => {
    const ids = idsOf(item, of, what, counter, at)
    if (ids.length < 2) throw wrong(counter, startOf(item, at), `“${key}” needs two or more in each list`)
    lines.set(`${name}.${index}`, lineOf(counter, startOf(item, at)))
    return ids
  })
}

function readOrder(value: Node | null, at: number, counter: LineCounter, lines: Map<string, number>): Record<string, readonly string[]> {
  const entries = periodsOf('order', value, at, counter).map(([period, list, place]): [string, string[]] => {
    lines.set(`order.${period}`, lineOf(counter, place))
    return [period, idsOf(list, ARTICLE, 'an article’s id', counter, place)]
  })
  return Object.fromEntries(entries)
}

function readNotes(value: Node | null, at: number, counter: LineCounter, lines: Map<string, number>): Record<string, string> {
  const entries = periodsOf('notes', value, at, counter).map(([period, note, place]): [string, string] => {
    if (!isScalar(note) || typeof note.value !== 'string') throw wrong(counter, place, `“notes” of ${period} must be words`)
    lines.set(`notes.${period}`, lineOf(counter, place))
    return [period, note.value]
  })
  return Object.fromEntries(entries)
}

function periodsOf(key: string, value: Node | null, at: number, counter: LineCounter): [string, Node | null, number][] {
  const pairs = pairsOf(value, counter, `“${key}” must name periods such as 2024-11-29`, at)
  for (const [period, , place] of pairs) {
    if (!PERIOD.test(period)) throw wrong(counter, place, `“${period}” is no period. Write a day (2024-11-29), a month, a year or undated`)
  }
  return pairs
}

function idsOf(list: Node | null, of: RegExp, what: string, counter: LineCounter, at: number): string[] {
  return itemsOf(list, counter, at, `A list of ids must stand here, each ${what}`).map((item) => {
    if (isScalar(item) && typeof item.value === 'string' && of.test(item.value)) return item.value
    throw wrong(counter, startOf(item, at), `“${isScalar(item) ? String(item.value) : 'this'}” is not ${what}`)
  })
}

function pairsOf(node: Node | null, counter: LineCounter, message: string, at = 0): [string, Node | null, number][] {
  if (!isMap<Node, Node | null>(node)) throw wrong(counter, startOf(node, at), message)
  return node.items.map(({ key, value }: Pair<Node, Node | null>) => [isScalar(key) ? String(key.value) : '', value, startOf(key, at)])
}

function itemsOf(node: Node | null, counter: LineCounter, at: number, message: string): Node[] {
  if (!isSeq<Node>(node)) throw wrong(counter, startOf(node, at), message)
  return node.items
}

function startOf(node: Node | null, fallback: number): number {
  return node?.range?.[0] ?? fallback
}

function lineOf(counter: LineCounter, offset: number): number {
  return counter.linePos(offset).line
}

function wrong(counter: LineCounter, offset: number, message: string): DaybriefError {
  const { line, col } = counter.linePos(offset)
  return new DaybriefError('edition', `${FILE}:${line}:${col}: ${message}.`, 2)
}
