// Does the article go on below a block of links, prompts and notices? Losing its last paragraph is worse than keeping a promotion.
import type { Lexicon } from '../../model/lexicon.ts'
import { findCredit } from '../captions/credit.ts'
import type { Line, Lines } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import type { Body } from './body.ts'
import type { Known, Signs } from './later-signs.ts'
import { isAboutWriter, knownOf, signsOf, speaksToReader } from './later-signs.ts'

/** So many lines of links and prompts may stand between two paragraphs of one article. */
const MOST_GAP = 40
/** From this gap on, or below teasers, a paragraph must speak plainly of the same things. */
const NEAR_GAP = 16
/** Within this gap, with no headline between, what reads like a paragraph is one. */
const CLOSE_GAP = 8
/** A headline with a sentence below it is a teaser, when it stands there more than once. */
const MOST_TEASERS = 2

/** Lines between the byline and the first paragraph. */
const MOST_HEAD = 10
/** No teaser has so many words. */
const LONG = 40

interface Page {
  readonly lines: Lines
  readonly lexicon: Lexicon
}

/** Where a paragraph below the text stands. */
interface Place {
  /** Lines since the text. */
  readonly gap: number
  /** Headlines since the text. */
  readonly headlines: number
  readonly teasers: number
  /** Nothing but prompts and prose follows. */
  readonly closes: boolean
  /** One headline right above, not two: a teaser has its headline there, a list of links has several. */
  readonly headed: boolean
}

/** The body up to the last paragraph below it that belongs to the article. Comments and the imprint end it. Linear. */
export function withLaterText(lines: Lines, body: Body, lexicon: Lexicon): Body {
  let known: Known | null = null
  const { list } = lines
  const page = { lines, lexicon }
  const closing = closingFrom(list)
  let { to } = body
  let headlines = 0
  let teasers = 0
  for (let at = to; at < list.length && at - to < MOST_GAP; at += 1) {
    const line = list[at]
    if (!line || line.clutter === 'boilerplate-comments' || isImprint(line)) break
    if (line.ending === 'cut') teasers += 2
    if (isHeadline(page, at)) headlines += 1
    if (line.ending !== 'stop' || line.clutter !== null || !isProse(line)) continue
    known ??= knownOf(lines, body, lexicon)
    const headed = isHeadline(page, at - 1) && !isHeadline(page, at - 2)
    const place: Place = { gap: at - to, headlines, teasers, closes: at >= closing, headed }
    if (belongs(known, line, place)) {
      to = at + 1
      headlines = 0
    } else if (isHeadline(page, at - 1)) teasers += 1
  }
  return { from: body.from, to }
}

function belongs(known: Known, line: Line, place: Place): boolean {
  if (isAboutWriter(line, known.lexicon)) return false
  const signs = signsOf(known, line)
  const strict = place.teasers >= MOST_TEASERS || (place.gap >= NEAR_GAP && !place.closes)
  if (!(strict ? isPlainly(signs) : isLikely(signs, place))) return false
  return signs.reports || (signs.names >= 2 && signs.shared >= 3) || !speaksToReader(known, line)
}

/**
 * The body from the first paragraph above it on that belongs to the article: its lead above a block of links. That is every paragraph right below
 * the byline or the date line, and without such a line one that plainly speaks of the same. What stands above that line is the headline’s. Linear.
 */
export function withEarlierText(lines: Lines, body: Body, dates: ReadonlyMap<number, unknown>, lexicon: Lexicon): Body {
  let known: Known | null = null
  let { from } = body
  let lead = from
  for (let at = body.from - 1; at >= 0 && lead - at < MOST_GAP; at -= 1) {
    const line = lines.list[at]
    if (line && (line.byline || dates.has(at))) return { from: lead - at <= MOST_HEAD ? lead : from, to: body.to }
    if (!line || line.ending !== 'stop' || line.clutter !== null || !isProse(line)) continue
    known ??= knownOf(lines, body, lexicon)
    if (speaksToReader(known, line)) continue
    lead = at
    if (isPlainly(signsOf(known, line))) from = at
  }
  return { from, to: body.to }
}

/** Paragraphs above the headline that plainly speak of the same as the text: a slide’s words, or a lead that stands first. Linear. */
export function findAbove(lines: Lines, body: Body, title: number | null, lexicon: Lexicon): ReadonlySet<number> {
  const found = new Set<number>()
  let known: Known | null = null
  for (const line of lines.list.slice(0, title ?? 0)) {
    if (line.ending !== 'stop' || line.clutter !== null || !isProse(line)) continue
    known ??= knownOf(lines, body, lexicon)
    if (isPlainly(signsOf(known, line)) && !speaksToReader(known, line)) found.add(line.index)
  }
  return found
}

/** Near the text. */
function isLikely(
  { count, shared, share, names, reports, speaks, back }: Signs,
  { gap, headlines, teasers, closes, headed }: Place,
): boolean {
  if (reports) return true
  if (shared >= 3 && (share >= 0.36 || (share >= 0.25 && names > 0))) return true
  if (back && shared > 0 && count >= 12) return true
  if (headlines === 0 && gap <= CLOSE_GAP && count >= 10) return true
  if ((!headed || count >= LONG) && (speaks || (names >= 2 && shared >= 2 && count >= 18 && teasers === 0))) return true
  return closes && ((count >= 15 && shared >= 2 && share >= 0.17) || (names > 0 && shared > 0))
}

/** Far below the text or among teasers. */
function isPlainly({ count, shared, share, names, reports, speaks, back }: Signs): boolean {
  if (count < 15) return false
  if ((reports || (speaks && names > 0)) && shared >= 2) return true
  if (names === 0 || shared < 3) return false
  return back || (shared >= 4 && share >= 0.4) || (count >= LONG && shared >= 6 && share >= 0.3 && names >= 2)
}

function isHeadline({ lines, lexicon }: Page, at: number): boolean {
  const line = lines.list[at]
  if (!line || line.ending !== 'open' || line.clutter !== null || line.count < 4) return false
  return findCredit(lines.text, line.span, lexicon)?.outer[0] !== line.span[0]
}

/** Holds copyright, all rights reserved, or © and a year: © and a name is a picture's credit. */
export function isImprint({ clutter, words }: Line): boolean {
  if (clutter !== 'boilerplate-legal') return false
  return words.some((word) => word === 'copyright' || word === 'reserved') || (words.includes('©') && words.includes('0'))
}

/** From this line on the page holds nothing but prose, prompts and very short lines. */
function closingFrom(list: readonly Line[]): number {
  let at = list.length
  while (at > 0 && isNoLink(list[at - 1])) at -= 1
  return at
}

function isNoLink(line: Line | undefined): boolean {
  return line !== undefined && (line.clutter !== null || line.count <= 3 || (line.ending === 'stop' && isProse(line)))
}
