// What does one reader get? The digest as it is, body byte for byte, with To naming that reader alone.
import { createHash } from 'node:crypto'
import { DaybriefError } from '../../model/diagnostic.ts'
import { readMailbox } from '../address.ts'

export interface Outgoing {
  /** The Message-ID as it stands, the same for all readers and all attempts. */
  readonly id: string
  /** SHA-256 of the file. */
  readonly digest: string
  /** Envelope sender: the address in From. */
  readonly from: string
  /** The message for one reader. */
  readonly messageFor: (reader: string) => Buffer
}

const ONCE = ['from', 'date', 'message-id', 'subject'] as const
/** Fields that are for whoever opens the draft, or for nobody's eyes. */
const DROPPED = new Set(['x-unsent', 'bcc', 'to'])

/** Throws DaybriefError (exit 2) when the file is no digest that may be sent. */
export function readOutgoing(bytes: Buffer, path: string): Outgoing {
  const text = bytes.toString('latin1')
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) refuse(path, 'has line ends that are not CRLF')
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) refuse(path, 'has no empty line after its header')
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/)
  const [from = '', , id = ''] = ONCE.map((name) => only(fields, name, path))
  const sender = readMailbox(from)
  if (sender === null) refuse(path, 'has a From that is not one plain address. Set mail.from in package.json and make the digest again')
  if (sender.address.endsWith('.invalid')) refuse(path, 'has no sender of yours. Set mail.from in package.json and make the digest again')
  if (!/^<[\u0021-\u003b=\u003f-\u007e]{3,250}>$/.test(id)) refuse(path, 'has a Message-ID that is none')
  const at = fields.findIndex((field) => nameOf(field) === 'to')
  const place = at < 0 ? fields.findIndex((field) => nameOf(field) === 'from') + 1 : at
  const [before, after] = [kept(fields.slice(0, place)), kept(fields.slice(place))]
  const body = bytes.subarray(end)
  return {
    id,
    digest: createHash('sha256').update(bytes).digest('hex'),
    from: sender.address,
    messageFor: (reader) => Buffer.concat([Buffer.from([...before, `To: ${reader}`, ...after].join('\r\n'), 'latin1'), body]),
  }
}

function nameOf(field: string): string {
  return field
    .slice(0, Math.max(0, field.indexOf(':')))
    .trimEnd()
    .toLowerCase()
}

/** The unfolded value of the one field of this name. */
function only(fields: readonly string[], name: string, path: string): string {
  const found = fields.filter((field) => nameOf(field) === name)
  const [field] = found
  if (field === undefined || found.length > 1) refuse(path, `has ${found.length === 0 ? 'no' : 'more than one'} ${name} field`)
  const value = field
    .slice(field.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .trim()
  if (/[^\t\u0020-\u007e]/.test(value)) refuse(path, `has a ${name} field that is not ASCII`)
  return value
}

function refuse(path: string, fault: string): never {
  throw new DaybriefError('digest-file', `${path} ${fault}. Nothing was sent.`, 2)
}

/** Without what is not for this reader's eyes, and without To. */
function kept(fields: readonly string[]): string[] {
  return fields.filter((field) => !DROPPED.has(nameOf(field)))
}
