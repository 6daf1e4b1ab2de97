// What does every linking rule look at? The sentence’s frames, the stretches, the links found so far.
import { Kind } from '../../text/tokens.ts'
import type { Quoted } from '../reading.ts'
import { FUNCTION, Low } from '../word-lists.ts'
import { findFrames } from './frames.ts'
import type { Frame } from './frames.ts'
import { phraseStarting, plausibility } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'

/** Whose words: a phrase of the text, or the speaker of an earlier quotation (`same`). */
export interface Link {
  readonly basis: string
  readonly subject: Phrase | null
  readonly same: number
  readonly cue: number
  readonly strong: boolean
}

/** Finds links for stretches in text order; remembers frames by sentence and links already found. */
export class Linker {
  readonly scene: Scene
  readonly links: (Link | null)[] = []
  private readonly frames = new Map<number, Frame[]>()
  private readonly turns = new Map<number, Phrase | null>()
  private readonly bare = new Map<number, boolean>()

  constructor(scene: Scene) {
    this.scene = scene
  }

  framesOf(sentence: number): Frame[] {
    const known = this.frames.get(sentence)
    if (known) return known
    const { sentences } = this.scene.reading
    const frames = findFrames(this.scene, sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0)
    this.frames.set(sentence, frames)
    return frames
  }

  /** Frames whose speaker’s name was lost, in text order. */
  lost(): Frame[] {
    const out: Frame[] = []
    for (const frames of this.frames.values()) for (const frame of frames) if (frame.lost) out.push(frame)
    return out.sort((a, b) => a.cue - b.cue)
  }

  /** Does the quotation’s sentence hold nothing but quotations and what joins them? */
  alone(quoted: Quoted): boolean {
    const known = this.bare.get(quoted.sentence)
    if (known !== undefined) return known
    const bare = this.isBare(this.from(quoted), this.to(quoted))
    this.bare.set(quoted.sentence, bare)
    return bare
  }

  private isBare(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) {
      const kind = this.scene.kind(i)
      if (kind === Kind.word && (this.scene.low(i) & (Low.conjunction | Low.adverb | FUNCTION)) === 0) return false
      if (kind === Kind.capital && (this.scene.low(i) & (Low.conjunction | Low.adverb)) === 0) return false
    }
    return true
  }

  /** The phrase before the colon that opens the sentence’s paragraph: “PENCE: …”; null when there is none. */
  turnOf(sentence: number): Phrase | null {
    const { reading } = this.scene
    const paragraph = reading.paragraphOf[sentence] ?? 0
    const known = this.turns.get(paragraph)
    if (known !== undefined) return known
    const from = this.scene.itemOf[reading.paragraphs[paragraph] ?? 0] ?? -1
    const found = from < 0 ? null : turnAt(this.scene, from, reading.sentences[this.scene.sentenceOf(from) + 1] ?? 0)
    this.turns.set(paragraph, found)
    return found
  }

  /** Index of the first frame of the sentence whose verb stands after the item. */
  after(frames: readonly Frame[], item: number): number {
    let low = 0
    let high = frames.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((frames[middle]?.cue ?? 0) <= item) low = middle + 1
      else high = middle
    }
    return low
  }

  quoted(index: number): Quoted {
    const quoted = this.scene.reading.quoted[index]
    if (!quoted) throw new RangeError(`no stretch ${index}`)
    return quoted
  }

  from(quoted: Quoted): number {
    return this.scene.reading.sentences[quoted.sentence] ?? 0
  }

  to(quoted: Quoted): number {
    return this.scene.reading.sentences[quoted.sentence + 1] ?? 0
  }
}

export const framed = (basis: string, frame: Frame): Link => ({
  basis,
  subject: frame.subject,
  same: -1,
  cue: frame.cue,
  strong: frame.strength > 1,
})
export const phrased = (basis: string, subject: Phrase): Link => ({ basis, subject, same: -1, cue: -1, strong: false })
export const sameAs = (basis: string, same: number): Link => ({ basis, subject: null, same, cue: -1, strong: false })

function turnAt(scene: Scene, from: number, to: number): Phrase | null {
  const phrase = phraseStarting(scene, from, to)
  if (!phrase || phrase.pronoun || phrase.from !== from || scene.kind(phrase.to) !== Kind.colon) return null
  return plausibility(scene, phrase) >= 2 && phrase.run?.kind !== 'place' ? phrase : null
}
