// Where does a sentence end?
import type { Span } from '../model/span.ts'
import { NUMBERED, SHORTENED, SMALL, STARTERS, TITLES } from './abbreviations.ts'
import { Class, classes } from './characters.ts'

const STOP = 46
const STRAIGHT = 34
const ELLIPSIS = 0x2026
/** No word looked at is longer. */
const LONGEST = 24
/** Words between a quotation’s question mark and its verb of saying. */
const TAG_WORDS = 4
const SAYING: ReadonlySet<string> = new Set(
  'said says say asked asks told tells added adds wrote writes replied tweeted exclaimed shouted joked quipped continued declared went warned responded answered wondered'.split(
    ' ',
  ),
)

/**
 * Sentences of one paragraph, in text order, without the blanks between them; none crosses a line break. Offsets are UTF-16 units.
 * A stop, its closing marks, then a capital, a figure or an opening mark; also where the space is missing (“invasion.That”).
 * Linear: around a stop at most some words are looked at.
 */
export function findSentences(text: string, [start, end]: Span): Span[] {
  const out: Span[] = []
  let from = skipBlanks(text, start, end)
  /** Straight marks look alike: an odd number so far means that one is open. */
  let open = false
  for (let i = from; i < end;) {
    const code = text.charCodeAt(i)
    if (code === STRAIGHT) open = !open
    const line = isBreak(code)
    if (!line && !isStop(code)) {
      i += 1
      continue
    }
    const last = line ? i : stopsEnd(text, i, end)
    const to = line ? i : closersEnd(text, last, end, open)
    const next = skipBlanks(text, to, end)
    if (line || next >= end || breaksAt(text, next, to) || ends(text, { from, stop: i, last, to, next, end })) {
      if (to > from) out.push([from, to])
      from = next
    }
    for (let k = last; k < to; k += 1) if (text.charCodeAt(k) === STRAIGHT) open = false
    if (breaksAt(text, next, to)) open = false
    i = Math.max(next, i + 1)
  }
  let to = end
  while (to > from && classes[text.charCodeAt(to - 1)] === Class.space) to -= 1
  if (from < to) out.push([from, to])
  return out
}

/** A possible end: the sentence so far, the stop signs `[stop, last)`, closing marks up to `to`, and where the next word begins. */
interface Place {
  readonly from: number
  readonly stop: number
  readonly last: number
  readonly to: number
  readonly next: number
  readonly end: number
}

function ends(text: string, place: Place): boolean {
  const { stop, last, to, next, end } = place
  const word = openersEnd(text, next, end)
  const first = classes[text.charCodeAt(word)] ?? 0
  if (first === Class.lower && isCased(text, word))
    return next > to && word > next && text.charCodeAt(last - 1) === STOP && last === stop + 1
  if (next === to && !isGlued(text, place, word)) return false
  const sign = text.charCodeAt(last - 1)
  if (sign === STOP && last === stop + 1 && to === last) return !isAbbreviation(text, place, word)
  if (sign === STOP || sign === ELLIPSIS) return true
  return to === last || !tagFollows(text, word, end)
}

/** “Really?” Trump said: the sentence goes on. */
function tagFollows(text: string, from: number, end: number): boolean {
  let at = from
  for (let n = 0; n < TAG_WORDS && at < end; n += 1) {
    const to = wordEnd(text, at, end)
    if (to === at) return false
    if (n > 0 && SAYING.has(text.slice(at, to))) return true
    at = text.charCodeAt(to) === 32 ? to + 1 : text.charCodeAt(to) === STOP && text.charCodeAt(to + 1) === 32 && to - at <= 4 ? to + 2 : end
  }
  return false
}

