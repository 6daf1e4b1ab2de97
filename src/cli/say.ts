// How do words reach the editor's terminal? By this one door, so that no file can write control sequences to it.

// Controls but line breaks and tab, and the invisible signs that turn text round.
const HIDDEN = /[^\P{Cc}\n\t]|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** Writes a line for people to stderr; controls and invisible signs show as `\u{…}`. */
export function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}

/** The text with every control and invisible sign written out. */
export function printable(text: string): string {
  return text.replace(HIDDEN, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`)
}
