// Which characters are the bytes of a windows-1252 file? An own table: TextDecoder on Node 20 takes windows-1252 for Latin-1.

/** Bytes 80–9F; five of them mean nothing (nodejs/node#56542 is why this is not left to the platform). */
const HIGH = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/** The text, or null when a byte has no meaning in windows-1252. */
export function decodeWindows1252(bytes: Buffer): string | null {
  const latin = bytes.toString('latin1')
  let known = true
  const text = latin.replace(/[\u0080-\u009f]/g, (sign) => {
    const meant = HIGH.charAt(sign.charCodeAt(0) - 0x80)
    if (meant === '\0') known = false
    return meant
  })
  return known ? text : null
}
