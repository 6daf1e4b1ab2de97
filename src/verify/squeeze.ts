// Which letters does a text hold, however it is broken into lines? Letter for letter, less what nobody sees.

// White space, controls, format signs (zero width, direction, soft hyphen), lone surrogates, and U+FFFC and U+FFFD, which a page writes for what HTML cannot hold.
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}\ufffc\ufffd]/gu

/** The text without white space and invisible signs. For comparison only. */
export function squeeze(text: string): string {
  return text.replace(UNSEEN, '')
}

export interface Squeezed {
  readonly letters: string
  /** For each letter (UTF-16 unit) its offset in the text. */
  readonly at: Uint32Array
}

/** As `squeeze`, keeping where each letter stood. Linear. */
export function squeezeWithPlaces(text: string): Squeezed {
  const at = new Uint32Array(text.length)
  let letters = ''
  let from = 0
  let count = 0
  const keep = (to: number): void => {
    letters += text.slice(from, to)
    for (let place = from; place < to; place += 1) at[count++] = place
  }
  for (const match of text.matchAll(UNSEEN)) {
    keep(match.index)
    from = match.index + match[0].length
  }
  keep(text.length)
  return { letters, at: at.subarray(0, count) }
}
