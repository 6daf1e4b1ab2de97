// Are stretches cut where quotations begin and end, however these nest, cross and touch? Compared with the plain way of doing it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '../../src/view/desk.ts'
import type { Cut } from '../../src/view/pieces.ts'
import { cutAtQuotations, partsOf } from '../../src/view/pieces.ts'

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]): [number, number] => [start, start + length])

/** Letter by letter: which quotations is it of? */
function plainly([start, end]: readonly [number, number], spans: readonly (readonly [number, number])[]): Cut[] {
  const borders = [start, end, ...spans.flat().filter((at) => at > start && at < end)].sort((a, b) => a - b)
  const near = spans.filter((one) => one[0] < end && start < one[1])
  if (near.length === 0) return [{ span: [start, end], places: [] }]
  return [...new Set(borders)].slice(1).map((to, at) => {
    const from = [...new Set(borders)][at] ?? start
    return { span: [from, to], places: [...spans.keys()].filter((i) => (spans[i]?.[0] ?? 0) <= from && to <= (spans[i]?.[1] ?? 0)) }
  })
}

test('cuts are those of the plain way', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, stretch) => {
      fc.pre(stretch[1] > stretch[0] && spans.every(([start, end]) => end > start))
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a place with nothing but its spans
      const places = spans.map((one) => ({ source: { quotation: { spans: [one] } } })) as unknown as readonly Place[]
      expect(cutAtQuotations(stretch, partsOf(places))).toEqual(plainly(stretch, spans))
    }),
    { seed: 20221129, numRuns: 1000 },
  )
})
