// What does the reading column hold? Blocks of the seed's own words, with each quotation's words marked in place.
import type { BriefArticle } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import { slice } from '../model/span.ts'
import type { Stretch } from './blocks.ts'
import { captionAnchor } from './captions.ts'
import type { Desk, Place } from './desk.ts'
import { findHiddenSigns, hasHiddenSigns } from './hidden-signs.ts'
import type { HiddenSigns } from './hidden-signs.ts'
import { cutAtQuotations, partsOf } from './pieces.ts'
import type { Cut, Parts } from './pieces.ts'

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

/** Writes lines with each anchor once; knows which quotations a single `:target` cannot mark, and how much of the prose is quoted. */
export class Scribe {
  readonly #text: string
  readonly #places: readonly Place[]
  readonly #parts: Parts
  readonly #hidden: boolean
  readonly #begun = new Set<number>()
  readonly #pieces = new Map<number, number>()
  readonly #outer = new Set<number>()
  #fresh: number[] = []
  #quoted = 0

  constructor(text: string, places: readonly Place[]) {
    this.#text = text
    this.#places = places
    this.#parts = partsOf(places)
    this.#hidden = hasHiddenSigns(text)
  }

  line(stretch: Stretch): LineView {
    const text = slice(this.#text, stretch.span)
    const cuts = cutAtQuotations(stretch.span, this.#parts)
    const quoted = cuts.length > 1 || (cuts[0]?.places.length ?? 0) > 0
    if (quoted && stretch.kind === 'prose') this.#quoted += quotedIn(cuts)
    return {
      id: stretch.first ? `p-${stretch.paragraph}` : '',
      paragraph: stretch.paragraph,
      plain: quoted ? '' : text,
      pieces: quoted ? cuts.map((cut) => this.#piece(cut.span, cut.places)) : [],
      hidden: this.#hidden ? findHiddenSigns(text) : null,
    }
  }

  /** Quotations that have begun since the last call. */
  begun(): readonly number[] {
    if (this.#fresh.length === 0) return NONE
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }

  /** Characters of the prose written so far that are words of quotations. */
  quoted(): number {
    return this.#quoted
  }

  /** Anchors that need a rule of their own: their words stand in several pieces, or their anchor lies around one. */
  scattered(): string[] {
    return this.#places.flatMap(({ source }, at) => ((this.#pieces.get(at) ?? 0) > 1 || this.#outer.has(at) ? [source.anchor] : []))
  }

  #piece(span: Span, inside: readonly number[]): TextPiece {
    const text = slice(this.#text, span)
    if (inside.length === 0) return { text, quotes: '', id: '', outerIds: NONE }
    const starting = inside.filter((at) => !this.#begun.has(at))
    for (const at of inside) this.#pieces.set(at, (this.#pieces.get(at) ?? 0) + 1)
    for (const at of starting) this.#begun.add(at)
    this.#fresh.push(...starting)
    for (const at of starting.slice(1)) this.#outer.add(at)
    const anchors = (list: readonly number[]): string[] => list.map((at) => this.#places[at]?.source.anchor ?? '')
    const [id = '', ...outerIds] = anchors(starting)
    return { text, quotes: anchors(inside).join(' '), id, outerIds }
  }
}

const NONE: readonly never[] = []

function quotedIn(cuts: readonly Cut[]): number {
  return cuts.reduce((sum, { span, places }) => (places.length > 0 ? sum + span[1] - span[0] : sum), 0)
}

/** A title alone on its line is the page's heading; one that shares its line stands there too, so that the line is whole. */
export function isHeading(stretch: Stretch): boolean {
  return stretch.kind === 'title' && stretch.alone
}

/** The blocks below the headline: removed lines with one reason and repeats of one caption are folded together. */
export function presentBlocks(desk: Desk, article: BriefArticle, stretches: readonly Stretch[], scribe: Scribe): BlockView[] {
  const blocks: (BlockView & { lines: LineView[]; count: number })[] = []
  const seen = new Set<number>()
  for (const stretch of stretches) {
    if (isHeading(stretch)) continue
    const block = oneBlock(desk, article, stretch, scribe, seen)
    const last = blocks.at(-1)
    const folds =
      last !== undefined && last.kind === block.kind && last.label === block.label && (block.kind === 'removed' || block.kind === 'repeat')
    if (!folds) blocks.push({ ...block, lines: [...block.lines] })
    else {
      last.lines.push(...block.lines)
      last.count += block.count
    }
  }
  return blocks
}

function oneBlock(desk: Desk, { record }: BriefArticle, stretch: Stretch, scribe: Scribe, seen: Set<number>): BlockView {
  const lines = [scribe.line(stretch)]
  const begins = scribe.begun()
  if (stretch.kind === 'removed') {
    const { reason, span } = stretch
    return { kind: 'removed', lines, id: '', label: reason.replaceAll('-', ' '), why: desk.why(reason), count: span[1] - span[0], begins }
  }
  const caption = record.captions[stretch.caption]
  if (stretch.kind !== 'caption' || caption === undefined) {
    const kind = stretch.kind === 'subtitle' || stretch.kind === 'date' ? stretch.kind : 'prose'
    return { kind, lines, id: '', label: '', why: '', count: 0, begins }
  }
  if (seen.has(stretch.caption)) return { kind: 'repeat', lines, id: '', label: '', why: '', count: 1, begins }
  seen.add(stretch.caption)
  const id = captionAnchor(stretch.caption)
  return { kind: 'caption', lines, id, label: caption.credit ?? '', why: '', count: caption.spans.length, begins }
}
