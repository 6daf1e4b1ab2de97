// Which characters do these bytes mean? Decided from the bytes alone; what cannot be decided is refused by name.
import { isUtf8 } from 'node:buffer'
import { decodeWindows1252 } from './windows-1252.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The text, or why there is none: `reason` is a sentence that names the fault and what to do. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly text: null; readonly reason: string }

const SAVE = 'Save the article as UTF-8 text.'
/** Files that are never text, by their first bytes. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['PK\u0003\u0004', 'a ZIP archive or Office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an Office document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
]
/** More high bytes than this, in parts of all but spaces, is no Western European text. */
const WESTERN = 0.25

/**
 * Bytes → text: a byte order mark decides (and is no part of the text), then NUL bytes (UTF-16 without a mark passes as UTF-8), then strict
 * UTF-8, then windows-1252 where the bytes look like Western European text. Linear.
 */
export function decode(bytes: Buffer): Decoded {
  const start = bytes.toString('latin1', 0, 8)
  const magic = MAGIC.find(([sign]) => start.startsWith(sign))
  if (magic) return refuse(`It is ${magic[1]}, not text. ${SAVE}`)
  if (start.startsWith('\u00ff\u00fe\0\0') || start.startsWith('\0\0\u00fe\u00ff')) return refuse(`It is UTF-32. ${SAVE}`)
  if (start.startsWith('\u00ff\u00fe')) return decodeUtf16(bytes.subarray(2), 'utf-16le')
  if (start.startsWith('\u00fe\u00ff')) return decodeUtf16(bytes.subarray(2), 'utf-16be')
  if (bytes.includes(0)) return decodeWithNuls(bytes)
  const body = start.startsWith('\u00ef\u00bb\u00bf') ? bytes.subarray(3) : bytes
  if (isUtf8(body)) return checked(body.toString('utf8'), 'utf-8')
  return decodeEightBit(body)
}

function decodeUtf16(body: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (body.length % 2 !== 0) return refuse(`It is UTF-16 with half a character at its end: it is damaged. ${SAVE}`)
  const text = (encoding === 'utf-16le' ? body : Buffer.from(body).swap16()).toString('utf16le')
  if (/\p{Surrogate}/u.test(text)) return refuse(`It is UTF-16 with half characters (lone surrogates): it is damaged. ${SAVE}`)
  if (text.includes('\0')) return refuse(`It holds NUL characters: it is damaged. ${SAVE}`)
  return checked(text, encoding)
}

/** Latin text in UTF-16 has its NULs all on one side of each pair; anything else with NULs is binary. */
function decodeWithNuls(bytes: Buffer): Decoded {
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even += 1
    else odd += 1
  }
  const pairs = bytes.length / 2
  if (even === 0 && odd > pairs * 0.1) return decodeUtf16(bytes, 'utf-16le')
  if (odd === 0 && even > pairs * 0.1) return decodeUtf16(bytes, 'utf-16be')
  return refuse(`It holds NUL bytes: it is a binary file, or damaged. ${SAVE}`)
}

function decodeEightBit(body: Buffer): Decoded {
  const { valid, invalid, high, marks } = countBytes(body)
  if (valid > 0 && valid >= invalid) {
    return refuse(`It is UTF-8 with ${invalid} damaged byte${invalid === 1 ? '' : 's'}, the first at byte ${firstFault(body)}. ${SAVE}`)
  }
  const text = high <= marks * WESTERN ? decodeWindows1252(body) : null
  return text === null ? refuse(`It is neither UTF-8 nor windows-1252. ${SAVE}`) : checked(text, 'windows-1252')
}

/** Whole UTF-8 sequences, bytes that belong to none, all bytes above 7F, and all bytes but blanks. */
function countBytes(body: Buffer): { valid: number; invalid: number; high: number; marks: number } {
  let valid = 0
  let invalid = 0
  let high = 0
  let marks = 0
  for (let i = 0; i < body.length; i += 1) {
    const byte = body[i] ?? 0
    if (byte > 32) marks += 1
    if (byte < 0x80) continue
    const more = sequenceAt(body, i)
    high += 1 + more
    marks += more
    if (more > 0) valid += 1
    else invalid += 1
    i += more
  }
  return { valid, invalid, high, marks }
}

/** How many bytes follow the one at `i` in a whole UTF-8 sequence (RFC 3629, section 4); 0: none begins here. */
function sequenceAt(body: Buffer, i: number): number {
  const byte = body[i] ?? 0
  const more = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
  const second = body[i + 1] ?? 0
  if (more === 0 || second < (LOWEST[byte] ?? 0x80) || second > (HIGHEST[byte] ?? 0xbf)) return 0
  for (let k = 2; k <= more; k += 1) if (((body[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return more
}

/** Second bytes that would be overlong, a surrogate or beyond Unicode after these first bytes. */
const LOWEST: Readonly<Record<number, number>> = { 0xe0: 0xa0, 0xf0: 0x90 }
const HIGHEST: Readonly<Record<number, number>> = { 0xed: 0x9f, 0xf4: 0x8f }

function firstFault(body: Buffer): number {
  for (let i = 0; i < body.length; i += 1) {
    if ((body[i] ?? 0) < 0x80) continue
    const more = sequenceAt(body, i)
    if (more === 0) return i + 1
    i += more
  }
  return body.length
}

/** A file of control signs is no text, whatever its encoding. */
function checked(text: string, encoding: Encoding): Decoded {
  let controls = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls += 1
  }
  if (controls > 0 && controls > text.length / 20) return refuse(`It is mostly control signs: it is a binary file, or damaged. ${SAVE}`)
  return { text, encoding }
}

function refuse(reason: string): Decoded {
  return { text: null, reason }
}
