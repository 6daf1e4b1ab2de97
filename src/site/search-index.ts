// What can be searched? An inverted index over articles and quotations, small enough for a classic script to assign.
import { searchWords } from '../text/search-words.ts'

/** One thing that can be found. */
export interface SearchDoc {
  /** The quotation's own words, or the article's headline. */
  readonly words: string
  readonly quote: boolean
  readonly href: string
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or ''. */
  readonly date: string
  /** As shown: "29 Nov 2024", "undated". */
  readonly dateWords: string
  readonly themes: readonly string[]
  readonly speakers: readonly string[]
  /** Words it is found by, with how much each kind counts. */
  readonly texts: readonly (readonly [weight: number, text: string])[]
}

/** What the script assigns; search.js reads the same shape. */
export interface SearchData {
  readonly docs: readonly (readonly [
    words: string,
    quote: 0 | 1,
    href: string,
    date: string,
    dateWords: string,
    themes: number[],
    speakers: number[],
  ])[]
  readonly themes: readonly string[]
  readonly speakers: readonly string[]
  /** Sorted by code units, separated by spaces. */
  readonly terms: string
  /** For each term its documents, separated by spaces: distances in base 36, each followed by `.weight` where that is not 1, separated by commas. */
  readonly posts: string
}

const MAX_WEIGHT = 35
/** Longer ones are addresses and noise, which nobody types. */
const MAX_WORD = 40

/** Documents in the order in which equal hits are shown. The same documents give the same bytes. */
export function buildIndex(docs: readonly SearchDoc[]): SearchData {
  const themes = numbering()
  const speakers = numbering()
  const posts = new Map<string, { text: string[]; last: number }>()
  for (const [number, doc] of docs.entries()) {
    for (const [word, weight] of weigh(doc)) {
      const list = posts.get(word) ?? { text: [], last: 0 }
      list.text.push((number - list.last).toString(36) + (weight === 1 ? '' : `.${weight.toString(36)}`))
      list.last = number
      posts.set(word, list)
    }
  }
  const terms = [...posts.keys()].sort()
  const rows = docs.map(({ words, quote, href, date, dateWords, ...doc }): SearchData['docs'][number] => {
    return [words, quote ? 1 : 0, href, date, dateWords, doc.themes.map(themes.of), doc.speakers.map(speakers.of)]
  })
  const lists = terms.map((term) => posts.get(term)?.text.join(',') ?? '')
  return { docs: rows, themes: themes.names, speakers: speakers.names, terms: terms.join(' '), posts: lists.join(' ') }
}

function weigh({ texts }: SearchDoc): Map<string, number> {
  const weights = new Map<string, number>()
  for (const [weight, text] of texts) {
    for (const word of searchWords(text))
      if (word.length <= MAX_WORD) weights.set(word, Math.min(MAX_WEIGHT, (weights.get(word) ?? 0) + weight))
  }
  return weights
}

function numbering(): { readonly names: string[]; readonly of: (name: string) => number } {
  const names: string[] = []
  const known = new Map<string, number>()
  const of = (name: string): number => {
    const found = known.get(name)
    if (found !== undefined) return found
    known.set(name, names.length)
    return names.push(name) - 1
  }
  return { names, of }
}
