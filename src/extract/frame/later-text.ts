// Does the article go on below a block of links, prompts and notices? Losing its last paragraph is worse than keeping a promotion.
import type { Lexicon } from '../../model/lexicon.ts'
import { contentWords, frequencies } from '../lines/content.ts'
import type { Line, Lines } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import { foldedWords } from '../lines/words.ts'
import type { Body } from './body.ts'

/** So many lines of links and prompts may stand between two paragraphs of one article. */
const MOST_GAP = 40
/** From this gap on, or below teasers, a paragraph must speak plainly of the same things. */
const NEAR_GAP = 16
/** A headline with a sentence below it is a teaser, when it stands there more than once. */
const MOST_TEASERS = 2
/** At most this much of a line is read. */
const MOST_UNITS = 1_200

const NAMES = /(?<=[\p{L}\p{N},;:’'”"—–-]\s[“"‘(]?)\p{Lu}[\p{L}]{2,30}/gu

interface Above {
  readonly lines: Lines
  readonly lexicon: Lexicon
  readonly small: ReadonlySet<string>
  /** Content words of the text, and the names inside its sentences. */
  readonly known: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
}

/** What a paragraph below the text shows. */
interface Signs {
  readonly count: number
  /** Content words that stand in the text above: their number, and their share of the paragraph's. */
  readonly shared: number
  readonly share: number
  /** Names inside it that the text has too. */
  readonly names: number
  /** Quoted words and a verb of saying: reporting, which no prompt and few teasers have. */
  readonly reports: boolean
  /** Opens with a word that points back (He, They, That, But), as no teaser does. */
  readonly back: boolean
}

/** The body up to the last paragraph below it that belongs to the article. Comments and the imprint end it. Linear. */
export function withLaterText(lines: Lines, body: Body, lexicon: Lexicon): Body {
  let above: Above | null = null
  const closing = closingFrom(lines.list)
  let to = body.to
  let teasers = 0
  for (let at = body.to; at < lines.list.length && at - to < MOST_GAP; at += 1) {
    const line = lines.list[at]
    if (!line || line.clutter === 'boilerplate-comments' || isImprint(line)) break
    if (line.ending === 'cut') teasers += 2
    if (line.ending !== 'stop' || line.clutter !== null || !isProse(line)) continue
    above ??= aboveOf(lines, body, lexicon)
    const signs = signsOf(above, line)
    const closes = at >= closing
    const strict = teasers >= MOST_TEASERS || (at - to >= NEAR_GAP && !closes)
    const goesOn = strict ? isPlainly(signs) : isLikely(signs, closes)
    if (goesOn && (signs.reports || !speaksToReader(above, line)) && !isAboutWriter(line, lexicon)) to = at + 1
    else if (isHeadline(lines.list[at - 1])) teasers += 1
  }
  return { from: body.from, to }
}

/** The body from the first paragraph above it on that plainly belongs to the article: its lead above a block of links. What stands above a byline or a date line is the headline’s. Linear. */
export function withEarlierText(lines: Lines, body: Body, dates: ReadonlyMap<number, unknown>, lexicon: Lexicon): Body {
  let above: Above | null = null
  let from = body.from
  for (let at = body.from - 1; at >= 0 && from - at < MOST_GAP; at -= 1) {
    const line = lines.list[at]
    if (!line || line.byline || dates.has(at)) break
    if (line.ending !== 'stop' || line.clutter !== null || !isProse(line)) continue
    above ??= aboveOf(lines, body, lexicon)
    if (isPlainly(signsOf(above, line)) && !speaksToReader(above, line)) from = at
  }
  return { from, to: body.to }
}

/** Near the text, with nothing but prompts after it when `closes`. */
function isLikely({ count, shared, share, names, reports, back }: Signs, closes: boolean): boolean {
  if (reports) return true
  if (shared >= 3 && (share >= 0.36 || (share >= 0.25 && names > 0))) return true
  if (back && shared > 0 && count >= 12) return true
  return closes && ((count >= 15 && shared >= 2 && share >= 0.17) || (names > 0 && shared > 0))
}

/** Far below the text or among teasers. */
function isPlainly({ count, shared, share, names, reports }: Signs): boolean {
  return count >= 15 && ((reports && shared >= 2) || (shared >= 4 && share >= 0.4 && names > 0))
}

function aboveOf(lines: Lines, body: Body, lexicon: Lexicon): Above {
  const small = lexicon.lists['function-words'] ?? new Set<string>()
  const text = lines.list.slice(body.from, body.to)
  const names = new Set<string>()
  for (const line of text) for (const name of namesIn(lines, line)) names.add(name)
  return { lines, lexicon, small, known: frequencies(text, small), names }
}

function signsOf({ lines, lexicon, small, known, names }: Above, line: Line): Signs {
  const words = contentWords([line], small)
  const shared = [...words].filter((word) => known.has(word)).length
  return {
    count: line.count,
    shared,
    share: words.size ? shared / words.size : 0,
    names: sharedNames(lines, line, names),
    reports: /["“”]|''/.test(printed(lines, line)) && wordsOf(lines, line).some((word) => isSaying(word, lexicon)),
    back: lexicon.lists['back-words']?.has(line.words[0] ?? '') ?? false,
  }
}

function printed(lines: Lines, { span }: Line): string {
  return lines.text.slice(span[0], Math.min(span[1], span[0] + MOST_UNITS))
}

function wordsOf(lines: Lines, { span }: Line): string[] {
  return foldedWords(lines.text, span[0], Math.min(span[1], span[0] + MOST_UNITS))
}

/** Words with a capital inside a sentence. */
function namesIn(lines: Lines, line: Line): string[] {
  return printed(lines, line).match(NAMES) ?? []
}

/** Words with a capital, at the paragraph's start too, that are names in the text. */
function sharedNames(lines: Lines, line: Line, names: ReadonlySet<string>): number {
  const first = /^["“‘']{0,2}(\p{Lu}\p{L}{2,30})/u.exec(printed(lines, line))?.[1]
  return [first ?? '', ...namesIn(lines, line)].filter((name) => names.has(name)).length
}

function isHeadline(line: Line | undefined): boolean {
  return line !== undefined && line.ending === 'open' && line.clutter === null && line.count >= 4
}

/** A past or third-person form of a verb of saying. */
function isSaying(word: string, lexicon: Lexicon): boolean {
  const verbs = lexicon.lists['speech-verbs']
  if (!verbs) return false
  if (word.endsWith('ed')) return verbs.has(word.slice(0, -1)) || verbs.has(word.slice(0, -2))
  return word === 'said' || word === 'told' || word === 'wrote' || (word.endsWith('s') && verbs.has(word.slice(0, -1)))
}

/** Outside quotation marks somebody is addressed, or the site speaks of itself. */
function speaksToReader({ lines, lexicon }: Above, line: Line): boolean {
  const bare = printed(lines, line).replace(/["“][^"“”]{0,1000}["”]|''.{0,1000}?''/g, ' ')
  return foldedWords(bare, 0, bare.length).some((word) => lexicon.lists['reader-words']?.has(word) ?? false)
}

/** “Jane Doe is a staff writer …”: the note about the author. */
function isAboutWriter({ words }: Line, lexicon: Lexicon): boolean {
  const opening = words.slice(0, 16)
  return opening.some((word) => lexicon.lists['writers']?.has(word) ?? false) && words.some((word) => NOTE.has(word))
}

/** Present-tense words of such a note. */
const NOTE = new Set(['is', 'covers', 'writes', 'reports', 'covering', 'reporting', 'contributed'])

/** Holds ©, copyright or all rights reserved. */
export function isImprint(line: Line): boolean {
  return line.clutter === 'boilerplate-legal' && line.words.some((word) => word === '©' || word === 'copyright' || word === 'reserved')
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
