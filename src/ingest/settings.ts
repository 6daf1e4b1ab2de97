// What does the project's package.json set?
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Limits, MailSettings, Settings } from '../model/settings.ts'
import { defaults } from '../model/settings.ts'

/** A value → the setting, or a string that says what it must be. */
type Check<T> = (value: unknown) => { readonly ok: T } | string

type Table<T> = { readonly [K in keyof T]-?: Check<T[K]> }

const words: Check<string> = (value) =>
  typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value) ? { ok: value.trim() } : 'one line of words'
const yesNo: Check<boolean> = (value) => (typeof value === 'boolean' ? { ok: value } : 'true or false')
const bytes: Check<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? { ok: value } : 'a whole number above 0'
const list: Check<readonly string[]> = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? { ok: value } : 'a list of strings'
const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value) =>
    value === null ? { ok: null } : check(value)
const oneOf =
  <T extends string>(...values: readonly T[]): Check<T> =>
  (value) => {
    const found = values.find((one) => one === value)
    return found === undefined ? `one of ${values.join(', ')}` : { ok: found }
  }

const baseUrl: Check<string> = (value) => {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    return 'an absolute address such as https://example.org/brief/'
  return { ok: url.href.endsWith('/') ? url.href : `${url.href}/` }
}
const language: Check<string> = (value) =>
  typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(value) ? { ok: value } : 'a language tag such as en or en-GB'

const MAIL: Table<MailSettings> = {
  from: orNull(words),
  to: orNull(words),
  replyTo: orNull(words),
  listId: orNull(words),
  unsubscribe: list,
  oneClick: yesNo,
  autoSubmitted: yesNo,
  empty: oneOf('nothing', 'notice'),
}
const LIMITS: Table<Limits> = {
  seedBytes: bytes,
  articleChars: bytes,
  articleMarks: bytes,
  pageBytes: bytes,
  mailBytes: bytes,
  searchChars: bytes,
}
const SETTINGS: Table<Settings> = {
  title: words,
  description: words,
  baseUrl: orNull(baseUrl),
  language,
  themes: list,
  search: oneOf('index', 'pagefind', 'none'),
  noindex: yesNo,
  mail: (value) => ({ ok: readTable(value, MAIL, defaults.mail, 'daybrief.mail') }),
  limits: (value) => ({ ok: readTable(value, LIMITS, defaults.limits, 'daybrief.limits') }),
}

/** Reads `"daybrief"` from `<root>/package.json`; no file or key: the defaults. An unknown key or wrong type is a DaybriefError (exit 2) that names it. */
export function readSettings(root: string): Settings {
  const file = join(root, 'package.json')
  if (!existsSync(file)) return defaults
  const manifest = parse(file)
  const set = isObject(manifest) ? manifest['daybrief'] : undefined
  return set === undefined ? defaults : readTable(set, SETTINGS, defaults, 'daybrief')
}

function parse(file: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return value
  } catch {
    throw wrong(`${file} is no JSON that can be read. Check its commas and quotation marks.`)
  }
}

/** Every key in turn; what is not set keeps its default. */
function readTable<T extends object>(value: unknown, table: Table<T>, fallback: T, place: string): T {
  if (!isObject(value)) throw wrong(`package.json: “${place}” must be an object of settings.`)
  const out = { ...fallback }
  const keys = Object.keys(value)
  for (const key of keys) {
    if (!isKeyOf(key, table)) throw wrong(`package.json: “${place}.${key}” is no setting. There are ${Object.keys(table).join(', ')}.`)
    const checked = table[key](value[key])
    if (typeof checked === 'string') throw wrong(`package.json: “${place}.${key}” must be ${checked}.`)
    out[key] = checked.ok
  }
  return out
}

function isKeyOf<T extends object>(key: string, table: T): key is string & keyof T {
  return Object.hasOwn(table, key)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(message: string): DaybriefError {
  return new DaybriefError('settings', message, 2)
}
