// How much of an article is prose, quotations, captions …? Every character counted, in whole percents that add up.
import type { BlockKind, Stretch } from './blocks.ts'

/** Characters by what they are; white space between stretches is not counted. */
export interface Shares {
  /** Of the whole text. */
  readonly total: number
  readonly parts: readonly { readonly kind: string; readonly label: string; readonly percent: number; readonly count: number }[]
}

const KINDS = [
  ['prose', 'prose'],
  ['quotes', 'quotations'],
  ['headline', 'headline and date'],
  ['captions', 'captions'],
  ['removed', 'removed'],
] as const

type Kind = (typeof KINDS)[number][0]

const KIND_OF: Readonly<Record<BlockKind, Kind>> = {
  prose: 'prose',
  title: 'headline',
  subtitle: 'headline',
  date: 'headline',
  caption: 'captions',
  removed: 'removed',
}

/** "71 % prose …": whole percents that add up to 100 (largest remainder). `quoted`: characters of the prose that are words of quotations. */
export function sharesOf(stretches: readonly Stretch[], quoted: number, total: number): Shares {
  const counts = { prose: -quoted, quotes: quoted, headline: 0, captions: 0, removed: 0 }
  let sum = 0
  for (const { kind, span } of stretches) {
    counts[KIND_OF[kind]] += span[1] - span[0]
    sum += span[1] - span[0]
  }
  const exact = KINDS.map(([kind, label]) => ({ kind, label, count: counts[kind], share: sum === 0 ? 0 : (counts[kind] * 100) / sum }))
  const left = 100 - exact.reduce((whole, { share }) => whole + Math.floor(share), 0)
  const up = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1)).slice(0, left)
  const parts = exact.filter(({ count }) => count > 0)
  return {
    total,
    parts: parts.map((part) => ({
      kind: part.kind,
      label: part.label,
      percent: Math.floor(part.share) + (up.includes(part) ? 1 : 0),
      count: part.count,
    })),
  }
}
