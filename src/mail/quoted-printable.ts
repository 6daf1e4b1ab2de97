// How do letters outside ASCII travel? Quoted-printable (RFC 2045 section 6.7): lines of at most 76 characters, CRLF.

/** `text` has LF (or CRLF) line ends. Lines that would begin with `.` or `From ` are written so that no mail program changes them. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map((line) => (line.length < 76 && AS_IT_IS.test(line) ? line : encodeLine(line)))
    .join('\r\n')
}

/** Most lines of a text mail: nothing to encode, nothing to guard, no blank at the end. */
const AS_IT_IS = /^(?!\.|From )[\t\u0020-\u003c\u003e-\u007e]*(?<![\t ])$/

/** How each byte stands inside a line. */
const SIGNS = Array.from({ length: 256 }, (_, byte) => (isPlain(byte) ? String.fromCharCode(byte) : encoded(byte)))

function encodeLine(line: string): string {
  const bytes = Buffer.from(line, 'utf8')
  let out = ''
  let used = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const last = at === bytes.length - 1
    let sign = signAt(bytes, at, used === 0)
    if (used + sign.length > (last ? 76 : 75)) {
      out += '=\r\n'
      used = 0
      sign = signAt(bytes, at, true)
    }
    out += sign
    used += sign.length
  }
  return out
}

function signAt(bytes: Buffer, at: number, first: boolean): string {
  const byte = bytes[at] ?? 0
  const blankAtEnd = (byte === 0x20 || byte === 0x09) && at === bytes.length - 1
  const guarded = first && (byte === 0x2e || (byte === 0x46 && bytes.toString('latin1', at, at + 5) === 'From '))
  return blankAtEnd || guarded ? encoded(byte) : (SIGNS[byte] ?? '')
}

function isPlain(byte: number): boolean {
  return byte === 0x09 || (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d)
}

function encoded(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
