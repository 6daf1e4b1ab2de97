// Which words stand where? One pass over the text: a number for each word, so that terms are found by comparing numbers, not strings.
import type { Span } from '../../model/span.ts'

/** Words of a text in order, as parallel arrays; offsets are UTF-16 units. */
export interface Words {
  readonly count: number
  readonly hash: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
}

/** 1: part of a word. Letters and digits; apostrophes, hyphens and stops separate, in lists as in texts. */
const PART = new Uint8Array(128)
for (const sign of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') PART[sign.charCodeAt(0)] = 1

/** Words inside the spans (in text order), hashed without regard to case. Linear, one look at each character. */
export function readWords(text: string, spans: readonly Span[]): Words {
  let room = 0
  for (const [from, to] of spans) room += ((to - from) >> 1) + 1
  const hash = new Int32Array(room)
  const start = new Int32Array(room)
  const end = new Int32Array(room)
  let count = 0
  for (const [from, to] of spans) {
    let i = from
    while (i < to) {
      let value = 0
      const first = i
      for (let code = text.charCodeAt(i); i < to && isPart(code); code = text.charCodeAt(i)) {
        value = (Math.imul(value, 31) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0
        i += 1
      }
      if (i > first) {
        hash[count] = value
        start[count] = first
        end[count] = i
        count += 1
      }
      i += 1
    }
  }
  return { count, hash, start, end }
}

/** Letters beyond ASCII are parts of words; general punctuation (2000–206F) and Latin-1 signs (80–BF) are not. */
function isPart(code: number): boolean {
  return code < 128 ? PART[code] === 1 : code >= 0xc0 && (code < 0x2000 || code > 0x206f) && code !== 0xd7 && code !== 0xf7
}
