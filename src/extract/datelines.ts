// Where does a paragraph's dateline (BAMAKO, Mali (AP) —) or the sign of a question (Q:) end, before its first sentence?
import { Kind } from '../text/tokens.ts'
import type { Tokens } from '../text/tokens.ts'
import { Low } from './word-lists.ts'

const LONGEST = 14

/** One past the dash or colon of what opens the tokens `[from, to)`; `from` when there is none. */
export function datelineEnd(text: string, tokens: Tokens, from: number, to: number): number {
  if (tokens.kind[from] !== Kind.capital) return from
  if (tokens.kind[from + 1] === Kind.colon && /^[QA]$/.test(text.slice(tokens.start[from], tokens.end[from]))) return from + 2
  const loud = isLoud(text, tokens, from)
  let placed = loud
  for (let t = from; t < to && t < from + LONGEST; t += 1) {
    const kind = tokens.kind[t]
    if (kind === Kind.dash) return placed && isParted(text, tokens, t) ? t + 1 : from
    if (kind === Kind.colon) return loud && isPlace(tokens, from) && tokens.kind[t + 1] === Kind.capital ? t + 1 : from
    if (kind === Kind.open || isPlace(tokens, t)) placed = true
    if (!belongs(tokens, t)) return from
  }
  return from
}

/** Capitals, numbers, commas, brackets, and “de” inside a name. */
function belongs(tokens: Tokens, t: number): boolean {
  const kind = tokens.kind[t]
  if (kind === Kind.word) return ((tokens.low[t] ?? 0) & Low.particle) !== 0
  return kind === Kind.capital || kind === Kind.number || kind === Kind.comma || kind === Kind.open || kind === Kind.close
}

function isPlace(tokens: Tokens, t: number): boolean {
  return ((tokens.low[t] ?? 0) & Low.place) !== 0
}

function isLoud(text: string, tokens: Tokens, t: number): boolean {
  const word = text.slice(tokens.start[t], tokens.end[t])
  return word.length > 2 && word === word.toUpperCase()
}

/** A dash between blanks, or a double one. */
function isParted(text: string, tokens: Tokens, t: number): boolean {
  const start = tokens.start[t] ?? 0
  const end = tokens.end[t] ?? 0
  return end - start > 1 || (tokens.end[t - 1] !== start && tokens.start[t + 1] !== end) || text[start] === '—'
}
