// By which signs is a line the headline?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Rule } from '../../model/rule.ts'
import { findCredit } from '../captions/credit.ts'
import { hasCaptionLabel, isPictureLabel, saysPicture } from '../captions/picture-words.ts'
import type { DateLine } from '../date/date-line.ts'
import { frequencies } from '../lines/content.ts'
import type { Line, Lines } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import type { Body } from './body.ts'

/** With how many lines of the text a headline's words are compared. */
const BODY_LINES = 40

/** A name alone above the date is the writer’s. */
const PERSON = -3
/** A picture’s credit may stand between headline and caption, but oftener below the caption. */
const CREDIT_BELOW = -2.5
const CREDIT_ABOVE = -1.5

export interface Sight {
  readonly lines: Lines
  readonly body: Body
  readonly dates: ReadonlyMap<number, DateLine>
  readonly lexicon: Lexicon
  /** Content words of the text's first lines, with the number of lines that hold them. */
  readonly known: ReadonlyMap<string, number>
  /** A word of the headline counts whole when this many lines of the text hold it. */
  readonly often: number
  /** The first line after two paragraphs in a row: a headline does not stand below text. */
  readonly textFrom: number
  /** The lines around as printed, for finding a headline inside another line ("Share: …"). */
  readonly region: string
}

export function sightOf(lines: Lines, body: Body, dates: ReadonlyMap<number, DateLine>, lexicon: Lexicon): Sight {
  const known = frequencies(lines.list.slice(body.from, body.from + BODY_LINES))
  const region = textOf(lines, body.from - 160, body.from + 10)
  const textFrom = lines.list.findIndex((_line, at) => at >= 2 && isText(lines.list[at - 1]) && isText(lines.list[at - 2]))
  return {
    lines,
    body,
    dates,
    lexicon,
    known,
    textFrom: textFrom < 0 ? Infinity : textFrom,
    often: Math.max(1, Math.min(3, Math.floor((body.to - body.from) / 3))),
    region,
  }
}

function isText(line: Line | undefined): boolean {
  return line !== undefined && line.ending === 'stop' && line.clutter === null && isProse(line)
}

/** A web address, or the words of an imprint. */
const SITE = /^(?:https?:\/\/|www\.)\S{1,400}$|[©™]/i

export function canBeHeadline(sight: Sight, line: Line): boolean {
  if (line.code > 0 || line.key === '' || line.count < 2 || line.count > 40) return false
  if (line.ending === 'cut' && line.count > 14) return false
  if (SITE.test(line.key) || sight.lexicon.lists['outlets']?.has(line.key.toLowerCase())) return false
  if (sight.dates.has(line.index) || line.clutter !== null || line.byline) return false
  if (endsLikeSentence(sight, line) && !standsAsHeadline(sight, line)) return false
  return !followsBareBy(sight, line) && !describesPicture(sight.lines, line, sight.lexicon) && !labelBelow(sight.lines, line)
}

/** "By" alone on its line: the next line is the writer's name. */
function followsBareBy({ lines }: Sight, line: Line): boolean {
  const above = lines.list[line.index - 1]
  return above !== undefined && above.count <= 2 && above.byline
}

/** A headline has no full stop; a question or exclamation mark is no full stop. */
function endsLikeSentence({ lines }: Sight, line: Line): boolean {
  if (line.ending !== 'stop') return false
  const end = lines.text.slice(Math.max(line.span[0], line.span[1] - 8), line.span[1])
  return !/[?!][^\p{L}\p{N}]{0,4}$/u.test(end) && !/\b(?:\p{Lu}\.){2}$/u.test(end)
}

/** With a full stop a line is a headline only above the text, with a byline or date right below, or repeated on the page. */
function standsAsHeadline(sight: Sight, line: Line): boolean {
  const next = line.index + 1
  if (line.index === sight.body.from)
    return line.count <= 30 && line.index <= 2 && (sight.dates.has(next) || sight.lines.list[next]?.byline === true)
  return bylineBelow(sight, line) === 1 || (line.count >= 5 && (sight.lines.repeats.get(line.key) ?? 0) > 1)
}

