// Is this a plain mail address? Everything else is refused, never repaired.

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const PLAIN = new RegExp(`^(?<local>${ATOM}(?:\\.${ATOM}){0,31})@(?<domain>${LABEL}(?:\\.${LABEL}){1,126})$`)

/**
 * Why `text` is not a plain address, or null when it is one: RFC 5321 dot-atom (section 4.1.2), `@`, a host name with a dot; ASCII; local
 * part at most 64, all at most 254 characters; no quoted part, literal, comment, route, group, encoded word, space or control sign.
 */
export function addressFault(text: string): string | null {
  if (text === '') return 'is empty'
  if (/[^\u0021-\u007e]/.test(text)) return 'holds a space, a control sign or a letter outside ASCII'
  if (text.length > 254) return 'is longer than 254 characters'
  if (text.includes('=?')) return 'holds an encoded word'
  const parts = PLAIN.exec(text)?.groups
  if (parts === undefined) return 'is not of the form name@host.example'
  if (/\.[0-9]{1,63}$/.test(text)) return 'gives a number where a host name should stand'
  return (parts['local'] ?? '').length > 64 ? 'has more than 64 characters before the @' : null
}

/** Equal keys, one reader: the domain without regard to case. */
export function addressKey(address: string): string {
  const at = address.lastIndexOf('@')
  return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase()
}

export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** `Name <name@host>` or `name@host`; null when the address is not plain. */
export function readMailbox(text: string): Mailbox | null {
  const parts = /^(?<name>[^<>]{0,200}?) {0,3}<(?<address>[^<>]{1,254})>$/.exec(text)?.groups
  const name = (parts?.['name'] ?? '').replace(/^"([^"\\]{0,200})"$/, '$1').trim()
  const address = parts?.['address'] ?? text
  return addressFault(address) === null ? { name, address } : null
}
