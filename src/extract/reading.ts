// How does the prose read as words? Tokens, quoted stretches, and sentences in which a quotation is one item.
import type { Lexicon } from '../model/lexicon.ts'
import { pairDoubles } from '../text/marks.ts'
import type { Stretch } from '../text/marks.ts'
import { pairSingles } from '../text/single-marks.ts'
import { scan } from '../text/scan.ts'
import { Kind, Tokens } from '../text/tokens.ts'
import { datelineEnd } from './datelines.ts'
import type { Prose } from './prose.ts'
import { freeSurnames } from './surnames.ts'
import { FUNCTION, Low, readVocabulary } from './word-lists.ts'

/** A stretch between marks, with its place among the items. */
export interface Quoted extends Stretch {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly item: number
  readonly sentence: number
}

/** Columns: an item is a token outside quotations, or a whole quotation (`token` is then `~quoted index`). */
export interface Reading {
  readonly text: string
  readonly tokens: Tokens
  /** List bits of each token, 0–31 and 32–63. */
  readonly low: Int32Array
  readonly high: Int32Array
  readonly quoted: readonly Quoted[]
  /** How many stretches have double and single marks. */
  readonly doubles: number
  readonly singles: number
  readonly items: number
  readonly token: Int32Array
  readonly kind: Uint8Array
  /** Sentence i is the items `[sentences[i], sentences[i + 1])`. */
  readonly sentences: Int32Array
  readonly sentenceCount: number
  /** Paragraph of each sentence. */
  readonly paragraphOf: Int32Array
  /** First token of each paragraph, and the count at the end. */
  readonly paragraphs: Int32Array
}

/** One pass over the prose. Linear. */
export function readProse(prose: Prose, lexicon: Lexicon): Reading {
  const { text } = prose.page
  const vocabulary = readVocabulary(lexicon)
  const length = prose.paragraphs.reduce((sum, [from, to]) => sum + to - from, 0)
  const tokens = new Tokens(Math.ceil(length / 4) + 16)
  const paragraphs = new Int32Array(prose.paragraphs.length + 1)
  const stretches: Stretch[][] = []
  prose.paragraphs.forEach(([from, to], p) => {
    const first = tokens.count
    paragraphs[p] = first
    scan(text, from, to, vocabulary, tokens)
    stretches.push(findStretches(text, tokens, first, tokens.count, from, to))
  })
  paragraphs[prose.paragraphs.length] = tokens.count
  freeSurnames(text, tokens)
  const { low, high } = tokens
  const items = layItems(text, tokens, low, paragraphs, stretches)
  const singles = items.quoted.filter((stretch) => stretch.single).length
  return { text, tokens, low, high, paragraphs, ...items, singles, doubles: items.quoted.length - singles }
}

function findStretches(text: string, tokens: Tokens, first: number, last: number, from: number, to: number): Stretch[] {
  let marks = 0
  for (let t = first; t < last; t += 1) if (tokens.kind[t] === Kind.double || tokens.kind[t] === Kind.single) marks += 1
  if (marks === 0) return []
  const doubles = pairDoubles(text, tokens, first, last, from, to)
  const singles = pairSingles(text, tokens, first, last, doubles)
  if (singles.length === 0) return doubles
  const all = [...doubles, ...singles].sort((a, b) => a.open - b.open || b.last - a.last)
  const out: Stretch[] = []
  for (const stretch of all) if (stretch.open >= (out.at(-1)?.last ?? -1)) out.push(stretch)
  return out
}

type Items = Pick<Reading, 'quoted' | 'items' | 'token' | 'kind' | 'sentences' | 'sentenceCount' | 'paragraphOf'>

class Layer {
  items = 0
  sentenceCount = 0
  readonly token: Int32Array
  readonly kind: Uint8Array
  readonly sentences: Int32Array
  readonly paragraphOf: Int32Array
  readonly quoted: Quoted[] = []

  constructor(size: number) {
    this.token = new Int32Array(size + 1)
    this.kind = new Uint8Array(size + 1)
    this.sentences = new Int32Array(size + 2)
    this.paragraphOf = new Int32Array(size + 1)
  }

  open(paragraph: number): void {
    this.sentences[this.sentenceCount] = this.items
    this.paragraphOf[this.sentenceCount] = paragraph
    this.sentenceCount += 1
  }

  add(token: number, kind: number): void {
    this.token[this.items] = token
    this.kind[this.items] = kind
    this.items += 1
  }
}

