// How do letters outside ASCII travel? Quoted-printable (RFC 2045 section 6.7): lines of at most 76 characters, CRLF.

/** `text` has LF (or CRLF) line ends. Lines that would begin with `.` or `From ` are written so that no mail program changes them. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(encodeLine)
    .join('\r\n')
}

function encodeLine(line: string): string {
  const bytes = Buffer.from(line, 'utf8')
  const out: string[] = []
  let current = ''
  for (const [at, byte] of bytes.entries()) {
    const last = at === bytes.length - 1
    const piece = encodeByte(byte, last, current === '', bytes.subarray(at, at + 5))
    if (current.length + piece.length > (last ? 76 : 75)) {
      out.push(`${current}=`)
      current = encodeByte(byte, last, true, bytes.subarray(at, at + 5))
    } else current += piece
  }
  return [...out, current].join('\r\n')
}

function encodeByte(byte: number, last: boolean, first: boolean, ahead: Buffer): string {
  const blank = byte === 0x20 || byte === 0x09
  const plain = (byte >= 0x21 && byte <= 0x7e && byte !== 0x3d) || (blank && !last)
  const guarded = first && (byte === 0x2e || (byte === 0x46 && ahead.toString('latin1') === 'From '))
  return plain && !guarded ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
