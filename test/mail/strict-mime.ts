// Is this message well formed, to the letter of RFC 5322 and 2045 to 2047? A second reader, which forgives nothing.

export interface StrictPart {
  readonly type: string
  readonly language: string
  readonly body: string
}

export interface StrictMessage {
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly parts: readonly StrictPart[]
}

export function readStrict(eml: string): StrictMessage {
  if (/[^\t\r\n\u0020-\u007e]/.test(eml)) throw new Error('a sign outside printable ASCII')
  if (/\r(?!\n)|(?<!\r)\n/.test(eml)) throw new Error('a line end that is not CRLF')
  for (const line of eml.split('\r\n')) if (line.length > 998) throw new Error('a line over 998 characters')
  const { fields, body } = split(eml)
  const type = one(fields, 'Content-Type')
  const boundary = /^multipart\/alternative; boundary="([^"]{1,70})"$/.exec(type)?.[1]
  if (boundary === undefined) throw new Error(`not multipart/alternative: ${type}`)
  const pieces = body.split(`--${boundary}`)
  if (pieces[0] !== '' || pieces.at(-1) !== '--\r\n') throw new Error('text before the first or after the last boundary')
  return { fields, parts: pieces.slice(1, -1).map(readPart) }
}

/** The value of the one field of this name; two or none is an error. */
export function one(fields: StrictMessage['fields'], name: string): string {
  const values = fields.filter(([field]) => field.toLowerCase() === name.toLowerCase()).map(([, value]) => value)
  if (values.length !== 1) throw new Error(`${values.length} fields ${name}`)
  return values[0] ?? ''
}

/** Unstructured text with encoded words read back (RFC 2047: white space between two of them is none). */
export function decodeWords(value: string): string {
  return value
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([A-Za-z0-9+/=]{0,60})\?=/g, (_word, data: string) =>
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(data, 'base64')),
    )
}

function split(text: string): { fields: [string, string][]; body: string } {
  const end = text.indexOf('\r\n\r\n')
  const fields: [string, string][] = []
  for (const line of text.slice(0, end).split('\r\n')) {
    if (line.length > 78 && / .* /.test(line)) throw new Error(`a header line that could be folded: ${line}`)
    const last = fields.at(-1)
    const match = /^([!-9;-~]+): (.*)$/.exec(line)
    if (/^[ \t]+\S/.test(line) && last) last[1] += ` ${line.trim()}`
    else if (match) fields.push([match[1] ?? '', match[2] ?? ''])
    else throw new Error(`not a header line: ${line}`)
  }
  return { fields, body: text.slice(end + 4) }
}

function readPart(text: string): StrictPart {
  if (!text.startsWith('\r\n') || !text.endsWith('\r\n')) throw new Error('a boundary that does not stand alone on its line')
  const { fields, body } = split(text.slice(2))
  if (one(fields, 'Content-Transfer-Encoding') !== 'quoted-printable') throw new Error('not quoted-printable')
  return { type: one(fields, 'Content-Type'), language: one(fields, 'Content-Language'), body: decode(body.slice(0, -2)) }
}

function decode(body: string): string {
  const bytes: number[] = []
  for (const line of body.split('\r\n')) {
    if (line.length > 76) throw new Error(`a quoted-printable line of ${line.length} characters`)
    if (/[ \t]$/.test(line)) throw new Error('white space at the end of a line')
    if (/=(?![0-9A-F]{2}|$)/.test(line)) throw new Error(`not quoted-printable: ${line}`)
  }
  const joined = body.replace(/=\r\n/g, '')
  for (let at = 0; at < joined.length; at += 1) {
    if (joined[at] === '=') {
      bytes.push(Number.parseInt(joined.slice(at + 1, at + 3), 16))
      at += 2
    } else bytes.push(joined.charCodeAt(at))
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).replaceAll('\r\n', '\n')
}
