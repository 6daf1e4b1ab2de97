// By which signs is a line a caption? Most trusted first.
import type { Lexicon } from '../../model/lexicon.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Frame } from '../frame/frame.ts'
import type { Line } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import type { Credit } from './credit.ts'
import { likeness } from '../lines/likeness.ts'
import { hasCaptionLabel, isPictureLabel, pictureWords } from './picture-words.ts'

/** What a rule may ask about a line: the line, its neighbours, its credit. */
export interface Sight {
  readonly frame: Frame
  readonly lexicon: Lexicon
  readonly line: Line
  readonly before: Line | undefined
  readonly after: Line | undefined
  /** The credit at the line's end, when words stand before it. */
  readonly credit: Credit | null
  /** Where the caption begins after a credit that stands first. */
  readonly leading: number | null
  /** The neighbour is nothing but a credit. */
  readonly creditBefore: boolean
  readonly creditAfter: boolean
}

export interface CaptionRule extends RuleInfo {
  readonly find: (sight: Sight) => boolean
}

export const captionRules: readonly CaptionRule[] = [
  {
    id: 'caption-label',
    why: 'The line opens with a label such as Image caption or FILE PHOTO:.',
    find: ({ frame, line }) => hasCaptionLabel(textOf(frame, line, 24)),
  },
  {
    id: 'picture-label-above',
    why: 'The line follows a picture label (Image:) and does not read like a paragraph.',
    find: ({ frame, line, before, credit, creditAfter }) =>
      before !== undefined &&
      line.index > (frame.title ?? -1) &&
      isPictureLabel(frame.lines, before) &&
      line.clutter === null &&
      (!isProse(line) || credit !== null || creditAfter || isTwin(line, frame.lines.list[before.index - 1])),
  },
  {
    id: 'credit-at-end',
    why: 'The line ends with the name of a picture agency or a photographer’s credit.',
    find: ({ credit, line }) =>
      credit !== null && line.clutter === null && line.words.filter((word) => word !== '0').length >= 4 && line.count <= 110,
  },
  {
    id: 'credit-first',
    why: 'The line opens with © and a name, and goes on in the words of the alternative text above.',
    find: ({ leading }) => leading !== null,
  },
  {
    id: 'credit-below',
    why: 'The next line is nothing but a picture credit.',
    find: (sight) => sight.creditAfter && standsLikeCaption(sight),
  },
  {
    id: 'picture-words',
    why: 'The line says that it describes a picture (pictured, photographed, in this photo).',
    find: ({ frame, line }) => isPictured(frame, line),
  },
  {
    id: 'repeated-picture-text',
    why: 'The line repeats the line before it almost word for word, as alternative text and caption of one picture do.',
    find: ({ line, before, frame }) =>
      line.count >= 4 &&
      (!isProse(line) || line.ending !== 'stop') &&
      line.index > (frame.title ?? -1) &&
      isTwin(line, before) &&
      before?.index !== frame.title &&
      line.clutter === null,
  },
  {
    id: 'no-full-stop',
    why: 'A long line, or several in a row, inside the text without a full stop, where every paragraph has one.',
    find: (sight) => isUnstopped(sight),
  },
]

function textOf(frame: Frame, line: Line, units: number): string {
  return frame.lines.text.slice(line.span[0], Math.min(line.span[1], line.span[0] + units))
}

export function isTwin(line: Line, other: Line | undefined): boolean {
  return other !== undefined && other.key !== '' && line.key !== '' && likeness(line.words, other.words) >= 0.75
}

/** Above a credit stands a caption unless it is the headline block, or a paragraph that the credit does not plainly belong to. */
function standsLikeCaption({ frame, line, after }: Sight): boolean {
  if (line.index === frame.title || line.index === frame.subtitle || frame.dates.has(line.index) || line.clutter) return false
  const credit = after ? textOf(frame, after, 150) : ''
  if (line.count < 3 || line.count > 80 || /^image copyright|^©/i.test(credit) || /^[-–—]/.test(textOf(frame, line, 2))) return false
  if (!isProse(line) || line.index < frame.from || line.ending === 'open') return true
  return line.ending === 'stop' && !/[“”"]|\bsaid\b/.test(textOf(frame, line, 400)) && /[/|(:]|\b(?:by|for|of)\s/i.test(credit)
}

function isPictured(frame: Frame, line: Line): boolean {
  if (line.count < 4 || line.count > 50 || line.index === frame.title) return false
  const text = textOf(frame, line, 400)
  const match = pictureWords(text)
  if (!match) return false
  return line.ending !== 'stop' || match.startsWith('(') || line.index < frame.from || line.index === 0 || /^in this/i.test(match)
}

/** Not a list (after a colon), not a row of links, not a message from a network (an address in it, or "— Name" below). */
function isUnstopped({ frame, line, before }: Sight): boolean {
  if (line.index <= frame.from || line.index >= frame.to - 1 || !isOpen(line)) return false
  if (!before || before.ending === 'colon' || before.clutter || isMessage(frame, line)) return false
  if (!isStopped(frame) || !isSentenceCase(frame, line)) return false
  if (line.count >= 25 && line.count <= 45 && before.ending === 'stop' && !/^[“"‘'«]|^[A-Z]:/.test(textOf(frame, line, 2))) return true
  const run = runs(frame)[line.index]
  if (!run || run.length < 2 || run.length > 8) return false
  const above = frame.lines.list[run.from - 1]
  return above !== undefined && above.ending === 'stop' && isProse(above) && !isMessage(frame, frame.lines.list[run.from + run.length - 1])
}

function isMessage(frame: Frame, line: Line | undefined): boolean {
  const after = line && frame.lines.list[line.index + 1]
  if (!line) return false
  if (/https?:|\bpic\.twitter|@\w/.test(frame.lines.text.slice(...line.span))) return true
  return after !== undefined && /^[-–—]/.test(textOf(frame, after, 1))
}

const stopped = new WeakMap<Frame, boolean>()

/** True when the text's paragraphs end with a full stop, so that a line without one stands out. Counted once a page. */
function isStopped(frame: Frame): boolean {
  const known = stopped.get(frame)
  if (known !== undefined) return known
  const long = frame.lines.list.slice(frame.from, frame.to).filter((line) => line.count >= 9 && line.code === 0)
  const open = long.filter((line) => line.ending === 'open').length
  const answer = open <= long.length * MOST_OPEN
  stopped.set(frame, answer)
  return answer
}

/** Not a headline: no more than half of its longer words begin with a capital. */
function isSentenceCase(frame: Frame, line: Line): boolean {
  const words = textOf(frame, line, 400).match(/\p{L}{4,40}/gu) ?? []
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 <= words.length
}

function isOpen(line: Line): boolean {
  return line.ending === 'open' && line.count >= 9 && line.functional >= 0.15 && !line.code && line.clutter === null
}

/** At most this share of a text's longer lines may lack a full stop. */
const MOST_OPEN = 0.35

interface Run {
  readonly from: number
  readonly length: number
}

const runsOf = new WeakMap<Frame, (Run | undefined)[]>()

/** For each line the run of lines without a full stop that it stands in. Computed once a page: linear. */
function runs(frame: Frame): (Run | undefined)[] {
  const known = runsOf.get(frame)
  if (known) return known
  const out = Array.from<Run | undefined>({ length: frame.lines.list.length })
  let from = 0
  frame.lines.list.forEach((line, index) => {
    if (isOpen(line)) return
    for (let i = from; i < index; i += 1) out[i] = { from, length: index - from }
    from = index + 1
  })
  runsOf.set(frame, out)
  return out
}
