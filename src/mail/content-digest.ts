// Are two mails the same? A digest of their words, for names and boundaries that a second build makes again.
import { createHash } from 'node:crypto'

/** The first `digits` hex digits of the SHA-256 of the text's UTF-8 bytes. */
export function contentDigest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}
