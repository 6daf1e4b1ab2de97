// By which signs is a line a caption? Most trusted first.
import type { Lexicon } from '../../model/lexicon.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Frame } from '../frame/frame.ts'
import type { Line } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import type { Credit } from './credit.ts'
import { likeness } from '../lines/likeness.ts'
import { hasCaptionLabel, isPictureLabel, pictureWords, saysWhere } from './picture-words.ts'
import { isUnstopped, textOf } from './unstopped.ts'

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
    find: ({ credit, line, frame }) =>
      credit !== null &&
      line.clutter === null &&
      line.words.filter((word) => word !== '0').length >= 4 &&
      line.count <= (isReport(frame, line, credit) ? MOST_REPORT : 110),
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
    id: 'credit-above',
    why: 'The sentence stands above the text, below a picture credit that follows the headline.',
    find: (sight) => sight.creditBefore && standsBelowCredit(sight),
  },
  {
    id: 'picture-words',
    why: 'The line says that it describes a picture (pictured, photographed, in this photo).',
    find: ({ frame, line }) => isPictured(frame, line),
  },
  {
    id: 'repeated-picture-text',
    why: 'The line repeats the line before it almost word for word, as alternative text and caption of one picture do.',
    find: ({ line, before, frame, lexicon }) =>
      line.count >= 4 &&
      (!isProse(line) || line.ending !== 'stop') &&
      line.index > (frame.title ?? -1) &&
      isTwin(line, before) &&
      before?.index !== frame.title &&
      line.clutter === null &&
      !line.words.some((word) => lexicon.lists['reader-words']?.has(word)),
  },
  {
    id: 'no-full-stop',
    why: 'A long line, or several in a row, inside the text without a full stop, where every paragraph has one.',
    find: isUnstopped,
  },
]

export function isTwin(line: Line, other: Line | undefined): boolean {
  return other !== undefined && other.key !== '' && line.key !== '' && likeness(line.words, other.words) >= 0.75
}

/** A sentence between headline and text, below a credit that stands below the headline. */
function standsBelowCredit({ frame, line, before }: Sight): boolean {
  if (!before || line.index >= frame.from || before.index - 1 !== (frame.subtitle ?? frame.title)) return false
  if (line.count < 5 || line.count > 60 || line.clutter !== null || line.byline) return false
  const end = frame.lines.text.charAt(line.span[1] - 1)
  return end === '.' || end === ')'
}

/** Words of a caption inside the text that an agency alone closes. */
const MOST_REPORT = 45

/** Inside the text, with nothing but an agency at its end: a paragraph of a round-up may close like that. */
function isReport(frame: Frame, line: Line, credit: Credit): boolean {
  return line.index >= frame.from && !/[/|:]|\bphoto|\bby\b/i.test(frame.lines.text.slice(...credit.span))
}

/** Above a credit stands a caption unless it is the headline block, or a paragraph that the credit does not plainly belong to. */
function standsLikeCaption({ frame, line, after }: Sight): boolean {
  if (line.index === frame.title || line.index === frame.subtitle || frame.dates.has(line.index) || line.clutter) return false
  const credit = after ? textOf(frame, after, 150) : ''
  if (line.count < 3 || line.count > 80 || /^image copyright|^©/i.test(credit) || /^[-–—]/.test(textOf(frame, line, 2))) return false
  // A picture may stand there with a credit and nothing else: a paragraph above it is a paragraph.
  return !isProse(line) || line.index < frame.from || line.ending === 'open' || (line.count <= 80 && saysWhere(textOf(frame, line, 400)))
}

function isPictured(frame: Frame, line: Line): boolean {
  if (line.count < 4 || line.count > 50 || line.index === frame.title) return false
  const text = textOf(frame, line, 400)
  const match = pictureWords(text)
  if (!match) return false
  return line.ending !== 'stop' || match.startsWith('(') || line.index < frame.from || line.index === 0 || /^in this/i.test(match)
}
