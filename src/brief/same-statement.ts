// Are two quotations one statement? Rules over words, speaker and event, most trusted first.
import type { RuleInfo } from '../model/rule.ts'
import type { Overlap } from './overlap.ts'
import type { Place } from './places.ts'
import { sameVoice, twoVoices } from './voices.ts'
import { SHORT } from './word-lists.ts'

/** What is known of two places beside their words. */
export interface Occasion {
  readonly sameArticle: boolean
  readonly sameStory: boolean
  /** Days between the articles; null when a date is missing. */
  readonly apart: number | null
  /** A short wording that is said again and again, on days far apart. */
  readonly stock: boolean
}

interface Rule extends RuleInfo {
  readonly find: (a: Place, b: Place, overlap: Overlap, occasion: Occasion) => boolean
}

const NEAR_DAYS = 3
const SPEECH_DAYS = 10
const MONTH = 31

/** The shorter's length. */
const shortest = (a: Place, b: Place): number => Math.min(a.words.length, b.words.length)
const inside = (a: Place, b: Place, overlap: Overlap): boolean => overlap.run === shortest(a, b)
const within = (occasion: Occasion, days: number): boolean => occasion.apart === null || occasion.apart <= days
/** Three quarters of the words in order, a good part of them in a row. */
const nearly = (a: Place, b: Place, overlap: Overlap): boolean =>
  overlap.common >= 0.75 * shortest(a, b) && overlap.run >= Math.max(3, Math.min(8, shortest(a, b) / 4))

export const statementRules: readonly Rule[] = [
  {
    id: 'part-same-article',
    why: 'In one article a shorter quotation whose words stand in a longer one of the same speaker is that statement again; from three words also when one speaker is not named.',
    find: (a, b, overlap, { sameArticle }) =>
      sameArticle &&
      (inside(a, b, overlap) || (shortest(a, b) >= 6 && nearly(a, b, overlap))) &&
      (sameVoice(a.voice, b.voice) || shortest(a, b) >= 3),
  },
  {
    id: 'long-words',
    why: 'Nine or more words in a row are hardly ever said twice: one holds the other, on whatever day it was printed.',
    find: (a, b, overlap) => shortest(a, b) >= 9 && inside(a, b, overlap),
  },
  {
    id: 'event-part',
    why: 'Within one story three words of one quotation that stand in the other are the same statement, unless they are a name or title.',
    find: (a, b, overlap, { sameStory }) => sameStory && shortest(a, b) >= 3 && inside(a, b, overlap),
  },
  {
    id: 'event-variant',
    why: 'Within one story four words or more with small differences (a word heard otherwise, a bracket, an ellipsis, he for I) are the same statement, below eight when two of the words say something.',
    find: (a, b, overlap, { sameStory }) =>
      sameStory &&
      shortest(a, b) >= 4 &&
      ((nearly(a, b, overlap) && (shortest(a, b) >= SHORT || contentShared(a, b) >= 2)) ||
        (overlap.run >= 10 && overlap.common >= 0.6 * shortest(a, b))),
  },
  {
    id: 'days-part',
    why: 'Within three days six words in a row are the same statement; four, or three of a date unknown, when one speaker is named in both.',
    find: (a, b, overlap, occasion) =>
      within(occasion, NEAR_DAYS) &&
      inside(a, b, overlap) &&
      (shortest(a, b) >= 6 || (shortest(a, b) >= 3 && (sameVoice(a.voice, b.voice) || shortest(a, b) >= 4))),
  },
  {
    id: 'speaker-part',
    why: 'Within ten days four words in a row of one named speaker are the same statement, unless they are said again and again.',
    find: (a, b, overlap, occasion) =>
      within(occasion, SPEECH_DAYS) && shortest(a, b) >= 4 && inside(a, b, overlap) && sameVoice(a.voice, b.voice),
  },
  {
    id: 'month-variant',
    why: 'Within a month fourteen words or more with small differences are the same statement printed again.',
    find: (a, b, overlap, occasion) =>
      within(occasion, MONTH) && shortest(a, b) >= 14 && overlap.common >= 0.85 * shortest(a, b) && nearly(a, b, overlap),
  },
]

/** The rule that makes two places one statement, or null. Two different speakers never are; nor is the name of a work or a slogan a statement. */
export function ruleFor(a: Place, b: Place, overlap: Overlap, occasion: Occasion): string | null {
  if (twoVoices(a, b, overlap.run, occasion.sameStory)) return null
  if (occasion.stock && !occasion.sameArticle && !(occasion.sameStory && sameVoice(a.voice, b.voice))) return null
  if (!occasion.sameArticle && shortest(a, b) <= 7 && isTitle(a.quotation.text) && isTitle(b.quotation.text)) return null
  return statementRules.find((rule) => rule.find(a, b, overlap, occasion))?.id ?? null
}

/** Different words of the shorter that say something and stand in both. */
function contentShared(a: Place, b: Place): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  return short.content.filter((word) => long.words.includes(word)).length
}

/** True for “Face the Nation”: every longer word begins with a capital. */
export function isTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? []
  const longer = words.filter((word) => word.length >= 4)
  return (
    words.length >= 2 &&
    longer.length >= 1 &&
    longer.every((word) => /^\p{Lu}/u.test(word)) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2
  )
}
