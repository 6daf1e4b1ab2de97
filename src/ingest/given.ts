// Which facts about an article may be stated outside its text, and in which form?
import type { Given } from '../model/seed.ts'

/** One fact as written: its key, its value and where it stands (`path:line:column`). */
export interface Stated {
  readonly key: string
  readonly value: unknown
  readonly place: string
}

export interface Fault {
  readonly key: string
  readonly place: string
  /** What is wrong, as the end of a sentence: “…must be a date YYYY-MM-DD”. */
  readonly why: string
  /** True: the form is right, the year is not between 1900 and 2100. */
  readonly range: boolean
}

type Check = (value: unknown, given: Given) => string | null

const KEYS: Readonly<Record<string, Check>> = {
  title: (value, given) => line(value, (text) => (given.title = text)),
  outlet: (value, given) => line(value, (text) => (given.outlet = text)),
  author: (value, given) => line(value, (text) => (given.author = text)),
  origin: (value, given) => line(value, (text) => (given.origin = text)),
  hold: (value, given) => line(value, (text) => (given.hold = text)),
  date: (value, given) =>
    line(value, (text) => (given.date = text)) ?? (isDate(given.date ?? '') ? null : 'must be a date: YYYY-MM-DD, YYYY-MM or YYYY'),
  url: (value, given) =>
    line(value, (text) => (given.url = text)) ??
    (isUrl(given.url ?? '') ? null : 'must be an address that begins with http:// or https://'),
  themes: readThemes,
  pin: (value, given) => (typeof value === 'boolean' ? ((given.pin = value), null) : 'must be true or false'),
}

/** The keys in words, for messages. */
export const knownKeys: string = Object.keys(KEYS).join(', ')

/** Checks what is stated. A fact with a fault is not taken; `given` holds the others. */
export function readGiven(stated: readonly Stated[]): { given: Given; faults: Fault[] } {
  const given: Given = {}
  const faults: Fault[] = []
  for (const { key, value, place } of stated) {
    const check = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
    const attempt: Given = {}
    const why = check ? check(value, attempt) : `is no key daybrief knows. It knows ${knownKeys}`
    const range = why === null && attempt.date !== undefined && !inRange(attempt.date)
    if (why === null && !range) Object.assign(given, attempt)
    else faults.push({ key, place, why: why ?? 'must be a year from 1900 to 2100', range })
  }
  return { given, faults }
}

function line(value: unknown, take: (text: string) => unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '') return 'must be words in quotation marks'
  if (/[\p{Cc}\p{Surrogate}]/u.test(value)) return 'must be one line without control signs'
  take(value.trim())
  return null
}

function readThemes(value: unknown, given: Given): string | null {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const themes = list.filter((id): id is string => typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id))
  if (themes.length !== list.length || !Array.isArray(value)) return 'must be a list of theme ids such as ["diplomacy"]'
  given.themes = [...new Set(themes)]
  return null
}

/** True for a date of the calendar, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

function inRange(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= 1900 && year <= 2100
}

function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && !/\s/.test(value) && URL.canParse(value)
}