export function scoreOf(sight: Sight, line: Line): number {
  const { content } = line
  let shared = 0
  for (const word of content) shared += Math.min(sight.known.get(word) ?? 0, sight.often) / sight.often
  const overlap = content.length ? (shared / content.length) * Math.min(1, content.length / 4) : 0
  const size = line.count < 4 ? -1.5 : line.count <= 22 ? 1 : 0
  const near = -0.01 * (sight.body.from - line.index)
  const again = repeatedRule.find(sight, line) ? 1.2 : 0
  const first = line.index === 0 && line.ending !== 'stop' ? 1.4 : line.index <= 2 ? 0.8 : 0
  const film = besidePlayer(sight, line) ? -1 : 0
  const full = endsLikeSentence(sight, line) ? -1.5 : /\p{Ll}{3}\. \p{Lu}/u.test(line.key) ? -0.7 : 0
  const name = isPersonName(sight, line) ? PERSON : 0
  const late = line.index >= sight.textFrom ? -2 : 0
  const picture = (isCreditLine(sight, line.index + 1) ? CREDIT_BELOW : 0) + (isCreditLine(sight, line.index - 1) ? CREDIT_ABOVE : 0)
  const strange = shared === 0 && content.length >= 4 ? -1.5 : 0
  const below = bylineBelow(sight, line)
  return (
    overlap * 5 +
    strange +
    Math.min(shared, 5) * 0.3 +
    size +
    near +
    again +
    first +
    film +
    full +
    late +
    name +
    picture +
    (below === 0 ? dateAbove(sight, line) : below <= 3 ? 3.2 - 0.3 * below : 1)
  )
}

export const repeatedRule: Rule<(sight: Sight, line: Line) => boolean> = {
  id: 'repeated-headline',
  why: 'A line above the text that reads like a headline, shares its words, and stands on the page again.',
  find: standsAgain,
}

/** “Ann Lee”: a first name and other words with capitals, no more than five. */
function isPersonName({ lexicon }: Sight, line: Line): boolean {
  if (line.count < 2 || line.count > 5 || line.ending !== 'open' || !NAME.test(line.key)) return false
  const [first = ''] = line.words
  return ['first-names-female', 'first-names-male', 'first-names-either'].some((list) => lexicon.lists[list]?.has(first))
}

const NAME = /^(?:\p{Lu}[\p{L}.’'-]{0,30}\s)(?:(?:\p{Lu}[\p{L}.’'-]{0,30}|de|la|van|von|der|del|di|da|bin|al)\s?){1,4}$/u

function standsAgain(sight: Sight, line: Line): boolean {
  if (line.count < 4) return false
  const at = sight.region.indexOf(line.key)
  return at >= 0 && sight.region.indexOf(line.key, at + line.key.length) >= 0
}

/** A film's title stands beside what its player says. */
function besidePlayer({ lines }: Sight, line: Line): boolean {
  return [-1, 1].some((step) => {
    const other = lines.list[line.index + step]
    return other !== undefined && other.clutter === 'boilerplate-player'
  })
}

/** A date line may stand right above the headline instead, with nothing like a headline above it. */
function dateAbove({ lines, dates }: Sight, line: Line): number {
  const before = lines.list[line.index - 2]
  return dates.has(line.index - 1) && (!before || before.count <= 4 || before.clutter !== null) ? 1.2 : 0
}

/** How many lines below the line the next byline or date line stands; 0: none within six. */
export function bylineBelow({ lines, dates }: Sight, line: Line): number {
  let step = 0
  for (const next of lines.list.slice(line.index + 1, line.index + 12)) {
    if (dates.has(next.index) || next.byline) return step + 1
    if (next.code === 0 && next.clutter === null) step += 1
    if (step >= 6) return 0
  }
  return 0
}

/** Ends with a credit, says “pictured”, opens with a label, or a credit or a label stands below. */
export function isPictureText(lines: Lines, line: Line, lexicon: Lexicon): boolean {
  return describesPicture(lines, line, lexicon) || labelBelow(lines, line) || isCreditLine({ lines, lexicon }, line.index + 1)
}

function describesPicture(lines: Lines, line: Line, lexicon: Lexicon): boolean {
  if (findCredit(lines.text, line.span, lexicon) || saysPicture(lines.text.slice(...line.span))) return true
  return hasCaptionLabel(lines.text.slice(line.span[0], line.span[0] + 24))
}

function labelBelow(lines: Lines, line: Line): boolean {
  const next = lines.list[line.index + 1]
  return next !== undefined && isPictureLabel(lines, next)
}

/** The line is nothing but a credit. */
function isCreditLine({ lines, lexicon }: Pick<Sight, 'lines' | 'lexicon'>, index: number): boolean {
  const line = lines.list[index]
  return line !== undefined && findCredit(lines.text, line.span, lexicon)?.outer[0] === line.span[0]
}

/** Lines [from, to) as printed, at most 40,000 units. */
function textOf(lines: Lines, from: number, to: number): string {
  const first = lines.list[Math.max(0, from)]
  const last = lines.list[Math.min(to, lines.list.length) - 1]
  if (!first || !last) return ''
  return lines.text.slice(Math.max(first.span[0], last.span[1] - 40_000), last.span[1])
}
