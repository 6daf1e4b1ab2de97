// Which characters do these bytes mean? Decided from the bytes alone; what cannot be decided is refused by name.
import { isUtf8 } from 'node:buffer'

/** The text, or why there is none: `reason` is a sentence that names the fault and what to do. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly text: null; readonly reason: string }

/** Bytes → text. A byte order mark says the encoding and is no part of the text. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.includes(0)) return refuse('It holds NUL bytes: it is a binary file, or damaged. Save the article as UTF-8 text.')
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  if (isUtf8(body)) return { text: body.toString('utf8'), encoding: 'utf-8' }
  return refuse('It is not valid UTF-8. Save the article as UTF-8 text.')
}

function refuse(reason: string): Decoded {
  return { text: null, reason }
}
