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

/** Cuts `span` at every border of the places' spans. Spans may nest, cross and touch. Linear in text, small in places. */
export function cutAtQuotations(span: Span, places: readonly Place[]): Cut[] {
  const [start, end] = span
  const near = places.flatMap(({ source }, at) =>
    source.quotation.spans
      .filter((part) => part[0] < end && start < part[1])
      .map((part) => ({ at, from: Math.max(part[0], start), to: Math.min(part[1], end) })),
  )
  const borders = [...new Set([start, end, ...near.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return borders.slice(1).map((to, i) => {
    const from = borders[i] ?? start
    return { span: [from, to], places: near.filter((part) => part.from <= from && to <= part.to).map(({ at }) => at) }
  })
}

/** A sentence in which the words of `own` are marked; words of other quotations name their speaker when it is somebody else. */
export function sentencePieces(text: string, sentence: Span, places: readonly Place[], own: Place): Piece[] {
  return cutAtQuotations(sentence, places).map((cut) => {
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
