// What is a feed or an entry called for ever? A digest of what it is about.
import { createHash } from 'node:crypto'

/** `urn:sha256:…` of a text, an IRI that RFC 4287 takes for an id. */
export function urnOf(text: string): string {
  return `urn:sha256:${createHash('sha256').update(text).digest('hex')}`
}
