// Which marked words are no quotation: titles of works, terms, headings?
import type { RuleInfo } from '../../model/rule.ts'
import { Kind } from '../../text/tokens.ts'
import type { Quoted, Reading } from '../reading.ts'
import { FUNCTION, High, Low } from '../word-lists.ts'

/** How the words were tied to a speaker: 0 not, 1 loosely, 2 by a verb of saying. */
export type Tie = 0 | 1 | 2

export interface RejectRule extends RuleInfo {
  readonly find: (reading: Reading, quoted: Quoted, tie: Tie) => boolean
}

const TITLE_WORDS = 10

/** Rules in order; the first that finds drops the candidate. */
export const rejectRules: readonly RejectRule[] = [
  {
    id: 'not-a-quotation-title',
    why: 'A few words, nearly all with capitals, after a preposition, a possessive or a word for a work, are the title of a work.',
    find: (reading, quoted) => isTitleCase(reading, quoted) && titlePlace(reading, quoted),
  },
  {
    id: 'not-a-quotation-name',
    why: 'A few words with capitals that nobody is said to say are a name.',
    find: (reading, quoted, tie) => tie < 2 && isTitleCase(reading, quoted) && before(reading, quoted) !== Kind.colon,
  },
  {
    id: 'not-a-quotation-term',
    why: 'Words between an article and a noun that nobody is said to say are a term.',
    find: (reading, quoted, tie) => tie < 2 && wordsIn(reading, quoted) <= 6 && isTerm(reading, quoted),
  },
  {
    id: 'not-a-quotation-heading',
    why: 'A line of single marks alone, in a text whose quotations have double marks, is a heading.',
    find: (reading, quoted, tie) => tie < 2 && isHeading(reading, quoted),
  },
]

function before(reading: Reading, quoted: Quoted): number {
  return quoted.item > (reading.sentences[quoted.sentence] ?? 0) ? (reading.kind[quoted.item - 1] ?? 0) : -1
}

function wordsIn(reading: Reading, quoted: Quoted): number {
  let count = 0
  for (let t = quoted.open + 1; t < quoted.last; t += 1) if (isWord(reading, t)) count += 1
  return count
}

function isWord(reading: Reading, token: number): boolean {
  const kind = reading.tokens.kind[token] ?? 0
  return kind >= Kind.word && kind <= Kind.number
}

/** At most ten words, at least two with capitals, at most one content word without. */
function isTitleCase(reading: Reading, quoted: Quoted): boolean {
  let capitals = 0
  let small = 0
  let words = 0
  for (let t = quoted.open + 1; t < quoted.last; t += 1) {
    if (!isWord(reading, t)) continue
    words += 1
    if (words > TITLE_WORDS) return false
    if (reading.tokens.kind[t] === Kind.capital) capitals += 1
    else if (reading.tokens.kind[t] === Kind.word && ((reading.low[t] ?? 0) & FUNCTION) === 0) small += 1
  }
  return words >= 2 && capitals >= 2 && small <= capitals / 4
}

function lowAt(reading: Reading, item: number): number {
  const token = reading.token[item] ?? -1
  return token < 0 ? 0 : (reading.low[token] ?? 0)
}

function titlePlace(reading: Reading, quoted: Quoted): boolean {
  const from = reading.sentences[quoted.sentence] ?? 0
  let i = quoted.item - 1
  if (i < from) return false
  if (reading.kind[i] === Kind.comma) i -= 1
  if (i < from || (reading.token[i] ?? -1) < 0) return false
  if (reading.kind[i] === Kind.possessive) return true
  const token = reading.token[i] ?? 0
  if (((reading.high[token] ?? 0) & High.work) !== 0) return true
  return (
    reading.kind[i] === Kind.word &&
    (lowAt(reading, i) & Low.preposition) !== 0 &&
    reading.text.slice(reading.tokens.start[token], reading.tokens.end[token]) !== 'as'
  )
}

function isTerm(reading: Reading, quoted: Quoted): boolean {
  if ((lowAt(reading, quoted.item - 1) & (Low.determiner | Low.possessive)) === 0) return false
  const next = reading.token[quoted.item + 1] ?? -1
  if (quoted.item + 1 >= (reading.sentences[quoted.sentence + 1] ?? 0) || next < 0) return false
  const kind = reading.tokens.kind[next]
  return (kind === Kind.word || kind === Kind.capital) && ((reading.low[next] ?? 0) & (FUNCTION | Low.past | Low.adverb)) === 0
}

function isHeading(reading: Reading, quoted: Quoted): boolean {
  if (!quoted.single || quoted.open !== reading.paragraphs[quoted.paragraph]) return false
  const last = reading.paragraphs[quoted.paragraph + 1] ?? 0
  if (quoted.close < last - 2) return false
  return reading.doubles > 2 * reading.singles
}
