// How do the two parts become one message? multipart/alternative, quoted-printable, CRLF, nothing from clock or chance.
import { headerField } from './header.ts'
import { quotedPrintable } from './quoted-printable.ts'
import { contentDigest } from './content-digest.ts'

export interface Message {
  /** In the order they stand; values are ASCII already. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly language: string
  readonly text: string
  readonly html: string
}

/** The whole message, ASCII with CRLF. Throws DaybriefError (exit 2) for a field that may not stand in a header. */
export function writeEml(message: Message): string {
  // "=_" cannot stand in quoted-printable text, so the boundary cannot either (RFC 2045 section 6.7).
  const boundary = `=_daybrief_${contentDigest(`${message.text}\u0000${message.html}`, 24)}`
  const head = [...message.fields, ['MIME-Version', '1.0'], ['Content-Type', `multipart/alternative; boundary="${boundary}"`]] as const
  const part = (type: string, body: string): string =>
    `--${boundary}\r\n${[
      headerField('Content-Type', `${type}; charset=utf-8`),
      headerField('Content-Language', message.language),
      headerField('Content-Transfer-Encoding', 'quoted-printable'),
    ].join('')}\r\n${quotedPrintable(body)}\r\n`
  return `${head.map(([name, value]) => headerField(name, value)).join('')}\r\n${part('text/plain', message.text)}${part('text/html', message.html)}--${boundary}--\r\n`
}
