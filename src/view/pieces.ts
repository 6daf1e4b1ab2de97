// How is a stretch of text cut where quotations begin and end?
import type { Piece } from '../model/edition.ts'
import type { QuoteSource } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import { firstWhere } from '../text/sorted.ts'
import type { Place } from './desk.ts'

/** One stretch with the index of the place (in the list given) of each quotation it belongs to. */
export interface Cut {
  readonly span: Span
  /** Indices into the places. */
  readonly places: readonly number[]
}

/** One span of one place. */
export interface Part {
  readonly at: number
  readonly start: number
  readonly end: number
}

/** The spans of all places of one text in the order of their starts, so that those near a stretch are found at once. */
export interface Parts {
  readonly list: readonly Part[]
  /** For each the furthest end up to it. */
  readonly reach: readonly number[]
}

/** For cutting many stretches of one text. */
export function partsOf(places: readonly Place[]): Parts {
  const list = places
    .flatMap(({ source }, at) => source.quotation.spans.map(([start, end]) => ({ at, start, end })))
    .sort((a, b) => a.start - b.start)
  let furthest = 0
  return { list, reach: list.map(({ end }) => (furthest = Math.max(furthest, end))) }
}

/** Parts that share a letter with the stretch, in the order of their starts. */
function near([start, end]: Span, { list, reach }: Parts): readonly Part[] {
  const found: Part[] = []
  for (let i = firstWhere(reach, (furthest) => furthest > start); i < list.length && list[i]!.start < end; i += 1)
    if (list[i]!.end > start) found.push(list[i]!)
  return found
}

/** Cuts `span` at every border of the parts. Parts may nest, cross and touch. */
export function cutAtQuotations(span: Span, parts: Parts): Cut[] {
  const [start, end] = span
  const waiting = near(span, parts)
  if (waiting.length === 0) return [{ span, places: [] }]
  const borders = [start, end]
  for (const part of waiting) {
    if (part.start > start) borders.push(part.start)
    if (part.end < end) borders.push(part.end)
  }
  borders.sort((a, b) => a - b)
  const cuts: Cut[] = []
  let open: Part[] = []
  let next = 0
  for (let i = 1, from = start; i < borders.length; i += 1) {
    const to = borders[i] ?? end
    if (to === from) continue
    open = open.filter((part) => part.end > from)
    for (; next < waiting.length && waiting[next]!.start <= from; next += 1) if (waiting[next]!.end > from) open.push(waiting[next]!)
    cuts.push({ span: [from, to], places: open.map(({ at }) => at).sort((a, b) => a - b) })
    from = to
  }
  return cuts
}

/** One text's parts are asked for once for each fragment in it. */
const partsKept = new WeakMap<readonly Place[], Parts>()

function partsKeptOf(places: readonly Place[]): Parts {
  let parts = partsKept.get(places)
  if (parts === undefined) partsKept.set(places, (parts = partsOf(places)))
  return parts
}

/** A sentence in which the words of `own` are marked. It is cut at the borders of all quotations, so that those who share it cut it alike. */
export function sentencePieces(text: string, sentence: Span, places: readonly Place[], own: QuoteSource): Piece[] {
  return cutAtQuotations(sentence, partsKeptOf(places)).map((cut) => ({
    text: text.slice(cut.span[0], cut.span[1]),
    own: cut.places.some((at) => places[at]?.source === own),
  }))
}
