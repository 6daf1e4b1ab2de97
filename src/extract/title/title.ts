// What is the article called? Null rather than a guess; then its first sentence stands in.
import type { Span } from '../../model/span.ts'
import type { Frame } from '../frame/frame.ts'

export interface FoundTitle {
  readonly title: Span | null
  readonly basis: string
  readonly subtitle: Span | null
}

/** Offsets into the seed's text. The editor's given title is handled by extract, not here. `taken`: captions, which are no second headline. */
export function findTitle(frame: Frame, taken: readonly Span[]): FoundTitle {
  const at = (index: number | null): Span | null => (index === null ? null : (frame.lines.list[index]?.span ?? null))
  const title = withoutSemicolon(frame, at(frame.title))
  const subtitle = at(frame.subtitle)
  const isTaken = subtitle !== null && taken.some((span) => span[0] < subtitle[1] && subtitle[0] < span[1])
  return { title, basis: frame.titleBasis, subtitle: isTaken ? null : subtitle }
}

function withoutSemicolon(frame: Frame, span: Span | null): Span | null {
  return span && frame.titleBasis === 'headline-in-two-lines' ? [span[0], span[1] - 1] : span
}
