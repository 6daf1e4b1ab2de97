// What does a corpus case expect, and what was found? Both as the same text with marks drawn in it, so that a failure reads as a diff.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFrontMatter } from '../../src/ingest/front-matter.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import type { Given, Seed } from '../../src/model/seed.ts'
import type { Span } from '../../src/model/span.ts'
import type { Mark } from '../../src/text/notation.ts'
import { readMarks } from '../../src/text/notation.ts'

/** What is not in the text. Only what is listed is compared; test/corpus/README.md explains every key. */
export interface Expected {
  given?: Given
  source?: string
  none?: Kind[]
  record?: Record<string, unknown>
  themes?: string[]
  quotes?: Record<string, unknown>
  captions?: Record<string, unknown>
  removed?: Record<string, string>
  diagnostics?: string[]
}

export type Kind = 'title' | 'subtitle' | 'headline' | 'date' | 'quotes' | 'captions' | 'removed'

export interface CorpusCase {
  seed: Seed
  marks: readonly Mark[]
  expected: Expected
}

const KINDS: Record<string, Kind> = {
  title: 'title',
  subtitle: 'subtitle',
  headline: 'headline',
  date: 'date',
  q: 'quotes',
  c: 'captions',
  x: 'removed',
}

/** Reads one case folder; throws when marked.txt without its marks is not the seed, or a mark has a name nobody knows. */
export function readCase(folder: string): CorpusCase {
  const isMarkdown = existsSync(join(folder, 'seed.md'))
  const text = readFileSync(join(folder, isMarkdown ? 'seed.md' : 'seed.txt'), 'utf8')
  const marked = readMarks(readFileSync(join(folder, 'marked.txt'), 'utf8'))
  if (marked.text !== text)
    throw new Error(`${folder}: marked.txt without its marks is not the seed (first difference at ${differs(marked.text, text)})`)
  const unknown = marked.marks.find((mark) => kindOf(mark) === undefined)
  if (unknown) throw new Error(`${folder}: no mark is called ${unknown.name}`)
  const file = join(folder, 'expected.json')
  const expected: Expected = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const seed: Seed = {
    id: 'case',
    source: expected.source ?? 'seed.txt',
    text,
    sha256: '0'.repeat(64),
    format: isMarkdown ? 'markdown' : 'text',
    given: expected.given ?? {},
    givenBy: null,
    frontMatter: isMarkdown ? readFrontMatter(text, 'seed.md').span : null,
    diagnostics: [],
  }
  return { seed, marks: marked.marks, expected }
}

function differs(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return `character ${at}: ${JSON.stringify(a.slice(at, at + 30))} and ${JSON.stringify(b.slice(at, at + 30))}`
}

export function kindOf({ name }: Mark): Kind | undefined {
  return KINDS[name.replace(/[0-9?]*(\..*)?$/, '')]
}

/** The marks of a case that are compared: whole kinds, so one quotation too many is as visible as one too few. */
export function comparedKinds({ marks, expected }: CorpusCase): Set<Kind> {
  return new Set([...marks.flatMap((mark) => kindOf(mark) ?? []), ...(expected.none ?? [])])
}

/** The record's findings as marks with the names the case gives them (`q?` for one it does not know), of the compared kinds only. */
export function foundMarks(record: ArticleRecord, one: CorpusCase): Mark[] {
  const kinds = comparedKinds(one)
  const parts = new Set(one.marks.map((mark) => mark.name))
  const all = [
    ...single('title', record.titleSpan),
    ...single('subtitle', record.subtitle?.span ?? null),
    ...single('headline', record.headline.derived ? record.headline.span : null),
    ...single('date', record.date.evidence),
    ...record.quotes.flatMap((quote) => {
      const name = nameOf(one, 'q', quote.spans)
      const inner = [...single(`${name}.speaker`, quote.speaker?.span ?? null), ...single(`${name}.cue`, quote.cueSpan)]
      return [...several(name, quote.spans), ...inner.filter((mark) => parts.has(mark.name))]
    }),
    ...record.captions.flatMap((caption) => {
      const name = nameOf(one, 'c', caption.spans)
      const inner = single(`${name}.credit`, caption.creditSpan).filter((mark) => parts.has(mark.name))
      return [...several(name, caption.spans), ...inner]
    }),
    ...removedMarks(record, one),
  ]
  return all.filter((mark) => kinds.has(kindOf(mark) ?? 'title'))
}

/** How long lines are split among removals is the rules' affair: a removed stretch counts as found when its words are covered. */
function removedMarks(record: ArticleRecord, one: CorpusCase): Mark[] {
  const wanted = one.marks.filter((mark) => kindOf(mark) === 'removed')
  const text = one.seed.text
  const spans = record.removed.map((removal) => removal.span)
  const covered = wanted.filter(({ span }) => blank(text, span, spans))
  const stray = spans.filter(
    (span) =>
      !blank(
        text,
        span,
        wanted.map((mark) => mark.span),
      ),
  )
  return [...covered, ...several('x?', stray)]
}

function blank(text: string, span: Span, covers: readonly Span[]): boolean {
  for (let at = span[0]; at < span[1]; at += 1) {
    if ((text[at] ?? '').trim() !== '' && !covers.some(([from, to]) => from <= at && at < to)) return false
  }
  return true
}

/** The name of the case's mark that overlaps most, so that a span off by one shows as that mark in another place. */
export function nameOf(one: CorpusCase, letter: string, spans: readonly Span[]): string {
  const shared = (mark: Mark): number =>
    spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, mark.span[1]) - Math.max(from, mark.span[0])), 0)
  const candidates = one.marks.filter((mark) => mark.name.startsWith(letter) && !mark.name.includes('.') && shared(mark) > 0)
  return candidates.sort((a, b) => shared(b) - shared(a))[0]?.name ?? `${letter}?`
}

function single(name: string, span: Span | null): Mark[] {
  return span ? [{ name, span }] : []
}

function several(name: string, spans: readonly Span[]): Mark[] {
  return spans.map((span) => ({ name, span }))
}
