// Are two printed names one person's? Keys that survive spelling, titles and middle names.
import { isKnownOffice, officeOf, spokenForIn } from './offices.ts'

/** Titles printed before a name; they say what somebody is, not who. */
const TITLES = new Set(
  'mr mrs ms miss dr sir dame lord lady prof professor sen senator rep representative gov governor president vice-president minister prime pm gen general col colonel capt captain lt adm admiral sgt maj major judge justice rev reverend fr sheikh king queen prince princess pope hon former ex the'.split(
    ' ',
  ),
)
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Short forms that hide the first letters of the name they stand for; others (Tim, Ben, Alex) are seen by their beginning. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  bill: 'william',
  bob: 'robert',
  bobby: 'robert',
  dick: 'richard',
  jack: 'john',
  jim: 'james',
  jimmy: 'james',
  joe: 'joseph',
  mike: 'michael',
  ted: 'edward',
  tony: 'anthony',
}

export interface NameKey {
  /** Folded first name; empty for a surname alone. */
  readonly first: string
  readonly last: string
  /** `jr`, `iii` or empty. */
  readonly suffix: string
  /** All three in one. */
  readonly whole: string
}

/** Names recur by the thousand; the caches only spare work and are emptied when full. */
const CACHED = 20_000
const keyCache = new Map<string, NameKey>()

/** First and last name folded: accents, case, doubled letters and y/i fall away (Zelenskyy, Zelensky; Sergei, Sergey); titles and middle names too. */
export function nameKey(name: string): NameKey {
  let key = keyCache.get(name)
  if (!key) {
    if (keyCache.size >= CACHED) keyCache.clear()
    key = nameKeyOf(nameTokens(name))
    keyCache.set(name, key)
  }
  return key
}

function nameKeyOf(tokens: string[]): NameKey {
  const suffix = tokens.length > 2 && SUFFIXES.has(tokens.at(-1) ?? '') ? (tokens.pop() ?? '') : ''
  const [first, last] = [tokens.length > 1 ? spellingOf(tokens[0] ?? '') : '', spellingOf(tokens.at(-1) ?? '')]
  return { first, last, suffix, whole: first === '' ? last : `${first} ${last} ${suffix}` }
}

/** An organisation's name folded: case, points and a leading “the” fall away. */
export function organisationKey(name: string): string {
  const folded = nameTokens(name).join(' ')
  return officeOf(folded)
}

/** The known office that a printed form stands for or speaks for, as printed there; else null. */
export function officeIn(name: string): string | null {
  const office = spokenForIn(name) ?? name
  return isKnownOffice(nameTokens(office).join(' ')) ? office : null
}

/** True when a title of courtesy makes it a person's name. */
export function isTitled(name: string): boolean {
  return /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b/.test(name)
}

/** The name without the titles before it, as printed. */
export function withoutTitles(name: string): string {
  const words = name.trim().split(/\s+/)
  let from = 0
  while (from < words.length - 1 && TITLES.has(plain(words[from] ?? ''))) from += 1
  return words.slice(from).join(' ')
}

/** True when nothing says that these are two people: equal last names, and first names alike or not given. */
export function mayBeOne(a: NameKey, b: NameKey): boolean {
  if (a.last !== b.last) return false
  if (a.first === '' || b.first === '') return true
  return a.suffix === b.suffix && areAlike(a.first, b.first)
}

/** Equal, an initial or beginning of the other, a short form, or one letter left out (Vicente, Vincente). */
function areAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long || (long.startsWith(short) && (short.length === 1 || short.length >= 3))) return true
  if (fullForm(short) === fullForm(long)) return true
  return short.length >= 5 && long.length - short.length === 1 && isOneLess(short, long)
}

function fullForm(name: string): string {
  return spellingOf(SHORT_FORMS[name] ?? name)
}

/** True when `short` is `long` without one of its letters. */
function isOneLess(short: string, long: string): boolean {
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(at) === long.slice(at + 1)
}

const tokenCache = new Map<string, readonly string[]>()

function nameTokens(name: string): string[] {
  let tokens = tokenCache.get(name)
  if (!tokens) {
    if (tokenCache.size >= CACHED) tokenCache.clear()
    tokens = withoutTitles(name)
      .split(/[\s\u00a0]+/)
      .map((word) => plain(word))
      .filter((word) => word !== '')
    tokenCache.set(name, tokens)
  }
  return [...tokens]
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.,]/gu, '')
    .toLowerCase()
    .replace(/['\u2018\u2019]s$|['\u2018\u2019]$/u, '')
}

/** Transliterations differ in y, i and j at the end and in doubled letters. */
function spellingOf(token: string): string {
  return token
    .replace(/y/g, 'i')
    .replace(/j$/, 'i')
    .replace(/(\p{L})\1+/gu, '$1')
}
