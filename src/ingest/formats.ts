// Which reader reads which file? One row an ending; what no row names is left out by name.
import type { Draft, Unread } from './draft.ts'
import { notesOf } from './draft.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtml } from './html.ts'
import { readJson, readJsonLines } from './json.ts'

/** Decoded text → its articles. `path` is for messages. Bad articles cost only themselves. */
export type Reader = (text: string, path: string) => (Draft | Unread)[]

const READERS: Readonly<Record<string, Reader>> = {
  txt: readText,
  md: readMarkdown,
  markdown: readMarkdown,
  html: readHtml,
  htm: readHtml,
  json: readJson,
  jsonl: readJsonLines,
  ndjson: readJsonLines,
}

/** The reader for a path by its ending, or null. */
export function readerFor(path: string): Reader | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return path.includes('.') && Object.hasOwn(READERS, ending) ? (READERS[ending] ?? null) : null
}

/** True for an editor's sidecar, which is no article. */
export function isSidecar(path: string): boolean {
  return path.toLowerCase().endsWith('.meta.json')
}

function readText(text: string): Draft[] {
  return [{ line: null, text, raw: null, format: 'text', given: {}, givenBy: null, frontMatter: null, notes: [] }]
}

function readMarkdown(text: string, path: string): Draft[] {
  const { given, faults, span } = readFrontMatter(text, path)
  const givenBy = Object.keys(given).length > 0 ? `front matter of ${path}` : null
  return [{ line: null, text, raw: null, format: 'markdown', given, givenBy, frontMatter: span, notes: notesOf(faults) }]
}
