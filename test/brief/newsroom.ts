// How do tests make articles? A few words a story, in the shape extraction hands over.
import type { Extracted } from '../../src/brief/entries.ts'
import { assemble } from '../../src/brief/assemble.ts'
import type { Brief, MergedQuote } from '../../src/model/brief.ts'
import type { EditorFile } from '../../src/model/editor.ts'
import { noEditor } from '../../src/model/editor.ts'
import type { Quotation, Speaker } from '../../src/model/record.ts'
import type { Given } from '../../src/model/seed.ts'
import { defaults } from '../../src/model/settings.ts'

export interface Draft {
  readonly id: string
  readonly title?: string
  /** `YYYY-MM-DD`, `YYYY-MM` or left out. */
  readonly date?: string
  readonly prose?: string
  /** Words and speaker; a speaker that begins with a small letter is a nameless source. */
  readonly said?: readonly (readonly [words: string, speaker: string | null])[]
  readonly themes?: readonly string[]
  readonly captions?: readonly string[]
  readonly given?: Given
}

/** The article's text: title, prose, then each quotation in a paragraph of its own. */
export function article(draft: Draft): Extracted {
  const title = draft.title ?? `Title of ${draft.id}`
  let text = `${title}\n${draft.prose ?? ''}\n`
  const put = (words: string): readonly [number, number] => {
    text += `“${words}”\n`
    return [text.length - 2 - words.length, text.length - 2]
  }
  const quotes = (draft.said ?? []).map(([words, speaker]): Quotation => ({
    text: words,
    spans: [put(words)],
    kind: /^\p{Lu}/u.test(words) ? 'full' : 'fragment',
    cue: null,
    cueSpan: null,
    speaker: speaker === null ? null : speakerOf(speaker),
    basis: 'test',
    probable: false,
    said: null,
  }))
  const captions = (draft.captions ?? []).map((words) => ({
    text: words,
    credit: null,
    creditSpan: null,
    spans: [put(words)],
    variants: [],
    basis: 'test',
  }))
  const date = draft.date ?? null
  const precision = date === null ? 'none' : date.length === 10 ? 'day' : 'month'
  return {
    seed: {
      id: draft.id,
      source: `${draft.id}.txt`,
      text,
      sha256: '',
      format: 'text',
      given: draft.given ?? {},
      givenBy: draft.given ? `seeds/${draft.id}.meta.json` : null,
      diagnostics: [],
    },
    record: {
      id: draft.id,
      source: `${draft.id}.txt`,
      title,
      titleSpan: [0, title.length],
      titleBasis: 'test',
      subtitle: null,
      headline: { text: title, derived: false, span: [0, title.length] },
      date: { value: date, precision, basis: 'test', evidence: null },
      themes: (draft.themes ?? []).map((theme, i) => ({ theme, score: 10 - i, passages: [[0, 5]] })),
      captions,
      quotes,
      people: [],
      removed: [],
      outlet: draft.given?.outlet ?? null,
      author: null,
      url: null,
      diagnostics: [],
      rules: 'test',
    },
  }
}

function speakerOf(name: string): Speaker {
  const named = /^\p{Lu}/u.test(name)
  return { name, named, kind: named ? 'person' : 'description', mention: name, span: null, role: null }
}

export function briefOf(drafts: readonly Draft[], editor: EditorFile = noEditor): Brief {
  return assemble(drafts.map(article), [], editor, defaults)
}

/** The groups of quotations as lists of `article: words`, sorted. */
export function groupsIn(quotes: readonly MergedQuote[]): string[][] {
  return quotes
    .map((quote) => quote.sources.map((source) => `${source.article}: ${source.quotation.text}`))
    .sort((a, b) => (a.join() < b.join() ? -1 : 1))
}

/** The number of different groups among the quotations that hold these words. */
export function groupsHolding(brief: Brief, words: string): number {
  return brief.quotes.filter((quote) => quote.sources.some((source) => source.quotation.text.includes(words))).length
}
