// Why are these articles one story? What they share, in their own words.
import type { Evidence, MergedQuote } from '../model/brief.ts'
import { slice } from '../model/span.ts'
import { commonPassage } from './common-passage.ts'
import type { Entry } from './entries.ts'
import { readMarks } from './marks.ts'
import type { SharedPassages } from './passages.ts'

/** Enough to see why; the whole list would bury it. */
const MOST = 8
/** Names and figures are read from the first articles. */
const READ_ARTICLES = 4

/** Evidence of a story of several articles, strongest kind first; every value stands letter for letter in one of them. */
export function evidenceOf(
  members: readonly number[],
  entries: readonly Entry[],
  quotes: readonly MergedQuote[],
  passages: SharedPassages,
): Evidence[] {
  const list = members.flatMap((at) => entries[at] ?? [])
  const out: Evidence[] = quotes.slice(0, MOST).map((quote) => ({
    kind: 'quotation',
    articles: idsIn(list, new Set(quote.sources.map((source) => source.article))),
    values: [sharedWording(quote)],
  }))
  out.push(...passageEvidence(members, entries, passages))
  const read = list.slice(0, READ_ARTICLES)
  const names = shared(read, 'names')
  if (names.length > 0) out.push(evidence('names', names))
  const figures = shared(read, 'figures')
  if (figures.length > 0) out.push(evidence('numbers', figures))
  return out
}

/** The words all its articles have: of each article's fullest wording the shortest. */
function sharedWording(quote: MergedQuote): string {
  const fullest = new Map<string, string>()
  for (const { article, quotation } of quote.sources) {
    if (quotation.text.length > (fullest.get(article)?.length ?? 0)) fullest.set(article, quotation.text)
  }
  return [...fullest.values()].reduce((a, b) => (b.length < a.length ? b : a))
}

interface Shared {
  readonly value: string
  readonly articles: readonly string[]
}

interface Found extends Shared {
  readonly articles: string[]
  times: number
}

function evidence(kind: Evidence['kind'], values: readonly Shared[]): Evidence {
  const ids = new Set(values.flatMap((item) => item.articles))
  return { kind, articles: [...ids], values: values.map((item) => item.value) }
}

/** What stands in at least two of the articles: most articles first, then most often, then by place. */
function shared(list: readonly Entry[], kind: 'names' | 'figures'): Shared[] {
  const found = new Map<string, Found>()
  for (const { id, seed, sketch } of list) {
    for (const place of readMarks(sketch[kind])) {
      const value = slice(seed.text, place)
      const item = found.get(value)
      if (!item) found.set(value, { value, articles: [id], times: 1 })
      else {
        item.times += 1
        if (item.articles.at(-1) !== id) item.articles.push(id)
      }
    }
  }
  // The order of finding stays among equals.
  return [...found.values()]
    .filter((item) => item.articles.length > 1)
    .sort((a, b) => b.articles.length - a.articles.length || b.times - a.times)
    .slice(0, MOST)
}

/** The longest passage of the first pair that shares some. */
function passageEvidence(members: readonly number[], entries: readonly Entry[], passages: SharedPassages): Evidence[] {
  for (const [at, a] of members.entries()) {
    for (let other = at + 1; other < members.length; other += 1) {
      const b = members[other] ?? a
      const [one, two] = [entries[a], entries[b]]
      if (!one || !two || !passages.has(a, b)) continue
      const text = commonPassage(one.seed.text, two.seed.text)
      if (text !== null) return [{ kind: 'passage', articles: [one.id, two.id], values: [text] }]
    }
  }
  return []
}

function idsIn(list: readonly Entry[], ids: ReadonlySet<string>): string[] {
  return list.map((entry) => entry.id).filter((id) => ids.has(id))
}
