// What would a reader call the article? The layout less boilerplate, captions, headline block and date lines.
import type { Span } from '../model/span.ts'
import { overlaps } from '../model/span.ts'
import type { Layout } from '../text/page.ts'
import { trim } from '../text/page.ts'

export interface Prose {
  readonly page: Layout
  /** Paragraphs of prose (a line less what was cut from it), in text order, none empty. */
  readonly paragraphs: readonly Span[]
  /** Sentences inside these paragraphs. */
  readonly sentences: readonly Span[]
}

/** The layout without the spans cut. `cut` in any order; may overlap. */
export function remaining(page: Layout, cut: readonly Span[]): Prose {
  const cuts = [...cut].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const paragraphs = subtract(page.text, page.paragraphs, cuts)
  return { page, paragraphs, sentences: subtract(page.text, page.sentences, cuts) }
}

function subtract(text: string, spans: readonly Span[], cuts: readonly Span[]): Span[] {
  const out: Span[] = []
  let first = 0
  for (const span of spans) {
    while (first < cuts.length && (cuts[first]?.[1] ?? 0) <= span[0]) first += 1
    let from = span[0]
    for (let i = first; i < cuts.length; i += 1) {
      const cut = cuts[i]
      if (!cut || cut[0] >= span[1]) break
      if (!overlaps(cut, span)) continue
      if (cut[0] > from) out.push(trim(text, [from, cut[0]]))
      from = Math.max(from, cut[1])
    }
    if (from < span[1]) out.push(trim(text, [from, span[1]]))
  }
  return out.filter(([from, to]) => to > from)
}
