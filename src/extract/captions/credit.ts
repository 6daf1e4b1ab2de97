// Which part of a line says whose picture it is?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Span } from '../../model/span.ts'
import { trim } from '../../text/page.ts'
import { hitsIn, phrasesOf } from '../lines/phrases.ts'
import { foldedWords } from '../lines/words.ts'

/** A credit is short and stands at the end of its line. */
const MOST_UNITS = 150
const MOST_WORDS = 14
const MOST_BUTTON = 60
/** Small words that may stand among the names of a credit. */
const JOINING = new Set(
  'for the via of by and at file handout photo from de van von der la pool press service images courtesy picture alliance stock'.split(' '),
)
const GLUED = /^(?:Credit|CREDIT)+(?=[A-Z\u00c0-\u00de.…:])|^(?:Photograph|Photo|Image)(?=:)/

export interface Credit {
  /** Whose picture: the words of the credit. */
  readonly span: Span
  /** The credit with its brackets. */
  readonly outer: Span
}

/** The credit that ends `span`, or that is all of it (`outer` equal to `span`); null when there is none. Looks at the last 150 units only. */
export function findCredit(text: string, span: Span, lexicon: Lexicon): Credit | null {
  const end = beforeButton(text, span, lexicon)
  const found = inBrackets(text, [span[0], end], lexicon) ?? afterSentence(text, [span[0], end], lexicon)
  return found && end < span[1] ? { span: found.span, outer: [found.outer[0], span[1]] } : found
}

/** Where the words of a button end the line (“Purchase Licensing Rights”), their start; else the line’s end. */
function beforeButton(text: string, [start, end]: Span, lexicon: Lexicon): number {
  const from = Math.max(start, end - MOST_BUTTON)
  const tail = text.slice(from, end).toLowerCase()
  for (const words of lexicon.lists['credit-buttons'] ?? []) if (tail.endsWith(words)) return trim(text, [start, end - words.length])[1]
  return end
}

function inBrackets(text: string, [start, end]: Span, lexicon: Lexicon): Credit | null {
  const close = text.charAt(end - 1)
  if (close !== ')' && close !== ']') return null
  const open = text.lastIndexOf(close === ')' ? '(' : '[', end - 1)
  if (open < Math.max(start, end - MOST_UNITS)) return null
  const span = trim(text, [open + 1, end - 1])
  const alone = open === start && close === ')'
  if (!isCredit(text.slice(...span), lexicon) && !(alone && isNames(text.slice(...span), lexicon))) return null
  return { span, outer: [open, end] }
}

/** The longest ending that is a credit and starts the line or follows a full stop, a closing mark or a credit word. */
function afterSentence(text: string, [start, end]: Span, lexicon: Lexicon): Credit | null {
  if ('.!?”"’'.includes(text.charAt(end - 1))) return null
  const from = Math.max(start, end - MOST_UNITS)
  for (let at = from; at < end; at += 1) {
    if (at !== start && !isBoundary(text, at, start)) continue
    const tail = trim(text, [at, end])
    if (tail[1] > tail[0] && isCredit(text.slice(...tail), lexicon)) return { span: tail, outer: [withBar(text, start, tail[0]), end] }
  }
  return null
}

/** The bar between a caption and its credit belongs to neither. */
function withBar(text: string, start: number, at: number): number {
  const bar = /\s{0,2}\|\s{0,2}$/.exec(text.slice(Math.max(start, at - 5), at))
  return at - (bar?.[0].length ?? 0)
}

/** Right after a full stop, with or without a space, or where a word with a capital follows a space or glues on ("scene.Credit…"). */
function isBoundary(text: string, at: number, start: number): boolean {
  const here = text.charCodeAt(at)
  if (!((here >= 65 && here <= 90) || here === 0xa9 || (here >= 0xc0 && here < 0x2000))) return false
  let before = at - 1
  while (before > start && text.charAt(before) === ' ') before -= 1
  if ('.!?”’"\'…|'.includes(text.charAt(before))) return !/\b[A-Z]\.$/.test(text.slice(Math.max(start, before - 2), before + 1))
  return /^(?:Credit(?:[:. …]|[A-Z])|(?:Photograph|Photo|Image|Picture|Source|Illustration|Video)s?(?::| credit:| by\s| courtesy\s)|Courtesy of\s)/.test(
    text.slice(at, at + 24),
  )
}

