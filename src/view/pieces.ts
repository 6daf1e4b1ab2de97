// How is a stretch of text cut where quotations begin and end?
import type { Piece } from '../model/edition.ts'
import type { QuoteSource } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
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

/** The spans of all places, for cutting many stretches of one text. */
export function partsOf(places: readonly Place[]): Part[] {
  return places.flatMap(({ source }, at) => source.quotation.spans.map(([start, end]) => ({ at, start, end })))
}

/** Cuts `span` at every border of the parts. Parts may nest, cross and touch. */
export function cutAtQuotations(span: Span, parts: readonly Part[]): Cut[] {
  const [start, end] = span
  const near = parts.filter((part) => part.start < end && start < part.end)
  if (near.length === 0) return [{ span, places: [] }]
  const borders = [start, end]
  for (const part of near) {
    if (part.start > start) borders.push(part.start)
    if (part.end < end) borders.push(part.end)
  }
  borders.sort((a, b) => a - b)
  const cuts: Cut[] = []
  for (let i = 1, from = start; i < borders.length; i += 1) {
    const to = borders[i] ?? end
    if (to === from) continue
    cuts.push({ span: [from, to], places: near.filter((part) => part.start <= from && to <= part.end).map(({ at }) => at) })
    from = to
  }
  return cuts
}

/** A sentence in which the words of `own` are marked. It is cut at the borders of all quotations, so that those who share it cut it alike. */
export function sentencePieces(text: string, sentence: Span, places: readonly Place[], own: QuoteSource): Piece[] {
  const at = places.findIndex(({ source }) => source === own)
  return cutAtQuotations(sentence, partsOf(places)).map((cut) => ({
    text: text.slice(cut.span[0], cut.span[1]),
    own: cut.places.includes(at),
  }))
}
