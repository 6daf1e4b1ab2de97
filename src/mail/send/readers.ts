// Who shall get the digest? One plain address a line; one bad line refuses the whole list.
import { DaybriefError } from '../../model/diagnostic.ts'
import { addressFault, addressKey } from '../address.ts'

/**
 * The addresses of a list in their order, doubles once (domain without regard to case). `bytes` is UTF-8, LF or CRLF; empty lines and
 * lines that begin with `#` are skipped. Throws DaybriefError (exit 2) that names every bad line.
 */
export function readReaders(bytes: Uint8Array, path: string): string[] {
  const faults: string[] = []
  const readers = new Map<string, string>()
  for (const [at, line] of decode(bytes, path).split('\n').entries()) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    if (text === '' || text.startsWith('#')) continue
    const fault = addressFault(text)
    if (fault !== null) faults.push(`${path}:${at + 1}: the address ${fault}.`)
    else if (!readers.has(addressKey(text))) readers.set(addressKey(text), text)
  }
  if (faults.length > 0)
    throw new DaybriefError('list-line', `${faults.join('\n')}\nNothing was sent. One plain address a line, please.`, 2)
  if (readers.size === 0) throw new DaybriefError('list-empty', `${path}: no address stands in it. Nothing was sent.`, 2)
  return [...readers.values()]
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DaybriefError('list-encoding', `${path}: not UTF-8. Save the list as UTF-8. Nothing was sent.`, 2)
  }
}