/** No space after the stop: a small letter, figure or closing mark before it and a capitalised word after it, and no address. */
function isGlued(text: string, { stop, last, to }: Place, word: number): boolean {
  if (classes[text.charCodeAt(word)] !== Class.upper) return to > last && word === to && classes[text.charCodeAt(word)] === Class.digit
  if (!/^(?:\p{Lu}[\p{Ll}'’]|\p{Lu}{3}|[AI] )/u.test(text.slice(word, word + 3))) return false
  const letter = to === last && word === last && classes[text.charCodeAt(stop - 1)] !== Class.digit
  if (letter && stop - wordStart(text, stop, 0) < 2) return false
  if (text[wordEnd(text, word, word + LONGEST)] === '@') return false
  return !isAddress(text, stop)
}

function isAddress(text: string, stop: number): boolean {
  for (let i = stop - 1; i >= 0 && i > stop - LONGEST * 4; i -= 1) {
    const code = text.charCodeAt(i)
    if (code === 64 || code === 47) return true
    if (classes[code] === Class.space) return text.startsWith('www.', i + 1)
  }
  return text.startsWith('www.')
}

/** Is the dot part of the word before it? */
function isAbbreviation(text: string, { from, stop, next }: Place, word: number): boolean {
  const begin = wordStart(text, stop, from)
  const whole = text.slice(begin, stop)
  const key = whole.toLowerCase()
  const figure = classes[text.charCodeAt(word)] === Class.digit
  if (/^\d{1,2}$/.test(whole)) return begin === from
  if (!/^[\p{L}.&]+$/u.test(whole)) return false
  const starts = (): boolean => word > next || STARTERS.has(text.slice(word, wordEnd(text, word, word + LONGEST)).toLowerCase())
  if (whole.includes('.')) return key === 'i.e' || key === 'e.g' || (isDotted(whole) && !starts())
  if (whole.length === 1) return classes[text.charCodeAt(begin)] === Class.upper && whole !== 'I' && !starts()
  if (whole === key && !SMALL.has(key)) return false
  if (TITLES.has(key)) return true
  if (NUMBERED.has(key) && figure) return true
  return SHORTENED.has(key) && !figure && !starts()
}

/** “U.S”, “a.m”, “Ph.D”: no part longer than two letters. */
function isDotted(word: string): boolean {
  return word.split('.').every((part) => part.length <= 2)
}

function wordStart(text: string, stop: number, from: number): number {
  let i = stop
  while (i > from && i > stop - LONGEST) {
    const code = text.charCodeAt(i - 1)
    const kind = classes[code] ?? 0
    if (kind !== Class.lower && kind !== Class.upper && kind !== Class.digit && code !== STOP && code !== 38) break
    i -= 1
  }
  return i
}

function wordEnd(text: string, from: number, end: number): number {
  let i = from
  while (i < end && i < from + LONGEST) {
    const kind = classes[text.charCodeAt(i)] ?? 0
    if (kind !== Class.lower && kind !== Class.upper) break
    i += 1
  }
  return i
}

/** Letters without two cases (Arabic, Hebrew, Chinese) begin a sentence as capitals do. */
function isCased(text: string, at: number): boolean {
  const char = text[at] ?? ''
  return char.toUpperCase() !== char
}

function isStop(code: number): boolean {
  return code === STOP || code === 33 || code === 63 || code === ELLIPSIS || code === 0x61f
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

function breaksAt(text: string, next: number, to: number): boolean {
  for (let i = to; i < next; i += 1) if (isBreak(text.charCodeAt(i))) return true
  return false
}

function stopsEnd(text: string, from: number, end: number): number {
  let i = from
  while (i < end && isStop(text.charCodeAt(i))) i += 1
  return i
}

/** Past closing marks and brackets; a straight mark closes only what is open. */
function closersEnd(text: string, from: number, end: number, open: boolean): number {
  let i = from
  let inside = open
  for (; i < end; i += 1) {
    const char = text[i] ?? ''
    if (char === '"' && !inside && !(i + 1 >= end || classes[text.charCodeAt(i + 1)] === Class.space)) break
    if (char === '"') inside = false
    else if (!"”’')]»›*".includes(char)) break
  }
  return i
}

function openersEnd(text: string, from: number, end: number): number {
  let i = from
  while (i < end && i < from + 4 && '“‘"\'([«‹„‚'.includes(text[i] ?? '')) i += 1
  return i
}

function skipBlanks(text: string, from: number, end: number): number {
  let i = from
  while (i < end && classes[text.charCodeAt(i)] === Class.space) i += 1
  return i
}
