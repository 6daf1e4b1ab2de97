// What does each line look like by itself?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Span } from '../../model/span.ts'
import type { Layout } from '../../text/page.ts'
import { trim } from '../../text/page.ts'
import { codeLikeness } from './code.ts'
import { clutterOf } from './clutter.ts'
import { hitsIn, opensWith, phrasesOf } from './phrases.ts'
import { foldedWords } from './words.ts'

/** How a line ends, a note's mark (“[1]”) left out: with a full stop (or ? !), cut off (…), with a colon, or with none of these. */
export type Ending = 'stop' | 'cut' | 'colon' | 'open'

export interface Line {
  /** Place in `page.paragraphs`, less lines that hold only the scraper's date header. */
  readonly index: number
  /** Without white space at its ends, the scraper's date header and a bullet before it. */
  readonly span: Span
  /** Where the line with its bullet begins. */
  readonly start: number
  /** Folded words; of a line over 300 units only those near its ends. */
  readonly words: readonly string[]
  /** Number of words (estimated for a line over 300 units). */
  readonly count: number
  readonly ending: Ending
  /** Share of small words (the, of, has): prose has many, menus and headlines few. */
  readonly functional: number
  /** The clutter list its words belong to, or null. */
  readonly clutter: string | null
  /** Opens like a byline ("By Jane Doe"). */
  readonly byline: boolean
  readonly code: 0 | 1 | 2
  /** "1. Finland", or a bullet: an item of a list. */
  readonly numbered: boolean
  /** The line as printed, for finding repeats; empty for lines over 200 units. */
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
  /** How many lines have the same key. */
  readonly repeats: ReadonlyMap<string, number>
}

const LONG = 300
const KEY = 200
const MOST_BYLINE_WORDS = 24
/** • ‣ ▪ ● ◦ · ► */
const BULLETS = new Set([0x2022, 0x2023, 0x25aa, 0x25cf, 0x25e6, 0xb7, 0x25ba])
const HEADER = /^date[ \t]{1,9}(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=[ \t]|$)/i

/** One pass over the page: linear in its length. Pure. */
export function readLines(page: Layout, lexicon: Lexicon): Lines {
  const list: Line[] = []
  const header = findHeader(page)
  const phrases = phrasesOf(lexicon, CLUTTER_LISTS)
  const small = lexicon.lists['function-words'] ?? new Set<string>()
  const bylines = phrasesOf(lexicon, ['byline-words'])
  const repeats = new Map<string, number>()
  page.paragraphs.forEach((paragraph, index) => {
    const whole = index === 0 && header ? trim(page.text, [header.span[1], paragraph[1]]) : paragraph
    const span = withoutBullet(page.text, whole)
    if (span[1] <= span[0]) return
    const looks = looksOf(page.text, span, small)
    const { words, count, ending, functional, code, numbered, key } = looks
    const clutter = clutterOf(looks, hitsIn(phrases, words))
    const byline = count <= MOST_BYLINE_WORDS && opensWith(bylines, words)
    if (key) repeats.set(key, (repeats.get(key) ?? 0) + 1)
    list.push({ index: list.length, span, start: whole[0], words, count, ending, functional, clutter, byline, code, numbered, key })
  })
  return { text: page.text, list, header, repeats }
}

/** What can be said of a line without its neighbours and the lexicon of clutter. */
export type Looks = Pick<Line, 'words' | 'count' | 'ending' | 'functional' | 'code' | 'numbered' | 'key'>

function looksOf(text: string, span: Span, small: ReadonlySet<string>): Looks {
  const words = wordsOf(text, span)
  const long = span[1] - span[0] > LONG
  let functional = 0
  for (const word of words) if (small.has(word)) functional += 1
  return {
    words,
    count: long ? Math.round((span[1] - span[0]) / 6) : words.length,
    ending: endingOf(text, span),
    functional: words.length ? functional / words.length : 0,
    code: codeLikeness(text, span),
    numbered: /^\d{1,3}[.)]\s\S/.test(text.slice(span[0], span[0] + 8)),
    key: span[1] - span[0] > KEY ? '' : text.slice(...span),
  }
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
  return [...foldedWords(text, start, start + 180), ...foldedWords(text, end - 100, end)]
}

function endingOf(text: string, [start, end]: Span): Ending {
  const note = /\[\d{1,3}\]$/.exec(text.slice(Math.max(start, end - 5), end))
  let at = end - 1 - (note?.[0].length ?? 0)
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
export function isProse(line: Looks): boolean {
  if (line.code === 2) return false
  if (line.ending === 'stop' || line.ending === 'colon') return line.count >= 9 && line.functional >= 0.15
  return line.count >= 30 && line.functional >= 0.2 && line.ending !== 'cut'
}
