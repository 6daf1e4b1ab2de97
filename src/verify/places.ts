// Where in its article's letters does each quotation stand, and which of them hold given words?
import type { Span } from '../model/span.ts'
import { firstWhere } from '../text/sorted.ts'
import { piecesOf, standsAt } from './proof.ts'
import { squeeze, squeezeWithPlaces } from './squeeze.ts'

/** A quotation at its anchor in one article. */
export interface Place {
  readonly article: string
  readonly anchor: string
  readonly spans: readonly Span[]
  /** Squeezed. */
  readonly words: string
  readonly quote: string
  /** Names that may stand beside it: the merged quotation's, and this article's own. Empty: the texts name nobody. */
  readonly speakers: readonly string[]
}

/** A place with its first and last letter within its article's letters. */
export interface Stand extends Place {
  readonly from: number
  readonly to: number
}

/** What proving a quotation needs of its article. */
export interface QuotedArticle {
  readonly id: string
  /** Its text, squeezed. */
  readonly letters: string
  readonly places: ReadonlyMap<string, Stand>
  /** The same in the order of their first letters. */
  readonly inOrder: readonly Stand[]
  /** For each of these the furthest last letter up to it. */
  readonly reach: readonly number[]
}

/** An article's text with the quotations in it. Linear, but for finding each border. */
export function quotedArticle(id: string, text: string, places: readonly Place[]): QuotedArticle {
  const { letters, at } = squeezeWithPlaces(text)
  const letterAt = (offset: number): number => firstAt(at, offset)
  const stands = places.map((place): Stand => ({
    ...place,
    from: letterAt(place.spans[0]?.[0] ?? 0),
    to: letterAt(place.spans.at(-1)?.[1] ?? 0),
  }))
  const inOrder = [...stands].sort((a, b) => a.from - b.from)
  let furthest = 0
  const reach = inOrder.map(({ to }) => (furthest = Math.max(furthest, to)))
  return { id, letters, places: new Map(stands.map((stand) => [stand.anchor, stand])), inOrder, reach }
}

function firstAt(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How far from a quotation a cut of the text around it may begin or end, in letters. */
const AROUND = 2000
/** Places of the same words in one article that are looked at. */
const MOST = 1000

/** The quotations of an article in or across which the words stand, whole or cut, found from where the words stand in its text. */
export function placesHolding(words: string, article: QuotedArticle): Stand[] {
  const letters = squeeze(words)
  const pieces = piecesOf(letters)
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '')
  const margin = pieces.length > 1 ? AROUND + letters.length : 0
  const found = new Set<Stand>()
  if (longest === '') return []
  let at = article.letters.indexOf(longest)
  for (let seen = 0; at !== -1 && seen < MOST; seen += 1) {
    for (const place of placesAcross(article, at - margin, at + longest.length + margin))
      if (!found.has(place) && standsAt(letters, place, article)) found.add(place)
    at = article.letters.indexOf(longest, at + 1)
  }
  return [...found]
}

function placesAcross({ inOrder, reach }: QuotedArticle, from: number, to: number): Stand[] {
  const found: Stand[] = []
  for (let i = firstWhere(reach, (furthest) => furthest > from); i < inOrder.length; i += 1) {
    const place = inOrder[i]!
    if (place.from >= to || found.length >= MOST) break
    if (place.to > from) found.push(place)
  }
  return found
}
