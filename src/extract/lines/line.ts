// What does each line look like by itself?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Span } from '../../model/span.ts'
import type { Layout } from '../../text/page.ts'
import { trim } from '../../text/page.ts'
import { clutterOf } from './clutter.ts'
import { hitsIn, opensWith, phrasesOf } from './phrases.ts'
import type { Looks } from './looks.ts'
import { looksOf } from './looks.ts'

export interface Line extends Looks {
  /** Place in `page.paragraphs`, less lines that hold only the scraper's date header. */
  readonly index: number
  /** Without white space at its ends, the scraper's date header and a bullet before it. */
  readonly span: Span
  /** Where the line with its bullet begins. */
  readonly start: number
  /** The clutter list its words belong to, or null. */
  readonly clutter: string | null
  /** Opens like a byline ("By Jane Doe"). */
  readonly byline: boolean
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
  const phrases = phrasesOf(lexicon, CLUTTER_LISTS)
  const small = lexicon.lists['function-words'] ?? new Set<string>()
  const bylines = phrasesOf(lexicon, ['byline-words'])
  const repeats = new Map<string, number>()
  page.paragraphs.forEach((paragraph, index) => {
    const whole = index === 0 && header ? trim(page.text, [header.span[1], paragraph[1]]) : paragraph
    const span = withoutBullet(page.text, whole)
    if (span[1] <= span[0]) return
    const looks = looksOf(page.text, span, small)
    const clutter = clutterOf(looks, hitsIn(phrases, looks.words))
    const byline = looks.count <= MOST_BYLINE_WORDS && opensWith(bylines, looks.words)
    if (looks.key) repeats.set(looks.key, (repeats.get(looks.key) ?? 0) + 1)
    // Every field by name: a spread costs more than all the reading.
    const { words, count, ending, functional, code, numbered, quoted, key } = looks
    list.push({ index: list.length, span, start: whole[0], words, count, ending, functional, code, numbered, quoted, key, clutter, byline })
  })
  return { text: page.text, list, header, repeats }
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
