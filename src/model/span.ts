// Where in a seed's text does something stand?

/** A half-open range `[start, end)` in UTF-16 units of one seed's text. */
export type Span = readonly [start: number, end: number]

/** The words at a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span[0], span[1])
}

/** True when the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
