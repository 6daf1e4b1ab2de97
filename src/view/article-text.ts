// What does the reading column hold? Blocks of the seed's own words, with each quotation's words marked in place.
import type { BriefArticle } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import { slice } from '../model/span.ts'
import type { Layout } from '../text/page.ts'
import type { Stretch } from './blocks.ts'
import { captionAnchor } from './captions.ts'
import type { Desk, Place } from './desk.ts'
import { findHiddenSigns } from './hidden-signs.ts'
import type { HiddenSigns } from './hidden-signs.ts'
import { cutAtQuotations, partsOf } from './pieces.ts'
import type { Part } from './pieces.ts'

/** Words of one line: plain, or of quotations. */
export interface TextPiece {
  readonly text: string
  /** Anchors of the quotations they belong to, parted by spaces; empty: none. */
  readonly quotes: string
  /** The anchor that stands on the mark itself; empty: none. */
  readonly id: string
  /** Anchors of further quotations that begin here. */
  readonly outerIds: readonly string[]
}

export interface LineView {
  /** `p-12`, on the first stretch of the line; else empty. */
  readonly id: string
  readonly paragraph: number
  /** The whole line where it holds no quotation (most lines: a loop less to render); else empty. */
  readonly plain: string
  /** In pieces where it does; else empty. */
  readonly pieces: readonly TextPiece[]
  /** Controls and direction signs in it, which no reader would see. */
  readonly hidden: HiddenSigns | null
}

export interface BlockView {
  readonly kind: 'prose' | 'subtitle' | 'date' | 'caption' | 'repeat' | 'removed'
  readonly lines: readonly LineView[]
  /** Captions: `c-1`; else empty. */
  readonly id: string
  /** Captions: credit, or empty. Removed: the rule in words. */
  readonly label: string
  /** Removed: why. */
  readonly why: string
  /** Captions: places it stood. Removed: characters. */
  readonly count: number
  /** Quotations that begin here: indices into the article's places. */
  readonly begins: readonly number[]
}

/** Writes lines with each anchor once; knows which quotations a single `:target` cannot mark. */
export class Scribe {
  readonly #text: string
  readonly #places: readonly Place[]
  readonly #parts: readonly Part[]
  readonly #begun = new Set<number>()
  readonly #fresh: number[] = []
  readonly #pieces = new Map<number, number>()
  readonly #outer = new Set<number>()

  constructor(text: string, places: readonly Place[]) {
    this.#text = text
    this.#places = places
    this.#parts = partsOf(places)
  }