function layItems(text: string, tokens: Tokens, low: Int32Array, paragraphs: Int32Array, stretches: readonly Stretch[][]): Items {
  const layer = new Layer(tokens.count)
  stretches.forEach((list, p) => {
    const last = paragraphs[p + 1] ?? 0
    layer.open(p)
    let next = 0
    const dateline = datelineEnd(text, tokens, paragraphs[p] ?? 0, last)
    for (let t = paragraphs[p] ?? 0; t < last; t += 1) {
      if (t === dateline && t > (paragraphs[p] ?? 0)) layer.open(p)
      const stretch = list[next]
      if (stretch && t === stretch.open) {
        if (endsBefore(text, layer, tokens, low, t + 1, last)) layer.open(p)
        addQuoted(tokens, layer, stretch, p)
        t = stretch.close >= 0 ? stretch.close : stretch.last - 1
        next += 1
      } else {
        if (endsBefore(text, layer, tokens, low, t, last)) layer.open(p)
        layer.add(t, tokens.kind[t] === Kind.single && isOwner(text, tokens, t) ? Kind.possessive : (tokens.kind[t] ?? 0))
      }
    }
  })
  layer.sentences[layer.sentenceCount] = layer.items
  return layer
}

/** An unpaired mark right after a final s is the apostrophe of a plural owner. */
function isOwner(text: string, tokens: Tokens, t: number): boolean {
  return t > 0 && tokens.end[t - 1] === tokens.start[t] && /[sSxXzZ]/.test(text[(tokens.start[t] ?? 1) - 1] ?? '')
}

function addQuoted(tokens: Tokens, layer: Layer, stretch: Stretch, paragraph: number): void {
  const inside = stretch.last > stretch.open + 1
  const start = inside ? (tokens.start[stretch.open + 1] ?? 0) : (tokens.end[stretch.open] ?? 0)
  const end = inside ? (tokens.end[stretch.last - 1] ?? 0) : start
  layer.quoted.push({ ...stretch, start, end, paragraph, item: layer.items, sentence: layer.sentenceCount - 1 })
  layer.add(~(layer.quoted.length - 1), Kind.quote)
}

/** Does a sentence end before the token? After a full stop (or a quotation that ends in one) unless a small letter follows. */
function endsBefore(text: string, layer: Layer, tokens: Tokens, low: Int32Array, next: number, last: number): boolean {
  let i = layer.items - 1
  const first = layer.sentences[layer.sentenceCount - 1] ?? 0
  if (i < first || next >= last) return false
  while (i > first && (layer.kind[i] === Kind.close || layer.kind[i] === Kind.single)) i -= 1
  const kind = layer.kind[i] ?? 0
  const after = tokens.kind[next] ?? 0
  const opens = after === Kind.capital || after === Kind.number || after === Kind.open || after === Kind.double || after === Kind.single
  if (!opens) return false
  if (kind === Kind.quote) return quoteEnds(text, layer, tokens, low, i, next, last)
  if (kind === Kind.stop) return true
  if (kind === Kind.ellipsis) return after === Kind.capital
  return (kind === Kind.capital || kind === Kind.word) && dottedEnd(text, layer, tokens, low, i, next)
}

const TAG_WORDS = 14

/** “….” closes the sentence; “…?” does not when a verb of saying follows (“Really?” Trump went on). */
function quoteEnds(text: string, layer: Layer, tokens: Tokens, low: Int32Array, item: number, next: number, last: number): boolean {
  const quoted = layer.quoted[~(layer.token[item] ?? 0)]
  if (!quoted || quoted.last <= quoted.open + 1) return false
  const kind = tokens.kind[quoted.last - 1]
  if (kind !== Kind.stop && kind !== Kind.ellipsis) return false
  if (kind === Kind.stop && text[quoted.end - 1] === '.') return true
  for (let t = next; t < last && t < next + TAG_WORDS; t += 1) {
    const at = tokens.kind[t] ?? 0
    if (at === Kind.stop || at === Kind.double || at === Kind.single || at === Kind.colon || at === Kind.other) return true
    if (((low[t] ?? 0) & Low.strong) !== 0 && at === Kind.word) return false
  }
  return true
}

/** “… in the U.S. The …”: the dot of an abbreviation ends the sentence when a word follows that seldom has a capital. */
function dottedEnd(text: string, layer: Layer, tokens: Tokens, low: Int32Array, item: number, next: number): boolean {
  const token = layer.token[item] ?? -1
  if (token < 0 || text[(tokens.end[token] ?? 1) - 1] !== '.') return false
  if (((low[token] ?? 0) & Low.title) !== 0) return false
  return tokens.kind[next] === Kind.capital && ((low[next] ?? 0) & (FUNCTION | Low.adverb)) !== 0
}
