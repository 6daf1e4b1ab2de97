// Do marks come out of a text as they went in?
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMarks, readMarks } from '../../src/text/notation.ts'

test('marks nest, cross, touch and repeat', () => {
  const marks = [
    { name: 'q1', span: [0, 3] },
    { name: 'q1', span: [3, 6] },
    { name: 'x1', span: [1, 4] },
    { name: 'q1.speaker', span: [4, 6] },
  ] as const
  expect(drawMarks('abcdef', marks)).toBe('⟦q1|a⟦x1|bc|q1⟧⟦q1|d|x1⟧⟦q1.speaker|ef|q1.speaker⟧|q1⟧')
  expect(readMarks(drawMarks('abcdef', marks))).toEqual({ text: 'abcdef', marks: [marks[0], marks[2], marks[1], marks[3]] })
})

test('a mark that is not closed, or not open, is an error that names it', () => {
  expect(() => readMarks('a ⟦q1|b')).toThrow('⟦q1| is never closed')
  expect(() => readMarks('a b|q1⟧')).toThrow('|q1⟧ closes a mark that is not open')
})

test('any marks drawn into any text without ⟦ read back', () => {
  const drawn = fc
    .string({ unit: fc.constantFrom('a', '“', '\n', '|', ' '), minLength: 1, maxLength: 40 })
    .chain((text) => fc.tuple(fc.constant(text), fc.array(anyMark(text.length), { maxLength: 6 })))
  fc.assert(
    fc.property(drawn, ([text, found]) => {
      const back = readMarks(drawMarks(text, found))
      expect(back.text).toBe(text)
      expect(back.marks.map(String)).toHaveLength(found.length)
    }),
    { seed: 1, numRuns: 300 },
  )
})

let count = 0
function anyMark(length: number): fc.Arbitrary<{ name: string; span: [number, number] }> {
  return fc
    .tuple(fc.nat(length - 1), fc.nat(length - 1))
    .map(([a, b]) => ({ name: `q${(count += 1)}`, span: [Math.min(a, b), Math.max(a, b) + 1] }))
}
