// Is a line a date line or a byline, and what does it say of the day?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Span } from '../../model/span.ts'
import type { Line, Lines } from '../lines/line.ts'
import type { Phrases } from '../lines/phrases.ts'
import { hitsIn, phrasesOf } from '../lines/phrases.ts'
import { foldedWords } from '../lines/words.ts'
import type { Day } from './days.ts'
import { findDays } from './days.ts'

export type Cue = 'published' | 'updated' | 'none'

export interface DateLine {
  readonly line: Line
  readonly days: readonly { readonly day: Day; readonly cue: Cue }[]
  readonly byline: boolean
}

/** A date line is short: a day, a time, a cue word, a name. */
const MOST_UNITS = 260
const MOST_OTHER_WORDS = 3
const MOST_BYLINE_WORDS = 14

/** Words of times and weekdays, which say nothing else. */
const TIME = new Set(
  (
    '0 am pm a.m p.m gmt utc est edt et bst cet cest pst pdt pt ct cst cdt mst mdt hkt ist jst aest aedt at on and the of ' +
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday h hrs hours'
  ).split(' '),
)

/** The line as a date line, or null when it is something else. */
export function readDateLine(lines: Lines, line: Line, lexicon: Lexicon): DateLine | null {
  if (line.span[1] - line.span[0] > MOST_UNITS || line.code === 2 || isParagraph(line) || !hasDigit(lines.text, line.span)) return null
  const days = findDays(lines.text, line.span)
  if (!days.length) return null
  const byline = line.byline
  const phrases = phrasesOf(lexicon, ['published-words', 'updated-words', 'byline-words'])
  const cues: Cue[] = []
  let at = line.span[0]
  let others = 0
  for (const day of days) {
    const between = foldedWords(lines.text, at, day.span[0])
    cues.push(cueIn(phrases, between))
    others += otherWords(phrases, between)
    at = day.span[1]
  }
  const rest = foldedWords(lines.text, at, line.span[1])
  others += otherWords(phrases, rest)
  const cued = cues.some((cue) => cue !== 'none')
  if (others > (byline ? MOST_BYLINE_WORDS : cued ? MOST_OTHER_WORDS + 3 : MOST_OTHER_WORDS)) return null
  return { line, days: days.map((day, i) => ({ day, cue: cues[i] ?? 'none' })), byline }
}

/** A sentence of this length says more than a day: most lines of a page need no closer look. */
function isParagraph(line: Line): boolean {
  return line.count >= 30 && line.ending === 'stop' && !line.byline
}

function hasDigit(text: string, [start, end]: Span): boolean {
  for (let i = start; i < end; i += 1) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) return true
  return false
}

/** The last cue word before a date is the one that governs it. */
function cueIn(phrases: Phrases, words: readonly string[]): Cue {
  let cue: Cue = 'none'
  for (let at = 0; at < words.length; at += 1) {
    for (const hit of hitsIn(phrases, words.slice(at, at + 1))) {
      if (hit.list === 'published-words') cue = 'published'
      if (hit.list === 'updated-words') cue = 'updated'
    }
  }
  return cue
}

function otherWords(phrases: Phrases, words: readonly string[]): number {
  return words.filter((word) => !TIME.has(word) && !/^\d/.test(word) && hitsIn(phrases, [word]).length === 0).length
}
