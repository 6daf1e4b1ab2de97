// Which captions are one picture's over all articles? Each shown once with all its places, the credit apart.
import type { MergedCaption } from '../model/brief.ts'
import type { Caption } from '../model/record.ts'
import { sha256 } from '../text/sha256.ts'
import { foldSpaces, wordsOf } from '../text/fold.ts'
import type { Entry } from './entries.ts'
import { Groups } from './groups.ts'

interface Picture {
  readonly entry: number
  readonly index: number
  readonly caption: Caption
  readonly words: readonly string[]
}

/** In order of first places. */
export function mergeCaptions(entries: readonly Entry[]): MergedCaption[] {
  const pictures: Picture[] = entries.flatMap((entry, at) =>
    entry.record.captions.map((caption, index) => ({ entry: at, index, caption, words: wordsOf(caption.text) })),
  )
  const groups = new Groups(pictures.length)
  const first = new Map<string, number>()
  pictures.forEach((picture, at) => {
    const key = picture.words.join(' ') || `${picture.entry} ${picture.index}`
    const known = first.get(key)
    if (known === undefined) first.set(key, at)
    else groups.join(known, at)
  })
  return groups.lists().map((members) =>
    captionOf(
      members.map((at) => pictures[at] as Picture),
      entries,
    ),
  )
}

function captionOf(members: readonly Picture[], entries: readonly Entry[]): MergedCaption {
  const lead = members.reduce((best, next) => (next.words.length > best.words.length ? next : best))
  const idOf = (picture: Picture): string => entries[picture.entry]?.id ?? ''
  const first = members[0] ?? lead
  return {
    id: `${idOf(first)}.c-${sha256(foldSpaces(first.caption.text)).slice(0, 10)}`,
    text: lead.caption.text,
    credit: lead.caption.credit ?? members.find((member) => member.caption.credit !== null)?.caption.credit ?? null,
    sources: members.map((member) => ({
      article: idOf(member),
      index: member.index,
      count: member.caption.spans.length,
      text: member.caption.text,
    })),
  }
}
