// What does each line look like by itself?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Span } from '../../model/span.ts'
import type { Layout } from '../../text/page.ts'
import { trim } from '../../text/page.ts'
import { codeLikeness } from './code.ts'
import type { Hit } from './phrases.ts'
import { hitsIn, phrasesOf } from './phrases.ts'
import { foldedWords } from './words.ts'

/** How a line ends: with a full stop (or ? !), cut off (…), with a colon, or with none of these. */
export type Ending = 'stop' | 'cut' | 'colon' | 'open'

export interface Line {
  /** Place in `page.paragraphs`, less lines that hold only the scraper's date header. */
  readonly index: number
  /** Without white space at its ends, the scraper's date header and a bullet before it. */
  readonly span: Span
  /** Where the line with its bullet begins. */
  readonly start: number
  /** Folded words; of a line over 600 units only those near its ends. */
  readonly words: readonly string[]
  /** Number of words (estimated for a line over 600 units). */
  readonly count: number
  readonly ending: Ending
  /** Share of small words (the, of, has): prose has many, menus and headlines few. */
  readonly functional: number
  /** Lexicon terms of clutter. */
  readonly hits: readonly Hit[]
  readonly code: 0 | 1 | 2
  /** "1. Finland", or a bullet: an item of a list. */
  readonly numbered: boolean
  /** A blank line stands before it. */
  readonly gap: boolean
  /** The words as one string, for finding repeats; empty for long lines. */
  readonly key: string
}

/** Lists of clutter, named as the rules they give. */
export const CLUTTER_LISTS = [
  'boilerplate-share',
  'boilerplate-newsletter',
  'boilerplate-player',
  'boilerplate-legal',
  'boilerplate-navigation',
  'boilerplate-advertising',
  'boilerplate-comments',
  'boilerplate-related',
] as const

export interface Lines {
  readonly text: string
  readonly list: readonly Line[]
  /** The scraper's own header " date 2022-01 " at the top, whole and its value. */
  readonly header: { readonly span: Span; readonly value: Span } | null
}

const LONG = 600
/** • ‣ ▪ ● ◦ · ► */
const BULLETS = new Set([0x2022, 0x2023, 0x25aa, 0x25cf, 0x25e6, 0xb7, 0x25ba])
const HEADER = /^date[ \t]{1,9}(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=[ \t]|$)/i

/** One pass over the page: linear in its length. Pure. */
export function readLines(page: Layout, lexicon: Lexicon): Lines {
  const list: Line[] = []
  const header = findHeader(page)
  const phrases = phrasesOf(lexicon, CLUTTER_LISTS)
  const small = lexicon.lists['function-words'] ?? new Set<string>()
  let before = 0
  page.paragraphs.forEach((paragraph, index) => {
    const whole = index === 0 && header ? trim(page.text, [header.span[1], paragraph[1]]) : paragraph
    const span = withoutBullet(page.text, whole)
    const gap = hasBlankLine(page.text, before, paragraph[0])
    before = paragraph[1]
    if (span[1] <= span[0]) return
    const words = wordsOf(page.text, span)
    const long = span[1] - span[0] > LONG
    const hits = hitsIn(phrases, words)
    list.push({
      index: list.length,
      span,
      start: whole[0],
      words,
      count: long ? Math.round((span[1] - span[0]) / 6) : words.length,
      ending: endingOf(page.text, span),
      functional: words.length ? words.reduce((sum, word) => sum + (small.has(word) ? 1 : 0), 0) / words.length : 0,
      hits,
      code: codeLikeness(page.text, span),
      numbered: /^\d{1,3}[.)]\s\S/.test(page.text.slice(span[0], span[0] + 8)),
      gap,
      key: long ? '' : words.join(' '),
    })
  })
  return { text: page.text, list, header }
}

function findHeader(page: Layout): Lines['header'] {
  const first = page.paragraphs[0]
  if (!first) return null
  const match = HEADER.exec(page.text.slice(first[0], first[0] + 40))
  if (!match?.[1]) return null
  const end = first[0] + match[0].length
  return { span: [first[0], end], value: [end - match[1].length, end] }
}

/** A bullet alone stays: it is all the line holds. */
function withoutBullet(text: string, whole: Span): Span {
  if (!BULLETS.has(text.charCodeAt(whole[0]))) return whole
  const rest = trim(text, [whole[0] + 1, whole[1]])
  return rest[1] > rest[0] ? rest : whole
}

function wordsOf(text: string, [start, end]: Span): string[] {
  if (end - start <= LONG) return foldedWords(text, start, end)
  return [...foldedWords(text, start, start + 300), ...foldedWords(text, end - 200, end)]
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  let breaks = 0
  for (let i = from; i < to && breaks < 2; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) breaks += 1
  }
  return breaks > 1
}

function endingOf(text: string, [start, end]: Span): Ending {
  let at = end - 1
  while (at > start && isCloser(text.charCodeAt(at))) at -= 1
  const code = text.charCodeAt(at)
  if (code === 0x2026) return 'cut'
  if (code === 0x2e) return text.charCodeAt(at - 1) === 0x2e && text.charCodeAt(at - 2) === 0x2e ? 'cut' : 'stop'
  if (code === 0x21 || code === 0x3f) return 'stop'
  return code === 0x3a || code === 0x3b ? 'colon' : 'open'
}

/** Marks and brackets that may follow a full stop, and white space before them. */
function isCloser(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x20 ||
    code === 0xa0 ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xbb
  )
}

/** Looks like a paragraph of an article: sentences, not a menu, a headline or a caption without a full stop. */
export function isProse(line: Line): boolean {
  if (line.code === 2) return false
  if (line.ending === 'stop' || line.ending === 'colon') return line.count >= 9 && line.functional >= 0.15
  return line.count >= 30 && line.functional >= 0.2 && line.ending !== 'cut'
}
