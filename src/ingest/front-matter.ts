// What does the block between two `---` lines at the start of a Markdown file state? Read as data, never run.
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Given } from '../model/seed.ts'
import type { Span } from '../model/span.ts'
import type { Fault, Stated } from './given.ts'
import { readGiven } from './given.ts'
import { placeOf } from './places.ts'
import { plainDate } from './scraped.ts'

export interface FrontMatter {
  readonly given: Given
  readonly faults: readonly Fault[]
  /** The block with its two lines, or null: there is none. */
  readonly span: Span | null
}

/** Exactly `---` opens it (`---js` is text), `---` or `...` closes it, and it is no longer than this. */
const BLOCK = /^---[ \t]*(?:\r\n|\n|\r)([^]{0,20000}?)(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/

/** The text stays whole: the block is shown as removed. Every scalar is read as a string: no type can surprise. */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const block = BLOCK.exec(text)
  if (!block) return { given: {}, faults: [], span: null }
  const source = block[1] ?? ''
  const offset = block[0].indexOf('\n') < 0 ? 4 : block[0].search(/[\r\n]/) + (block[0].includes('\r\n') ? 2 : 1)
  const span: Span = [0, block[0].length]
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: new LineCounter(), strict: true, uniqueKeys: true })
  const error = document.errors[0]
  if (error) {
    const place = placeOf(path, text, offset + error.pos[0])
    return { given: {}, faults: [{ key: '', place, why: 'is no YAML that can be read', range: false }], span }
  }
  if (!isMap(document.contents)) return { given: {}, faults: [], span }
  const stated = document.contents.items.map(({ key, value }): Stated => {
    const name = isScalar(key) ? String(key.value) : ''
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    return { key: name, value: valueOf(name, value), place: placeOf(path, text, offset + at) }
  })
  return { ...readGiven(stated), span }
}

function valueOf(key: string, value: unknown): unknown {
  if (isSeq(value)) return value.items.map((item) => (isScalar(item) ? item.value : null))
  const scalar = isScalar(value) ? value.value : null
  if (key === 'pin') return scalar === 'true' ? true : scalar === 'false' ? false : scalar
  if (key === 'themes' && typeof scalar === 'string') return scalar.split(/[\s,]+/)
  return key === 'date' ? plainDate(scalar) : scalar
}
