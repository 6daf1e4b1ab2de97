// Which captions are one picture's, within an article and over all? Each shown once with all its places, the credit apart.
import type { MergedCaption } from '../model/brief.ts'
import type { Caption } from '../model/record.ts'
import type { RuleInfo } from '../model/rule.ts'
import { foldSpaces, wordsOf } from '../text/fold.ts'
import { sha256 } from '../text/sha256.ts'
import type { Entry } from './entries.ts'
import { Groups } from './groups.ts'
import type { Wording } from './wordings.ts'
import { findWordingPairs } from './wordings.ts'

export const captionJoinRules: readonly RuleInfo[] = [
  { id: 'same-caption', why: 'Two captions have the same words.' },
  {
    id: 'edited-caption',
    why: 'All words of one of eight words or more stand in the other in the same order, words of the layout such as left, right and pictured aside.',
  },
]

/** Words that place a picture or people in it; agencies and sites set them differently. */
const LAYOUT: ReadonlySet<string> = new Set(
  'left right centre center top bottom above below l r c pictured picture photo photograph image file video caption handout'.split(' '),
)
/** Shorter captions name a person or place that many pictures show. */
const LEAST = 8

interface Picture {
  readonly entry: number
  readonly index: number
  readonly caption: Caption
}

/** In order of first places. */
export function mergeCaptions(entries: readonly Entry[]): MergedCaption[] {
  const pictures: Picture[] = entries.flatMap((entry, at) => entry.record.captions.map((caption, index) => ({ entry: at, index, caption })))
  const wordings = captionWordings(pictures)
  const groups = new Groups(pictures.length)
  for (const { places } of wordings) for (const at of places) groups.join(places[0] ?? at, at)
  for (const { a, b, common } of findWordingPairs(wordings)) {
    const [one, two] = [wordings[a], wordings[b]]
    const shortest = Math.min(one?.words.length ?? 0, two?.words.length ?? 0)
    if (shortest >= LEAST && common === shortest) groups.join(one?.places[0] ?? 0, two?.places[0] ?? 0)
  }
  return groups.lists().map((members) =>
    captionOf(
      members.flatMap((at) => pictures[at] ?? []),
      entries,
    ),
  )
}

/** Captions with the same words; one of layout words only stays alone. */
function captionWordings(pictures: readonly Picture[]): Wording[] {
  const numbers = new Map<string, number>()
  const known = new Map<string, Wording>()
  pictures.forEach(({ caption }, at) => {
    const words = wordsOf(caption.text).filter((word) => !LAYOUT.has(word))
    const key = words.length > 0 ? words.join(' ') : `${at}`
    const wording = known.get(key)
    if (wording) wording.places.push(at)
    else known.set(key, { words: words.map((word) => numberOf(numbers, word)), places: [at] })
  })
  return [...known.values()]
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size
  numbers.set(word, number)
  return number
}

/** The fullest wording is shown; a credit from wherever one stands. */
function captionOf(members: readonly Picture[], entries: readonly Entry[]): MergedCaption {
  const idOf = (picture: Picture | undefined): string => entries[picture?.entry ?? 0]?.id ?? ''
  const texts = members.map((member) => member.caption.text)
  const credits = members.map((member) => member.caption.credit).filter((credit) => credit !== null)
  return {
    id: `${idOf(members[0])}.c-${sha256(foldSpaces(texts[0] ?? '')).slice(0, 10)}`,
    text: texts.reduce((best, next) => (next.length > best.length ? next : best), ''),
    credit: credits[0] ?? null,
    sources: members.map((member) => ({
      article: idOf(member),
      index: member.index,
      count: member.caption.spans.length,
      text: member.caption.text,
    })),
  }
}