  line(stretch: Stretch): LineView {
    const id = stretch.first ? `p-${stretch.paragraph}` : ''
    const cuts = cutAtQuotations(stretch.span, this.#parts)
    const quoted = cuts.some((cut) => cut.places.length > 0)
    return {
      id,
      paragraph: stretch.paragraph,
      plain: quoted ? '' : slice(this.#text, stretch.span),
      pieces: quoted ? cuts.map((cut) => this.#piece(cut.span, cut.places)) : [],
      hidden: findHiddenSigns(slice(this.#text, stretch.span)),
    }
  }

  /** Quotations that have begun since the last call. */
  begun(): number[] {
    return this.#fresh.splice(0)
  }

  /** Anchors that need a rule of their own: their words stand in several pieces, or their anchor lies around one. */
  scattered(): string[] {
    return this.#places.flatMap(({ source }, at) => ((this.#pieces.get(at) ?? 0) > 1 || this.#outer.has(at) ? [source.anchor] : []))
  }

  #piece(span: Span, inside: readonly number[]): TextPiece {
    const starting = inside.filter((at) => !this.#begun.has(at))
    for (const at of inside) this.#pieces.set(at, (this.#pieces.get(at) ?? 0) + 1)
    for (const at of starting) this.#begun.add(at)
    this.#fresh.push(...starting)
    for (const at of starting.slice(1)) this.#outer.add(at)
    const anchors = (list: readonly number[]): string[] => list.map((at) => this.#places[at]?.source.anchor ?? '')
    const [id = '', ...outerIds] = anchors(starting)
    return { text: slice(this.#text, span), quotes: anchors(inside).join(' '), id, outerIds }
  }
}

/** A title alone on its line is the page's heading; one that shares its line stands there too, so that the line is whole. */
export function isHeading(stretch: Stretch): boolean {
  return stretch.kind === 'title' && stretch.alone
}

/** The blocks below the headline: removed lines with one reason and repeats of one caption are folded together. */
export function presentBlocks(desk: Desk, article: BriefArticle, stretches: readonly Stretch[], scribe: Scribe): BlockView[] {
  const blocks: BlockView[] = []
  const seen = new Set<number>()
  for (const stretch of stretches) {
    if (isHeading(stretch)) continue
    const block = oneBlock(desk, article, stretch, scribe, seen)
    const last = blocks.at(-1)
    const folds =
      last !== undefined && last.kind === block.kind && last.label === block.label && (block.kind === 'removed' || block.kind === 'repeat')
    if (folds) blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines], count: last.count + block.count }
    else blocks.push(block)
  }
  return blocks
}

function oneBlock(desk: Desk, { record }: BriefArticle, stretch: Stretch, scribe: Scribe, seen: Set<number>): BlockView {
  const lines = [scribe.line(stretch)]
  const base = { lines, id: '', label: '', why: '', count: 0, begins: scribe.begun() }
  const length = stretch.span[1] - stretch.span[0]
  if (stretch.kind === 'removed') {
    return { ...base, kind: 'removed', label: stretch.reason.replaceAll('-', ' '), why: desk.why(stretch.reason), count: length }
  }
  const caption = record.captions[stretch.caption]
  if (stretch.kind !== 'caption' || caption === undefined) {
    return { ...base, kind: stretch.kind === 'subtitle' || stretch.kind === 'date' ? stretch.kind : 'prose' }
  }
  if (seen.has(stretch.caption)) return { ...base, kind: 'repeat', count: 1 }
  seen.add(stretch.caption)
  return { ...base, kind: 'caption', id: captionAnchor(stretch.caption), label: caption.credit ?? '', count: caption.spans.length }
}

/** Characters by what they are; white space between stretches is not counted. */
export interface Shares {
  readonly total: number
  readonly parts: readonly { readonly kind: string; readonly label: string; readonly percent: number; readonly count: number }[]
}

/** "71 % prose …": whole percents that add up to 100 (largest remainder). */
export function sharesOf(stretches: readonly Stretch[], places: readonly Place[], layout: Layout): Shares {
  const quotedParts = partsOf(places)
  const counts = { prose: 0, quotes: 0, headline: 0, captions: 0, removed: 0 }
  for (const stretch of stretches) {
    const length = stretch.span[1] - stretch.span[0]
    if (stretch.kind === 'caption') counts.captions += length
    else if (stretch.kind === 'removed') counts.removed += length
    else if (stretch.kind !== 'prose') counts.headline += length
    else {
      const quoted = cutAtQuotations(stretch.span, quotedParts).reduce(
        (sum, cut) => (cut.places.length > 0 ? sum + cut.span[1] - cut.span[0] : sum),
        0,
      )
      counts.quotes += quoted
      counts.prose += length - quoted
    }
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const labels = { prose: 'prose', quotes: 'quotations', headline: 'headline and date', captions: 'captions', removed: 'removed' }
  const exact = Object.entries(counts).map(([kind, count]) => ({ kind, count, share: total === 0 ? 0 : (count * 100) / total }))
  const left = 100 - exact.reduce((sum, part) => sum + Math.floor(part.share), 0)
  const up = new Set([...exact].sort((a, b) => (b.share % 1) - (a.share % 1)).slice(0, left))
  const parts = exact.map((part) => ({
    ...part,
    label: new Map(Object.entries(labels)).get(part.kind) ?? part.kind,
    percent: Math.floor(part.share) + (up.has(part) ? 1 : 0),
  }))
  return { total: layout.text.length, parts: parts.filter((part) => part.count > 0) }
}
