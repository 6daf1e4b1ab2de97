// Which line is the headline? Several weak signs together; none of them is a word.
import type { Lexicon } from '../../model/lexicon.ts'
import { findCredit } from '../captions/credit.ts'
import { saysPicture } from '../captions/picture-words.ts'
import type { DateLine } from '../date/date-line.ts'
import { opensByline } from '../date/date-line.ts'
import { clutterOf } from '../lines/clutter.ts'
import type { Line, Lines } from '../lines/line.ts'
import { isProse } from '../lines/line.ts'
import type { Body } from './body.ts'

export interface Headline {
  readonly title: number | null
  readonly titleBasis: string
  readonly subtitle: number | null
}

/** How far above the text a headline may stand, in lines, and how much of the text its words are compared with. */
const REACH = 80
const BODY_LINES = 40
const LEAST_SCORE = 2

export function findHeadline(lines: Lines, body: Body, dates: ReadonlyMap<number, DateLine>, lexicon: Lexicon): Headline {
  const known = contentWords(lines.list.slice(body.from, body.from + BODY_LINES))
  const repeats = countKeys(lines.list)
  let best: { line: Line; score: number } | null = null
  for (const line of lines.list.slice(Math.max(0, body.from - REACH), body.from + 1)) {
    if (!canBeHeadline(line, lexicon) || dates.has(line.index) || isPictureText(lines, line, lexicon)) continue
    const score = scoreOf(lines, line, body, known, repeats, dates, lexicon)
    if (!best || score > best.score + 0.001) best = { line, score }
  }
  if (!best || best.score < LEAST_SCORE) return { title: null, titleBasis: 'none', subtitle: null }
  const again = (repeats.get(best.line.key) ?? 0) > 1
  return {
    title: best.line.index,
    titleBasis: again ? 'repeated-headline' : 'headline-above-text',
    subtitle: subtitleOf(lines, best.line, body, dates, lexicon),
  }
}

function canBeHeadline(line: Line, lexicon: Lexicon): boolean {
  if (line.code === 2 || line.key === '' || line.count < 2 || line.count > 40) return false
  if (line.ending === 'cut' && line.count > 12) return false
  return clutterOf(line) === null && !isSentence(line) && !opensByline(line, lexicon)
}

/** Ends with a credit, says "pictured", or stands twice in a row. */
function isPictureText(lines: Lines, line: Line, lexicon: Lexicon): boolean {
  if (findCredit(lines.text, line.span, lexicon) || saysPicture(lines.text.slice(...line.span))) return true
  return line.key === lines.list[line.index - 1]?.key || line.key === lines.list[line.index + 1]?.key
}

/** A headline has no full stop; a question or exclamation mark is no full stop. */
function isSentence(line: Line): boolean {
  return line.ending === 'stop' && line.count >= 4 && isProse(line)
}

function scoreOf(
  lines: Lines,
  line: Line,
  body: Body,
  known: ReadonlySet<string>,
  repeats: ReadonlyMap<string, number>,
  dates: ReadonlyMap<number, DateLine>,
  lexicon: Lexicon,
): number {
  const content = contentWords([line])
  let shared = 0
  for (const word of content) if (known.has(word)) shared += 1
  const overlap = content.size ? shared / content.size : 0
  const size = line.count < 4 ? -1.5 : line.count <= 22 ? 1 : 0
  const near = -0.03 * (body.from - line.index)
  const again = (repeats.get(line.key) ?? 0) > 1 && line.count >= 4 ? 1 : 0
  return overlap * 4 + Math.min(shared, 5) * 0.25 + size + near + again + (isFollowedByByline(lines, line, dates, lexicon) ? 2 : 0)
}

/** A byline or date line stands within the next six lines. */
function isFollowedByByline(lines: Lines, line: Line, dates: ReadonlyMap<number, DateLine>, lexicon: Lexicon): boolean {
  for (let i = line.index + 1; i <= line.index + 6; i += 1) {
    const next = lines.list[i]
    if (!next) return false
    if (dates.has(i) || opensByline(next, lexicon)) return true
  }
  return false
}

/** Words of five letters and more, cut to their first six letters (so that "sanctions" meets "sanctioned"), and numbers left out. */
function contentWords(lines: readonly Line[]): Set<string> {
  const out = new Set<string>()
  for (const line of lines) for (const word of line.words) if (word.length >= 4) out.add(word.replace(/’s?$/, '').slice(0, 6))
  return out
}

function countKeys(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) if (line.key) counts.set(line.key, (counts.get(line.key) ?? 0) + 1)
  return counts
}

/** The line right below the title that reads like a second headline: not a byline, a date, a caption or prose. */
function subtitleOf(lines: Lines, title: Line, body: Body, dates: ReadonlyMap<number, DateLine>, lexicon: Lexicon): number | null {
  const next = lines.list[title.index + 1]
  if (!next || next.index > body.from || dates.has(next.index) || opensByline(next, lexicon)) return null
  if (next.count < 6 || next.count > 60 || clutterOf(next) || next.code) return null
  if (next.index === body.from && isProse(next) && next.ending === 'stop') return null
  return next.index
}
