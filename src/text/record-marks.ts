// Under which names do the findings of a record stand in its text? The names of the corpus cases: what `explain` prints can be the next case.
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Mark } from './notation.ts'

/** Every finding with a place: title, headline, date, quotations with speaker and cue, captions with credit, removals. */
export function recordMarks(record: ArticleRecord): Mark[] {
  const { titleSpan, subtitle, headline, date, quotes, captions, removed } = record
  return [
    ...one('title', titleSpan),
    ...one('subtitle', subtitle?.span ?? null),
    ...one('headline', headline.derived ? headline.span : null),
    ...one('date', date.evidence),
    ...quotes.flatMap((quote, i) => [
      ...each(`q${i + 1}`, quote.spans),
      ...one(`q${i + 1}.speaker`, quote.speaker?.span ?? null),
      ...one(`q${i + 1}.cue`, quote.cueSpan),
    ]),
    ...captions.flatMap((caption, i) => [...each(`c${i + 1}`, caption.spans), ...one(`c${i + 1}.credit`, caption.creditSpan)]),
    ...removed.map(({ span }, i) => ({ name: `x${i + 1}`, span })),
  ]
}

function one(name: string, span: Span | null): Mark[] {
  return span ? [{ name, span }] : []
}

function each(name: string, spans: readonly Span[]): Mark[] {
  return spans.map((span) => ({ name, span }))
}
