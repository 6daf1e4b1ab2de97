// Which mail server, and with which secrets? An address without secrets; those come by the environment.
import { DaybriefError } from '../../model/diagnostic.ts'

export interface Server {
  readonly host: string
  readonly port: number
  /** TLS from the first byte. */
  readonly secure: boolean
  /** No MAIL and no AUTH without verified TLS. */
  readonly requireTLS: boolean
  readonly credentials: { readonly user: string; readonly pass: string } | null
}

/** `smtp://host:port` or `smtps://host:port`. Throws DaybriefError (exit 2); never repeats a secret. */
export function readServer(url: string, requireTLS: boolean, environment: Readonly<Record<string, string | undefined>>): Server {
  const parts = /^(?<scheme>smtps?):\/\/(?<rest>[^/?#]{1,300})\/?$/.exec(url)?.groups
  if (url.includes('@')) {
    throw new DaybriefError(
      'smtp-url',
      'The address of the mail server holds a name or password. Give them by DAYBRIEF_SMTP_USER and DAYBRIEF_SMTP_PASSWORD: an address can be read in the process list.',
      2,
    )
  }
  const host = /^(?<name>\[[0-9a-fA-F:.]{2,45}\]|[A-Za-z0-9.-]{1,253})(?::(?<port>[0-9]{1,5}))?$/.exec(parts?.['rest'] ?? '')?.groups
  const port = Number(host?.['port'] ?? (parts?.['scheme'] === 'smtps' ? 465 : 25))
  if (parts === undefined || host === undefined || port < 1 || port > 65_535) {
    throw new DaybriefError('smtp-url', 'The address of the mail server is not of the form smtp://host:port or smtps://host:port.', 2)
  }
  const user = environment['DAYBRIEF_SMTP_USER'] ?? ''
  const pass = environment['DAYBRIEF_SMTP_PASSWORD'] ?? ''
  if ((user === '') !== (pass === ''))
    throw new DaybriefError('smtp-login', 'Set both DAYBRIEF_SMTP_USER and DAYBRIEF_SMTP_PASSWORD, or neither.', 2)
  return {
    host: (host['name'] ?? '').replace(/^\[|\]$/g, ''),
    port,
    secure: parts['scheme'] === 'smtps',
    requireTLS: requireTLS || user !== '',
    credentials: user === '' ? null : { user, pass },
  }
}
