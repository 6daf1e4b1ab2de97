// How does one header field stand in a message? One gate for every value, encoded words where it is not ASCII, folded lines.
import { DaybriefError } from '../model/diagnostic.ts'

/** Longest line we write, without CRLF (RFC 5322 section 2.1.1). */
const LINE = 76

/** Refuses what could begin another field or end the header: CR, LF, NUL and every other control sign. Nothing is cleaned. */
export function gate(field: string, value: string): string {
  const sign = /[\p{Cc}\u2028\u2029]/u.exec(value)?.[0]
  if (sign === undefined) return value
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  throw new DaybriefError(
    'mail-header',
    `The mail's ${field} holds the sign U+${code}, which may not stand in a header. Take it out of the settings.`,
    2,
  )
}

/** Words as people read them: ASCII as it is, else RFC 2047 encoded words of at most 64 characters (base64, cut between code points), so that none passes a line of 76. */
export function encodeWords(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text) && !text.includes('=?') && text.split(' ').every((word) => word.length <= LINE - 20)) return text
  const words: string[] = []
  let chunk = ''
  for (const sign of text) {
    if (Buffer.byteLength(chunk + sign) > 39) {
      words.push(chunk)
      chunk = ''
    }
    chunk += sign
  }
  words.push(chunk)
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join(' ')
}

/** A display name before an address: atoms as they are, other ASCII in quotation marks, the rest encoded (RFC 5322 section 3.4, RFC 2047 section 5). */
export function encodePhrase(name: string): string {
  if (/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*$/.test(name) && !name.includes('=?')) return name
  return /^[\u0020-\u007e]*$/.test(name) && !name.includes('=?') ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeWords(name)
}

/** `Name: value` with CRLF, folded at spaces. `value` is ASCII; a piece without a space may be longer than a line, never than 998. */
export function headerField(name: string, value: string): string {
  gate(name, value)
  if (/[^\u0020-\u007e]/.test(value))
    throw new DaybriefError('mail-header', `The mail's ${name} is not ASCII. Write it in ASCII in the settings.`, 2)
  const lines: string[] = []
  let line = `${name}:`
  let empty = true
  for (const piece of value.split(' ')) {
    if (!empty && line.length + 1 + piece.length > LINE) {
      lines.push(line)
      line = ''
    }
    line += ` ${piece}`
    empty = false
  }
  lines.push(line)
  const longest = lines.find((part) => part.length > 998)
  if (longest !== undefined)
    throw new DaybriefError('mail-header', `The mail's ${name} is longer than 998 characters. Shorten it in the settings.`, 2)
  return `${lines.join('\r\n')}\r\n`
}
