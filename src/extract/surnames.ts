// Which words that mean something else are a surname in this article (Theresa May, George Will, Mr Early)?
import { Kind } from '../text/tokens.ts'
import type { Tokens } from '../text/tokens.ts'
import { CUE, FIRST_NAME, FUNCTION, Low } from './word-lists.ts'

/** Bits that keep a capitalised word from being read as a name. */
const MEANINGS = FUNCTION | Low.adverb | Low.time | Low.past | Low.be
const BEFORE = FIRST_NAME | Low.title | Low.honorificMale | Low.honorificFemale
const DATES = Low.preposition | Low.time

/** Takes the other meanings off every such word, once a first name or a title stands before it. Changes `tokens.low`. Linear. */
export function freeSurnames(text: string, tokens: Tokens): void {
  let names: Set<string> | null = null
  for (let t = 1; t < tokens.count; t += 1) if (introduces(tokens, t)) (names ??= new Set()).add(word(text, tokens, t))
  if (!names) return
  for (let t = 0; t < tokens.count; t += 1) {
    if (tokens.kind[t] !== Kind.capital || ((tokens.low[t] ?? 0) & MEANINGS) === 0) continue
    if (names.has(word(text, tokens, t)) && standsAsName(tokens, t)) tokens.low[t] = (tokens.low[t] ?? 0) & ~MEANINGS
  }
}

function word(text: string, tokens: Tokens, t: number): string {
  return text.slice(tokens.start[t], tokens.end[t])
}

/** A first name or a title and then the word, and no further name after it. */
function introduces(tokens: Tokens, t: number): boolean {
  const low = tokens.low[t] ?? 0
  if (tokens.kind[t] !== Kind.capital || (low & MEANINGS) === 0 || (low & FIRST_NAME) !== 0) return false
  if (tokens.kind[t - 1] !== Kind.capital || (tokens.end[t] ?? 0) - (tokens.start[t] ?? 0) < 3) return false
  const before = tokens.low[t - 1] ?? 0
  if ((before & BEFORE) === 0 || (before & (MEANINGS | Low.place | Low.organisation)) !== 0) return false
  const next = tokens.kind[t + 1]
  return next !== Kind.number && (next !== Kind.capital || ((tokens.low[t + 1] ?? 0) & CUE) !== 0)
}

/** “May’s allies” always; “in May”, “last March” never: the month, even where a May or a March is in the news. */
function standsAsName(tokens: Tokens, t: number): boolean {
  if (tokens.kind[t + 1] === Kind.possessive) return true
  if (tokens.kind[t + 1] === Kind.number) return false
  return tokens.kind[t - 1] !== Kind.word || ((tokens.low[t - 1] ?? 0) & DATES) === 0
}
