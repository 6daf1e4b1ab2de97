// Where does a sentence end?
import type { Span } from '../model/span.ts'

/** Sentences of one paragraph (a span without line breaks). First level; the owner of src/text replaces it. */
export function findSentences(text: string, [start, end]: Span): Span[] {
  const out: Span[] = []
  let from = start
  for (let i = start; i < end; i += 1) {
    if (!'.!?'.includes(text[i] ?? '')) continue
    let to = i + 1
    while (to < end && '.!?”’"\')]'.includes(text[to] ?? '')) to += 1
    if (to >= end || /\s/.test(text[to] ?? '')) {
      out.push([from, to])
      while (to < end && /\s/.test(text[to] ?? '')) to += 1
      from = to
      i = to - 1
    }
  }
  if (from < end) out.push([from, end])
  return out
}
