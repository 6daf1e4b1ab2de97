// What does a paragraph outside the text show of belonging to it? Shared words and names, reported speech, words that point back.
import type { Lexicon } from '../../model/lexicon.ts'
import { frequencies } from '../lines/content.ts'
import type { Line, Lines } from '../lines/line.ts'
import { foldedWords } from '../lines/words.ts'
import type { Body } from './body.ts'

/** At most this much of a line is read. */
const MOST_UNITS = 1_200

const NAMES = /(?<=[\p{L}\p{N},;:’'”"—–-]\s[“"‘(]?)\p{Lu}[\p{L}]{2,30}/gu

/** The text that a paragraph is compared with. */
export interface Known {
  readonly lines: Lines
  readonly lexicon: Lexicon
  /** Content words of the text, and the names inside its sentences. */
  readonly words: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
}

export interface Signs {
  readonly count: number
  /** Content words that stand in the text: their number, and their share of the paragraph's. */
  readonly shared: number
  readonly share: number
  /** Names inside it that the text has too. */
  readonly names: number
  /** Quoted words and a verb of saying: reporting, which no prompt and few teasers have. */
  readonly reports: boolean
  /** He, she, they or a name of the text right beside a verb of saying. */
  readonly speaks: boolean
  /** Opens with a word that points back (He, They, That, But), as no teaser does. */
  readonly back: boolean
}

export function knownOf(lines: Lines, body: Body, lexicon: Lexicon): Known {
  const text = lines.list.slice(body.from, body.to)
  const names = new Set<string>()
  for (const line of text) for (const name of namesIn(lines, line)) names.add(name)
  return { lines, lexicon, words: frequencies(text), names }
}

export function signsOf({ lines, lexicon, words: known, names }: Known, line: Line): Signs {
  const { content } = line
  const shared = content.filter((word) => known.has(word)).length
  const words = wordsOf(lines, line)
  const said = words.flatMap((word, at) => (isSaying(word, lexicon) ? [at] : []))
  const own = sharedNames(lines, line, names)
  const speakers = new Set(own.map((name) => name.toLowerCase()))
  return {
    count: line.count,
    shared,
    share: content.length ? shared / content.length : 0,
    names: own.length,
    reports: said.length > 0 && /["“”]|''/.test(printed(lines, line)),
    speaks: said.some((at) => [words[at - 1], words[at + 1]].some((word) => word && (SPEAKERS.has(word) || speakers.has(word)))),
    back: lexicon.lists['back-words']?.has(line.words[0] ?? '') ?? false,
  }
}

/** Those of whom the text has told before. */
const SPEAKERS = new Set(['he', 'she', 'they'])

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
function sharedNames(lines: Lines, line: Line, names: ReadonlySet<string>): string[] {
  const first = /^["“‘']{0,2}(\p{Lu}\p{L}{2,30})/u.exec(printed(lines, line))?.[1]
  return [first ?? '', ...namesIn(lines, line)].filter((name) => names.has(name))
}

/** A past or third-person form of a verb of saying. */
function isSaying(word: string, lexicon: Lexicon): boolean {
  const verbs = lexicon.lists['speech-verbs']
  if (!verbs) return false
  if (word.endsWith('ed')) return verbs.has(word.slice(0, -1)) || verbs.has(word.slice(0, -2))
  return word === 'said' || word === 'told' || word === 'wrote' || (word.endsWith('s') && verbs.has(word.slice(0, -1)))
}

/** Outside quotation marks somebody is addressed, or the site speaks of itself. */
export function speaksToReader({ lines, lexicon }: Known, line: Line): boolean {
  const bare = printed(lines, line).replace(/["“][^"“”]{0,1000}["”]|''.{0,1000}?''/g, ' ')
  return foldedWords(bare, 0, bare.length).some((word) => lexicon.lists['reader-words']?.has(word) ?? false)
}

/** “Jane Doe is a staff writer …”: the note about the author. */
export function isAboutWriter({ words }: Line, lexicon: Lexicon): boolean {
  const opening = words.slice(0, 16)
  return opening.some((word) => lexicon.lists['writers']?.has(word) ?? false) && words.some((word) => NOTE.has(word))
}

/** Present-tense words of such a note. */
const NOTE = new Set(['is', 'covers', 'writes', 'reports', 'covering', 'reporting', 'contributed'])
