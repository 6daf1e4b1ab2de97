// How is a stretch of text cut where quotations begin and end?
import type { Piece } from '../model/edition.ts'
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
  const inside = near.flatMap((part) => [part.start, part.end]).filter((at) => at > start && at < end)
  const borders = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return borders.slice(1).map((to, i) => {
    const from = borders[i] ?? start
    return { span: [from, to], places: near.filter((part) => part.start <= from && to <= part.end).map(({ at }) => at) }
  })
}

/** A sentence in which the words of `own` are marked; words of other quotations name their speaker when it is somebody else. */
export function sentencePieces(text: string, sentence: Span, places: readonly Place[], own: Place): Piece[] {
  return cutAtQuotations(sentence, partsOf(places)).map((cut) => {
    const inside = cut.places.map((at) => places[at]).filter((place) => place !== undefined)
    const other = inside.find((place) => place.quote.speaker !== own.quote.speaker)
    return {
      text: text.slice(cut.span[0], cut.span[1]),
      marks: inside.map((place) => place.source.anchor),
      speaker: inside.includes(own) ? null : (other?.quote.speaker ?? null),
      own: inside.includes(own),
    }
  })
}
