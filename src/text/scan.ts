// Which words and signs stand in a stretch of text? One pass over the characters, no strings made.
import { NUMBERED, SHORTENED, TITLES } from './abbreviations.ts'
import { Class, classes, folded } from './characters.ts'
import { Kind } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { mix, Vocabulary } from './vocabulary.ts'

const ABBREVIATIONS = new Vocabulary([[...TITLES, ...NUMBERED, ...SHORTENED]])

/** Adds the tokens of `[from, to)`. Linear: every character is read at most twice. */
export function scan(text: string, from: number, to: number, vocabulary: Vocabulary, out: Tokens): void {
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    const kind = classes[code] ?? 0
    if (kind === Class.space) i += 1
    else if (kind === Class.lower || kind === Class.upper || kind === Class.digit) i = scanWord(text, i, to, kind, vocabulary, out)
    else i = scanSign(text, i, to, code, kind, out)
  }
}

/** Letters and digits with what may stand inside a word: hyphen, apostrophe, a dot in initials and domains, a comma in numbers. */
function scanWord(text: string, start: number, to: number, first: number, vocabulary: Vocabulary, out: Tokens): number {
  let hash = Vocabulary.start
  let i = start
  let segment = start
  let dots = 0
  while (i < to) {
    const code = text.charCodeAt(i)
    const kind = classes[code] ?? 0
    if (kind === Class.lower || kind === Class.upper || kind === Class.digit) {
      hash = Math.imul(hash ^ (folded[code] ?? 0), 0x01000193)
      i += 1
      continue
    }
    const next = i + 1 < to ? (classes[text.charCodeAt(i + 1)] ?? 0) : 0
    const joined = next === Class.lower || next === Class.upper || next === Class.digit
    if (!joined || !joins(text, i, to, code, kind, first, next, i - segment)) break
    if (code === 46) dots += 1
    hash = Math.imul(hash ^ (folded[code] ?? 0), 0x01000193)
    i += 1
    segment = i
  }
  let entry = first === Class.digit ? 0 : vocabulary.find(text, start, i, hash, first === Class.upper)
  if (text.charCodeAt(i) === 46 && i < to && keepsDot(text, start, i, first, dots, hash)) {
    hash = mix(hash, 46)
    i += 1
    // A list may spell an abbreviation with or without its dot.
    const dotted = vocabulary.find(text, start, i, hash, first === Class.upper)
    if (dotted !== 0) entry = dotted
  }
  out.push(
    start,
    i,
    first === Class.digit ? Kind.number : first === Class.upper ? Kind.capital : Kind.word,
    vocabulary.low[entry] ?? 0,
    vocabulary.high[entry] ?? 0,
  )
  return i
}

function joins(text: string, i: number, to: number, code: number, kind: number, first: number, next: number, length: number): boolean {
  if (code === 45) return true
  if (kind === Class.single) return code !== 0x2018 || next !== Class.upper ? !isPossessive(text, i, to) : false
  if (code === 38) return length <= 2
  if (code === 46)
    return first === Class.digit
      ? next === Class.digit
      : next === Class.lower
        ? length === 1 || isDomain(text, i + 1, to)
        : length === 1 && next === Class.upper
  if (code === 44) return first === Class.digit && next === Class.digit
  return (code === 47 || code === 58) && first === Class.digit && next === Class.digit
}

const DOMAINS: ReadonlySet<string> = new Set(['com', 'org', 'net', 'gov', 'edu', 'co', 'uk', 'io', 'tv', 'info', 'eu', 'm', 'de', 'fr'])

/** “Slate.com”, not “country.told”: the dot of a glued sentence ends it. */
function isDomain(text: string, from: number, to: number): boolean {
  let end = from
  while (end < to && end < from + 6 && classes[text.charCodeAt(end)] === Class.lower) end += 1
  return DOMAINS.has(text.slice(from, end))
}

/** `'s` at the end of a word. */
function isPossessive(text: string, i: number, to: number): boolean {
  const s = text.charCodeAt(i + 1)
  if (s !== 115 && s !== 83) return false
  if (i + 2 >= to) return true
  const after = classes[text.charCodeAt(i + 2)] ?? 0
  return after !== Class.lower && after !== Class.upper && after !== Class.digit
}

function keepsDot(text: string, start: number, end: number, first: number, dots: number, hash: number): boolean {
  if (first === Class.digit) return false
  const length = end - start
  if (length === 1) return first === Class.upper && text.charCodeAt(start) !== 73
  if (dots > 0) return end - start <= dots * 2 + 1
  return length <= 5 && ABBREVIATIONS.find(text, start, end, hash, true) !== 0 && (first === Class.upper || text.charCodeAt(end + 1) === 32)
}

function scanSign(text: string, i: number, to: number, code: number, kind: number, out: Tokens): number {
  if (kind === Class.double) return emit(out, i, i + 1, Kind.double)
  if (kind === Class.single) return scanSingle(text, i, to, code, out)
  if (kind === Class.dash) return emit(out, i, i + 1, Kind.dash)
  if (code === 45) return emit(out, i, runEnd(text, i, to, 45), Kind.dash)
  if (code === 46) {
    const end = runEnd(text, i, to, 46)
    return emit(out, i, end, end > i + 1 ? Kind.ellipsis : Kind.stop)
  }
  if (code === 0x2026) return emit(out, i, i + 1, Kind.ellipsis)
  return emit(out, i, i + 1, SIGNS.get(code) ?? Kind.other)
}

const SIGNS: ReadonlyMap<number, number> = new Map([
  [33, Kind.stop],
  [63, Kind.stop],
  [44, Kind.comma],
  [58, Kind.colon],
  [59, Kind.colon],
  [40, Kind.open],
  [91, Kind.open],
  [123, Kind.open],
  [41, Kind.close],
  [93, Kind.close],
  [125, Kind.close],
])

/** Two equal single marks are one double mark; `'s` after a word is a possessive. */
function scanSingle(text: string, i: number, to: number, code: number, out: Tokens): number {
  if (i + 1 < to && text.charCodeAt(i + 1) === code) {
    const inner = text.charCodeAt(i + 2) === code && i > 0 && classes[text.charCodeAt(i - 1)] !== Class.space
    return inner ? emit(out, i, i + 1, Kind.single) : emit(out, i, i + 2, Kind.double)
  }
  const before = out.count > 0 && out.end[out.count - 1] === i ? (out.kind[out.count - 1] ?? 0) : 0
  const glued = before >= Kind.word && before <= Kind.number
  if (glued && isPossessive(text, i, to)) return emit(out, i, i + 2, Kind.possessive)
  return emit(out, i, i + 1, Kind.single)
}

function runEnd(text: string, i: number, to: number, code: number): number {
  let end = i
  while (end < to && text.charCodeAt(end) === code) end += 1
  return end
}

function emit(out: Tokens, start: number, end: number, kind: number): number {
  out.push(start, end, kind, 0, 0)
  return end
}
