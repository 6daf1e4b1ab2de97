// Which HTML and which text does a mail file hold? multipart/alternative in quoted-printable, base64 or plain UTF-8 (RFC 2045, 2046): what our own mails are made of.

export interface Message {
  readonly html: string | null
  readonly text: string | null
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** Reads a message; parts of other kinds are passed over. Throws nothing: what cannot be read is null. */
export function readMessage(bytes: Buffer): Message {
  const leaves = leavesOf(readPart(bytes.toString('latin1')), 0)
  const find = (type: string): string | null => {
    const leaf = leaves.find((part) => contentType(part).startsWith(type))
    return leaf ? new TextDecoder().decode(leaf.body) : null
  }
  return { html: find('text/html'), text: find('text/plain') }
}

function leavesOf(part: Part, depth: number): Part[] {
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(contentType(part))?.[1]
  if (boundary === undefined || depth > 5) return [part]
  const body = part.body.toString('latin1')
  const pieces = `\r\n${body.replace(/\r?\n/g, '\r\n')}`.split(`\r\n--${boundary}`).slice(1)
  const inner = pieces.filter((piece) => !piece.startsWith('--')).map((piece) => readPart(piece.slice(piece.indexOf('\r\n') + 2)))
  return inner.flatMap((one) => leavesOf(one, depth + 1))
}

function contentType(part: Part): string {
  return part.headers.get('content-type') ?? 'text/plain'
}

/** `raw`: one character a byte. */
function readPart(raw: string): Part {
  const text = raw.replace(/\r?\n/g, '\r\n')
  const split = text.startsWith('\r\n') ? 0 : text.indexOf('\r\n\r\n')
  const head = split === -1 ? text : text.slice(0, split)
  const body = split === -1 ? '' : text.slice(split + (split === 0 ? 2 : 4))
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  return { headers, body: decodeBody(body, headers.get('content-transfer-encoding')?.toLowerCase() ?? '7bit') }
}

function decodeBody(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const joined = body.replace(/[ \t]{0,998}\r\n/g, '\r\n').replaceAll('=\r\n', '')
  const plain = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
