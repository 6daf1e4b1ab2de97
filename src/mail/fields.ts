// Which header fields does a digest carry? From settings and the edition only; the table is docs/mail.md.
import { DaybriefError } from '../model/diagnostic.ts'
import type { MailSettings, Settings } from '../model/settings.ts'
import { addressFault, readMailbox } from './address.ts'
import { encodePhrase, encodeWords, gate } from './header.ts'
import { shortened } from './words.ts'

/** What makes this digest this one and no other. */
export interface Identity {
  /** `2024-11-29`, `2022-01-24--2022-01-30`, `since-3`. */
  readonly edition: string
  /** Number of the frozen edition; null: a draft. */
  readonly number: number | null
  /** 8 hex digits of the content: part of a draft's Message-ID. */
  readonly content: string
  /** `YYYY-MM-DD`. */
  readonly date: string
}

type Field = readonly [name: string, value: string]

/** Fields in the order they stand. Throws DaybriefError (exit 2) that names the setting a bad value comes from. */
export function digestFields(subject: string, identity: Identity, settings: Settings): Field[] {
  const { mail, title, baseUrl } = settings
  const host = baseUrl === null ? 'daybrief.invalid' : new URL(baseUrl).hostname
  const edition = identity.number === null ? `${identity.edition}.${identity.content}` : `${identity.edition}.${identity.number}`
  const fields: (Field | null)[] = [
    ['From', mail.from === null ? `${encodePhrase(gate('From', title))} <digest@daybrief.invalid>` : mailbox('mail.from', mail.from)],
    mail.to === null ? null : ['To', mailbox('mail.to', mail.to)],
    mail.replyTo === null ? null : ['Reply-To', mailbox('mail.replyTo', mail.replyTo)],
    ['Subject', encodeWords(gate('Subject', shortened(subject, 250)))],
    ['Date', rfcDate(identity.date)],
    ['Message-ID', `<${edition}@${host}>`],
    listId(mail, title, baseUrl, host),
    ...unsubscribe(mail),
    baseUrl === null ? null : ['List-Archive', `<${new URL('archive.html', baseUrl).href}>`],
    mail.autoSubmitted ? ['Auto-Submitted', 'auto-generated'] : null,
    ['Content-Language', settings.language],
    ['X-Unsent', '1'],
  ]
  return fields.filter((field) => field !== null)
}

function mailbox(setting: string, value: string): string {
  const box = readMailbox(gate(setting, value))
  if (box === null)
    throw new DaybriefError(
      'mail-setting',
      `"${setting}" in package.json is not one plain address. Write it as name@host.example or Name <name@host.example>.`,
      2,
    )
  return box.name === '' ? box.address : `${encodePhrase(box.name)} <${box.address}>`
}

/** RFC 2919. From the setting (`Name <brief.example.org>` or `brief.example.org`), else the host of the base URL. */
function listId(mail: MailSettings, title: string, baseUrl: string | null, host: string): Field | null {
  if (mail.listId === null) return baseUrl === null ? null : ['List-Id', `${encodePhrase(gate('List-Id', title))} <${host}>`]
  const parts = /^(?:(?<name>[^<>]{0,200}?) {0,3}<(?<in>[^<>]{1,200})>|(?<alone>[^<> ]{1,200}))$/.exec(
    gate('mail.listId', mail.listId),
  )?.groups
  const id = parts?.['in'] ?? parts?.['alone'] ?? ''
  if (!/^[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){1,20}$/.test(id)) {
    throw new DaybriefError('mail-setting', `"mail.listId" in package.json is not a list id. Write it as Name <brief.example.org>.`, 2)
  }
  const name = (parts?.['name'] ?? '').trim()
  return ['List-Id', `${name === '' ? '' : `${encodePhrase(name)} `}<${id}>`]
}

/** RFC 2369; the one-click field (RFC 8058) only beside an https address. */
function unsubscribe(mail: MailSettings): Field[] {
  if (mail.unsubscribe.length === 0) return []
  const fields: Field[] = [['List-Unsubscribe', mail.unsubscribe.map((href) => `<${unsubscribeAddress(href)}>`).join(', ')]]
  if (!mail.oneClick) return fields
  if (!mail.unsubscribe.some((href) => href.startsWith('https:'))) {
    throw new DaybriefError('mail-setting', '"mail.oneClick" in package.json needs an https: address in "mail.unsubscribe".', 2)
  }
  return [...fields, ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click']]
}

/** The address as given, once it is sure to be an https: or mailto: one that holds nothing else. */
export function unsubscribeAddress(href: string): string {
  gate('mail.unsubscribe', href)
  const mailto = /^mailto:(?<to>[^?]{1,254})(?:\?[A-Za-z0-9=&%._~-]{0,500})?$/.exec(href)?.groups?.['to']
  const good =
    mailto === undefined
      ? /^https:\/\/[\u0021-\u003b=\u003f-\u007e]{1,900}$/.test(href) && URL.canParse(href)
      : addressFault(mailto) === null
  if (!good)
    throw new DaybriefError(
      'mail-setting',
      `"mail.unsubscribe" in package.json holds ${JSON.stringify(href)}. Only https: and mailto: addresses may stand there.`,
      2,
    )
  return href
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Midnight UTC of a calendar day as RFC 5322 writes it. */
export function rfcDate(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} 00:00:00 +0000`
}
