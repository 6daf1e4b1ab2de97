// Which names and figures stand in the first part of an article? Places only; a sketch keeps them, evidence reads them.
import type { Span } from '../model/span.ts'
import { packNumbers, unpackNumbers } from '../text/hashes.ts'

/** Where the news stands. Below 4096, so that a place fits twelve bits. */
const READ_CHARS = 3000
const START_BITS = 12

const NAME = /(?<=[\p{Ll},;] )\p{Lu}[\p{L}'’-]{2,30}(?: \p{Lu}[\p{L}'’-]{2,30}){0,3}/gu
const FIGURE =
  /(?<![\p{L}\p{N}.,-])[$£€]?\d{1,3}(?:[,.]\d{1,3}){0,3}(?:%| per ?cent| million| billion| trillion)?(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}.,-])\d{4,9}(?![\p{L}\p{N}-])/gu
const YEAR = /^(?:19|20)\d\d$/

/** Names of four letters or more inside sentences, packed; read with `readMarks`. */
export function packNames(text: string): string {
  return packMarks(text, NAME, (value) => value.length > 3)
}

/** Figures of two digits or more that are no years, packed; read with `readMarks`. */
export function packFigures(text: string): string {
  return packMarks(text, FIGURE, (value) => !YEAR.test(value) && value.replace(/\D/g, '').length >= 2)
}

function packMarks(text: string, pattern: RegExp, wanted: (value: string) => boolean): string {
  const out: number[] = []
  for (const { 0: value, index } of text.slice(0, READ_CHARS).matchAll(pattern))
    if (wanted(value)) out.push(index | (value.length << START_BITS))
  return packNumbers(out)
}

/** The places `packNames` or `packFigures` found, in text order. */
export function readMarks(packed: string): Span[] {
  return Array.from(unpackNumbers(packed), (mark): Span => {
    const start = mark & ((1 << START_BITS) - 1)
    return [start, start + (mark >>> START_BITS)]
  })
}
