// What can be said of a line without its neighbours and without word lists of clutter?
import type { Span } from '../../model/span.ts'
import { codeLikeness } from './code.ts'
import type { KnownWords } from './known-words.ts'
import { contentOf, countSmall } from './known-words.ts'
import { foldedWords } from './words.ts'

/** How a line ends: with a full stop (or ? !), cut off (…), with a colon, or with none of these. */
export type Ending = 'stop' | 'cut' | 'colon' | 'open'

const LONG = 300
const KEY = 200

export class Looks {
  /** Folded words; of a line over 300 units only those near its ends. */
  readonly words: readonly string[]
  /** Number of words (estimated for a line over 300 units). */
  readonly count: number
  readonly ending: Ending
  /** Share of small words (the, of, has): prose has many, menus and headlines few. */
  readonly functional: number
  readonly code: 0 | 1 | 2
  /** "1. Finland": an item of a list. */
  readonly numbered: boolean
  /** Opens or closes with a quotation mark: somebody's words. */
  readonly quoted: boolean
  /** The line as printed, for finding repeats; empty for lines over 200 units. */
  readonly key: string
  /** A phrase of clutter may begin at one of the words. */
  readonly mayHit: boolean
  private readonly known: KnownWords
  private stems: readonly string[] | null = null

  constructor(text: string, span: Span, known: KnownWords) {
    const [start, end] = span
    this.words = wordsOf(text, span)
    this.known = known
    const { small, mayHit } = countSmall(known, this.words)
    this.count = end - start > LONG ? Math.round((end - start) / 6) : this.words.length
    this.ending = endingOf(text, span)
    this.functional = this.words.length ? small / this.words.length : 0
    this.code = codeLikeness(text, span)
    this.numbered = isDigit(text.charCodeAt(start)) && /^\d{1,3}[.)]\s\S/.test(text.slice(start, start + 8))
    this.quoted = isMark(text.charCodeAt(start)) || isMark(text.charCodeAt(end - 1))
    this.key = end - start > KEY ? '' : text.slice(start, end)
    this.mayHit = mayHit
  }

  /** Stems of the content words, each but once; worked out when asked for. */
  get content(): readonly string[] {
    this.stems ??= contentOf(this.known, this.words)
    return this.stems
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isMark(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201f)
}

function wordsOf(text: string, [start, end]: Span): string[] {
  if (end - start <= LONG) return foldedWords(text, start, end)
  return [...foldedWords(text, start, start + 180), ...foldedWords(text, end - 100, end)]
}

function endingOf(text: string, [start, end]: Span): Ending {
  const note = text.charCodeAt(end - 1) === 0x5d ? /\[\d{1,3}\]$/.exec(text.slice(Math.max(start, end - 5), end)) : null
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
