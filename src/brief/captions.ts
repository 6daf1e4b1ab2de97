// Which captions are one picture's, within an article and over all? Each shown once with all its places, the credit apart.
import type { MergedCaption } from '../model/brief.ts'
import type { Caption } from '../model/record.ts'
import type { RuleInfo } from '../model/rule.ts'
import type { Entry } from './entries.ts'
import { Groups } from './groups.ts'
import { unpackWords } from './word-lists.ts'
import { findWordingPairs, wordingsOf } from './wordings.ts'

export const captionJoinRules: readonly RuleInfo[] = [
  { id: 'same-caption', why: 'Two captions have the same words.' },
  {
    id: 'edited-caption',
    why: 'All words of one of eight words or more stand in the other in the same order, words of the layout such as left, right and pictured aside.',
  },
]

/** Shorter captions name a person or place that many pictures show. */
const LEAST = 8

interface Picture {
  readonly entry: number
  readonly index: number
  readonly caption: Caption
  /** Without words of the layout. */
  readonly words: Int32Array
}

/** In order of first places. */
export function mergeCaptions(entries: readonly Entry[]): MergedCaption[] {
  const pictures = entries.flatMap(picturesOf)
  const wordings = wordingsOf(pictures)
  const groups = new Groups(pictures.length)
  // One of layout words only stays alone.
  for (const { words, places } of wordings) if (words.length > 0) for (const at of places) groups.join(places[0] ?? at, at)
  for (const { a, b, common } of findWordingPairs(wordings, [])) {
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

function picturesOf({ record, sketch }: Entry, entry: number): Picture[] {
  const words = unpackWords(sketch.captionWords)
  return record.captions.map((caption, index) => ({ entry, index, caption, words: words[index]?.words ?? new Int32Array(0) }))
}

/** The fullest wording is shown; a credit from wherever one stands. */
function captionOf(members: readonly Picture[], entries: readonly Entry[]): MergedCaption {
  const idOf = (picture: Picture | undefined): string => entries[picture?.entry ?? 0]?.id ?? ''
  const first = members[0]
  const texts = members.map((member) => member.caption.text)
  const credits = members.map((member) => member.caption.credit).filter((credit) => credit !== null)
  return {
    id: `${idOf(first)}.${entries[first?.entry ?? 0]?.sketch.captionAnchors[first?.index ?? 0] ?? ''}`,
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