/** True when the words are a credit and nothing else. */
export function isCredit(words: string, lexicon: Lexicon): boolean {
  if (words.length > MOST_UNITS || /[.!?]$/.test(words)) return false
  const folded = foldedWords(words, 0, words.length)
  if (!folded.length || folded.length > MOST_WORDS) return false
  if (words.startsWith('©')) return isNames(words.slice(1), lexicon)
  const opening = openingOf(words, folded, lexicon)
  if (opening !== null)
    return opening.length > 0 && isNames(opening, lexicon, /^[^\s:]{1,20}(?:\s(?:credit|copyright))?\s?:/i.test(words) ? 1 : 0)
  if (!isNames(words, lexicon)) return false
  return endsWithAgency(folded, lexicon) || isNameAndOutlet(words)
}

/** “Jo Marsh / The Courier”, “UN Photo/Jo Marsh”: two parts, one of several words; “Home / News / Local” is a path. */
function isNameAndOutlet(words: string): boolean {
  const parts = words.split(/[/|]/)
  return parts.length >= 2 && parts.every((part) => part.trim() !== '') && parts.some((part) => /\S\s\S/.test(part.trim()))
}

/** What follows an opening such as "Photo by" or "Credit:"; null without such an opening. */
function openingOf(words: string, folded: readonly string[], lexicon: Lexicon): string | null {
  const glued = GLUED.exec(words)
  if (glued) return words.slice(glued[0].length).replace(/^[\s:.…]+(?:by\s|copyright\s|credit:?\s|courtesy(?:\sof)?\s)?/i, '')
  const openings = phrasesOf(lexicon, ['credit-words']).root
  let node = openings.next.get(folded[0] ?? '')
  let length = 0
  for (let i = 1; node && i <= folded.length; i += 1) {
    if (node.ends.length) length = i
    node = node.next.get(folded[i] ?? '')
  }
  if (!length || !isOpening(words, folded, length)) return null
  return words.replace(new RegExp(`^(?:[^\\s:.]{1,40}[\\s:.]{1,4}){${length}}`), '')
}

/** "Photo", "Video" and the like open a credit only before a colon or dots; "Photo by" and "Credit" always do. */
function isOpening(words: string, folded: readonly string[], length: number): boolean {
  if (length > 1 || folded[0] === 'credit' || folded[0] === 'courtesy') return true
  return /^[^\s:.…]{1,40}\s?(?::|\.\.|…)/.test(words)
}

function endsWithAgency(folded: readonly string[], lexicon: Lexicon): boolean {
  const agencies = phrasesOf(lexicon, ['agencies'])
  for (let from = Math.max(0, folded.length - 5); from < folded.length; from += 1) {
    if (hitsIn(agencies, folded.slice(from)).length) return true
  }
  return hitsIn(agencies, folded.slice(0, 1)).length > 0
}

/** Names only: every word (but `others`) has a capital, is a joining word, or belongs to an agency. */
function isNames(words: string, lexicon: Lexicon, others = 0): boolean {
  const raw = words.split(/[\s/|—–,;:()…-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (!raw.length || raw.length > MOST_WORDS) return false
  const agencies = lexicon.lists['agencies'] ?? new Set<string>()
  const names = raw.filter(
    (word) => /^[^\p{L}]{0,2}\p{Lu}/u.test(word) || JOINING.has(word.toLowerCase()) || agencies.has(word.toLowerCase()),
  )
  return raw.length - names.length <= others && names.length > 0
}

/**
 * A credit that stands first: "© Jane Doe" and then what the picture shows, in the words of the alternative text above, or said twice.
 * Returns where the caption's own words begin; null when that cannot be told.
 */
export function afterLeadingCredit(text: string, [start, end]: Span, above: string): number | null {
  if (text.charAt(start) !== '©' || end - start > 600) return null
  const line = text.slice(start, end)
  if (above === line) return null
  const half = line.slice(1).trim()
  const middle = half.length / 2
  if (half.length % 2 === 1 && half.slice(0, Math.floor(middle)) === half.slice(Math.ceil(middle))) return end - Math.floor(middle)
  const starts = [...line.slice(0, 120).matchAll(/\s(?=\S)/g)].slice(0, 12)
  const found = starts.find(
    (gap) =>
      /^[^\d]*\p{L}{2}[^\d]*$/u.test(line.slice(1, gap.index)) && line.length - gap.index > 20 && above.includes(line.slice(gap.index + 1)),
  )
  return found ? start + found.index + 1 : null
}
