// What do the tests of view and render start from? A small newsroom, its places found by their words, so that nobody types an offset.
import { assemble } from '../../src/brief/assemble.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { noEditor } from '../../src/model/editor.ts'
import type { ArticleRecord, Quotation } from '../../src/model/record.ts'
import type { Seed } from '../../src/model/seed.ts'
import { defaults } from '../../src/model/settings.ts'
import type { Settings } from '../../src/model/settings.ts'
import type { Span } from '../../src/model/span.ts'
import { sha256 } from '../../src/text/sha256.ts'
import { present } from '../../src/view/present.ts'

export interface Sketch {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string
  /** Words of each quotation: one string a span; several stand in the text one after the other. `after` skips earlier places. */
  readonly quotes?: readonly {
    readonly words: readonly string[]
    readonly speaker?: string
    readonly after?: string
    readonly full?: boolean
  }[]
  readonly removed?: readonly string[]
  readonly captions?: readonly string[]
  readonly url?: string
}

export function find(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start === -1) throw new Error(`${words} does not stand in the text`)
  return [start, start + words.length]
}

export function sketch({ id, text, title, date, quotes = [], removed = [], captions = [], url }: Sketch): {
  seed: Seed
  record: ArticleRecord
} {
  const seed: Seed = { id, source: `${id}.txt`, text, sha256: sha256(text), format: 'text', given: {}, givenBy: null, diagnostics: [] }
  const first = text.split('\n').find((line) => line.trim() !== '') ?? id
  const record: ArticleRecord = {
    id,
    source: seed.source,
    title: title ?? null,
    titleSpan: title === undefined ? null : find(text, title),
    titleBasis: title === undefined ? 'none' : 'first-line',
    subtitle: null,
    headline:
      title === undefined
        ? { text: first, derived: true, span: find(text, first) }
        : { text: title, derived: false, span: find(text, title) },
    date: {
      value: date ?? null,
      precision: date === undefined ? 'none' : date.length === 10 ? 'day' : 'month',
      basis: 'label',
      evidence: null,
    },
    themes: [{ theme: 'diplomacy', score: 2, passages: [find(text, first)] }],
    captions: captions.map((words) => ({
      text: words,
      credit: null,
      creditSpan: null,
      spans: places(text, words),
      variants: [],
      basis: 'repeat',
    })),
    quotes: quotes.map((quote) => quotation(text, quote)),
    people: [],
    removed: removed.map((words) => ({ span: find(text, words), reason: 'menu-line' })),
    outlet: null,
    author: null,
    url: url ?? null,
    diagnostics: [],
    rules: '1',
  }
  return { seed, record }
}

function places(text: string, words: string): Span[] {
  const out: Span[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) out.push([at, at + words.length])
  return out
}

function quotation(text: string, { words, speaker, after, full }: NonNullable<Sketch['quotes']>[number]): Quotation {
  let from = after === undefined ? 0 : find(text, after)[1]
  const spans = words.map((part): Span => {
    const span = find(text, part, from)
    from = span[1]
    return span
  })
  return {
    text: words.join('\n\n'),
    spans,
    kind: full === false ? 'fragment' : 'full',
    cue: 'said',
    cueSpan: null,
    speaker: speaker === undefined ? null : { name: speaker, named: true, kind: 'person', mention: speaker, span: null, role: null },
    basis: 'speaker-cue',
    probable: false,
    said: null,
  }
}

export function editionOf(sketches: readonly Sketch[], settings: Partial<Settings> = {}): Edition {
  const all: Settings = { ...defaults, ...settings }
  const lexicon: Lexicon = {
    lists: {},
    version: '1',
    themes: [{ id: 'diplomacy', label: 'Diplomacy', definition: 'Talks.', terms: [], exclusions: [], rank: 1, company: [], between: [] }],
  }
  return present(assemble(sketches.map(sketch), [], noEditor, all), all, lexicon, {
    boilerplate: [{ id: 'menu-line', why: 'A line of the menu.' }],
  })
}
