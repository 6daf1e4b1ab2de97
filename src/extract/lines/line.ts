// What does each line look like by itself?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Span } from '../../model/span.ts'
import type { Layout } from '../../text/page.ts'
import { trim } from '../../text/page.ts'
import { clutterOf } from './clutter.ts'
import type { KnownWords } from './known-words.ts'
import { knownWordsOf } from './known-words.ts'
import type { Phrases } from './phrases.ts'
import { hitsIn, opensWith, phrasesOf } from './phrases.ts'
import { Looks } from './looks.ts'

export interface Place {
  /** Place in `page.paragraphs`, less lines that hold only the scraper's date header. */
  readonly index: number
  /** Without white space at its ends, the scraper's date header and a bullet before it. */
  readonly span: Span
  /** Where the line with its bullet begins. */
  readonly start: number
}

export class Line extends Looks implements Place {
  readonly index: number
  readonly span: Span
  readonly start: number
  /** The clutter list its words belong to, or null. */
  readonly clutter: string | null
  /** Opens like a byline ("By Jane Doe"). */
  readonly byline: boolean

  constructor(text: string, { index, span, start }: Place, lists: Lists) {
    super(text, span, lists.known)
    this.index = index
    this.span = span
    this.start = start
    this.clutter = clutterOf(this, this.mayHit ? hitsIn(lists.clutter, this.words) : [])
    this.byline = this.count <= MOST_BYLINE_WORDS && opensWith(lists.bylines, this.words)
  }
}

/** What lines are judged by. */
interface Lists {
  readonly clutter: Phrases
  readonly bylines: Phrases
  readonly known: KnownWords
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

const MOST_BYLINE_WORDS = 24
/** • ‣ ▪ ● ◦ · ► */
const BULLETS = new Set([0x2022, 0x2023, 0x25aa, 0x25cf, 0x25e6, 0xb7, 0x25ba])
const HEADER = /^date[ \t]{1,9}(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=[ \t]|$)/i

/** One pass over the page: linear in its length. Pure. */
export function readLines(page: Layout, lexicon: Lexicon): Lines {
  const list: Line[] = []
  const header = findHeader(page)
  const lists = listsOf(lexicon)
  const repeats = new Map<string, number>()
  page.paragraphs.forEach((paragraph, index) => {
    const whole = index === 0 && header ? trim(page.text, [header.span[1], paragraph[1]]) : paragraph
    const span = withoutBullet(page.text, whole)
    if (span[1] <= span[0]) return
    const line = new Line(page.text, { index: list.length, span, start: whole[0] }, lists)
    if (line.key) repeats.set(line.key, (repeats.get(line.key) ?? 0) + 1)
    list.push(line)
  })
  return { text: page.text, list, header, repeats }
}

const compiled = new WeakMap<Lexicon, Lists>()

function listsOf(lexicon: Lexicon): Lists {
  const known = compiled.get(lexicon)
  if (known) return known
  const clutter = phrasesOf(lexicon, CLUTTER_LISTS)
  const made = { clutter, bylines: phrasesOf(lexicon, ['byline-words']), known: knownWordsOf(lexicon, clutter) }
  compiled.set(lexicon, made)
  return made
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
