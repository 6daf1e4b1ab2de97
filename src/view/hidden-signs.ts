// Which signs of a text are there and cannot be seen? Controls and signs that turn or join the text: named beside it, never taken out.

/** Unicode's controls (Cc) but tab and line breaks, the direction signs of UAX 9, and signs of no width. Joiners that scripts and emoji need are not among them. */
const HIDDEN = /[^\P{Cc}\t\n\r\u0085]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/** "2 invisible signs" and "U+202E, U+202C"; null where there are none. */
export interface HiddenSigns {
  readonly count: string
  readonly names: string
}

/** Whether a text has any: most have none, and then no line need be searched. */
export function hasHiddenSigns(text: string): boolean {
  return text.search(HIDDEN) >= 0
}

export function findHiddenSigns(text: string): HiddenSigns | null {
  const found = text.match(HIDDEN)
  if (found === null) return null
  const names = [...new Set(found)].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return { count: found.length === 1 ? '1 invisible sign' : `${found.length} invisible signs`, names: names.join(', ') }
}
