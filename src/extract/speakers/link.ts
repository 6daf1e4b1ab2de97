// Which frame gives a quotation its speaker? Rules in order, most trusted first.
import type { RuleInfo } from '../../model/rule.ts'
import { Kind } from '../../text/tokens.ts'
import type { Quoted } from '../reading.ts'
import { CUE, FUNCTION, Low } from '../word-lists.ts'
import { findFrames } from './frames.ts'
import type { Frame } from './frames.ts'
import { phraseEnding, phraseStarting, plausibility } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'
import { sentenceSubject } from './subjects.ts'

/** Whose words: a phrase of the text, or the speaker of an earlier quotation (`same`). */
export interface Link {
  readonly basis: string
  readonly subject: Phrase | null
  readonly same: number
  readonly cue: number
  readonly strong: boolean
}

export interface LinkRule extends RuleInfo {
  readonly find: (linker: Linker, index: number) => Link | null
}

/** Finds links for stretches in text order; remembers frames by sentence and links already found. */
export class Linker {
  readonly scene: Scene
  readonly links: (Link | null)[] = []
  private readonly frames = new Map<number, Frame[]>()

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

  find(index: number): Link | null {
    for (const rule of linkRules) {
      const link = rule.find(this, index)
      if (link) return link
    }
    return null
  }
}

const framed = (basis: string, frame: Frame): Link => ({
  basis,
  subject: frame.subject,
  same: -1,
  cue: frame.cue,
  strong: frame.strength > 1,
})
const phrased = (basis: string, subject: Phrase): Link => ({ basis, subject, same: -1, cue: -1, strong: false })
const sameAs = (basis: string, same: number): Link => ({ basis, subject: null, same, cue: -1, strong: false })

const NEAR = 9

/** The frame that belongs to the quotation from the right: “…,” X said / said X. */
function tagAfter(linker: Linker, index: number): Frame | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  const to = linker.to(quoted)
  for (const frame of linker.framesOf(quoted.sentence)) {
    if (frame.cue <= quoted.item || !frame.subject) continue
    if (frame.cue > quoted.item + NEAR + 6) break
    if (frame.form === 'inversion' || frame.form === 'according') {
      if (onlySigns(scene, quoted.item + 1, frame.cue)) return frame
      continue
    }
    if (frame.form !== 'left') continue
    if (frame.subject.from <= quoted.item || !onlySigns(scene, quoted.item + 1, frame.subject.from)) continue
    if (plausibility(scene, frame.subject) < 1 || frame.cue - frame.subject.from > NEAR) continue
    if (frame.cue + 1 < to || frame.strength > 1) return frame
  }
  return null
}

function onlySigns(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const kind = scene.kind(i)
    if (kind === Kind.comma || kind === Kind.dash || (kind === Kind.word && scene.isAdverb(i)) || kind === Kind.close) continue
    return false
  }
  return true
}

/** What the quotation's last sign is. */
function lastSign(scene: Scene, quoted: Quoted): string {
  return scene.reading.text[quoted.end - 1] ?? ''
}

/** The frame before the quotation that governs it: the nearest, but a verb of thinking gives way to a verb of saying further left. */
function frameBefore(linker: Linker, index: number): Frame | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  const frames = linker.framesOf(quoted.sentence)
  let weak: Frame | null = null
  for (let k = frames.length - 1; k >= 0; k -= 1) {
    const frame = frames[k]
    if (!frame || frame.cue >= quoted.item || frame.to > quoted.item || !frame.subject) continue
    const worth = plausibility(scene, frame.subject)
    if (worth >= 2 || (worth === 1 && frame.strength === 3)) {
      if (frame.strength === 3 || (frame.strength === 2 && (quoted.item - frame.cue <= DIRECT || !weak))) {
        if (frame.strength === 2 && quoted.item - frame.cue > DIRECT) weak ??= frame
        else return better(scene, frames, frame)
      } else weak ??= frame
    } else if (worth === 1 && frame.strength > 1) weak ??= frame
  }
  return weak
}

const DIRECT = 7

/** “Fallon fired back: “…,” he wrote”: he is whoever an earlier frame of the sentence names, unless the gender forbids. */
function better(scene: Scene, frames: readonly Frame[], frame: Frame): Frame {
  if (!frame.subject?.pronoun) return frame
  const gender = scene.genderOf(frame.subject.head)
  if (gender === 0) return frame
  for (const earlier of frames) {
    if (earlier.cue >= frame.subject.from) break
    const run = earlier.strength > 1 ? earlier.subject?.run : null
    const entity = run ? scene.register.entities[run.entity] : undefined
    if (entity?.kind === 'person' && entity.gender * gender > -2) return { ...frame, subject: earlier.subject }
  }
  return frame
}

export const linkRules: readonly LinkRule[] = [
  {
    id: 'speaker-label',
    why: 'A name and a colon at the sentence’s start, or a name after a dash, is a label: it says who speaks.',
    find: label,
  },
  {
    id: 'speaker-tag-after',
    why: 'A verb of saying with its subject right after the closing mark belongs to that quotation.',
    find: (linker, index) => {
      const frame = tagAfter(linker, index)
      if (!frame) return null
      const quoted = linker.quoted(index)
      const before = frameBefore(linker, index)
      const ends = ',?!—–-…'.includes(lastSign(linker.scene, quoted)) || linker.scene.kind(quoted.item + 1) === Kind.comma
      if (before && before.cue >= linker.from(quoted) && !ends) return null
      if (before && !ends && frame.form !== 'inversion') return null
      return framed('speaker-tag-after', better(linker.scene, linker.framesOf(quoted.sentence), frame))
    },
  },
  {
    id: 'speaker-frame-before',
    why: 'The nearest verb of saying before the quotation in its sentence, with a subject that can speak.',
    find: (linker, index) => {
      const frame = frameBefore(linker, index)
      return frame ? framed('speaker-frame-before', frame) : null
    },
  },
  {
    id: 'speaker-frame-after',
    why: 'A verb of saying right after the quotation, even when the sentence began otherwise.',
    find: (linker, index) => {
      const frame = tagAfter(linker, index) ?? laterFrame(linker, index, 4)
      return frame ? framed('speaker-frame-after', frame) : null
    },
  },
  {
    id: 'speaker-goes-on',
    why: 'A quotation that is a sentence of its own goes on with the speaker of the one before it in the paragraph.',
    find: goesOn,
  },
  {
    id: 'speaker-lead-in',
    why: 'The sentence before ends with a colon, or reports what somebody said: the quotation that follows is theirs.',
    find: leadIn,
  },
  { id: 'speaker-next-tag', why: 'Two quotations in a row share the tag that follows the second.', find: nextTag },
  {
    id: 'speaker-running',
    why: 'A paragraph that is nothing but a quotation goes on with the speaker of the paragraph before.',
    find: running,
  },
  {
    id: 'speaker-paragraph-before',
    why: 'A paragraph that is nothing but a quotation after a paragraph about somebody: its last sentence’s subject.',
    find: paragraphBefore,
  },
  { id: 'speaker-owner', why: 'A name with ’s before the quotation owns the words.', find: owner },
  { id: 'speaker-subject', why: 'The subject of the sentence, when no verb of saying stands in it.', find: subjectOf },
  {
    id: 'speaker-later',
    why: 'A verb of saying later in the sentence.',
    find: (linker, index) => {
      const frame = laterFrame(linker, index, 200)
      return frame ? framed('speaker-later', frame) : null
    },
  },
]

function label(linker: Linker, index: number): Link | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  const from = linker.from(quoted)
  const before = quoted.item - 1
  if (before > from && scene.kind(before) === Kind.colon) {
    const phrase = phraseEnding(scene, before - 1, from)
    const opens = phrase !== null && (phrase.from <= from + 1 || scene.kind(phrase.from - 1) === Kind.dash)
    if (phrase?.run && plausibility(scene, phrase) >= (opens ? 2 : 3) && (opens || linker.framesOf(quoted.sentence).length === 0))
      return phrased('speaker-label', phrase)
  }
  const after = quoted.item + 1
  if (scene.kind(after) === Kind.dash && quoted.item === from) {
    const phrase = phraseStarting(scene, after + 1, linker.to(quoted))
    if (
      phrase?.run &&
      plausibility(scene, phrase) === 3 &&
      phrase.to >= linker.to(quoted) - 4 &&
      (scene.low(phrase.to) & (CUE | Low.auxiliary)) === 0
    )
      return phrased('speaker-label', phrase)
  }
  return null
}

function laterFrame(linker: Linker, index: number, reach: number): Frame | null {
  const quoted = linker.quoted(index)
  for (const frame of linker.framesOf(quoted.sentence)) {
    if (frame.cue > quoted.item && frame.subject && frame.from - quoted.item <= reach && plausibility(linker.scene, frame.subject) >= 2)
      return frame
  }
  return null
}

/** Does the sentence hold nothing but the quotation (and what joins it)? */
function alone(linker: Linker, quoted: Quoted): boolean {
  const { scene } = linker
  for (let i = linker.from(quoted); i < linker.to(quoted); i += 1) {
    if (i === quoted.item) continue
    const kind = scene.kind(i)
    if (kind === Kind.word && (scene.low(i) & (Low.conjunction | Low.adverb | FUNCTION)) === 0) return false
    if (kind === Kind.capital && (scene.low(i) & (Low.conjunction | Low.adverb)) === 0) return false
  }
  return true
}

function goesOn(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (index === 0) return null
  const previous = linker.quoted(index - 1)
  if (previous.paragraph !== quoted.paragraph || !linker.links[index - 1]) return null
  if (previous.sentence !== quoted.sentence && !alone(linker, quoted)) return null
  if (quoted.sentence - previous.sentence > 1) return null
  return sameAs('speaker-goes-on', index - 1)
}

function leadIn(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (!alone(linker, quoted)) return null
  const before = quoted.sentence - 1
  if (before < 0) return null
  const { reading } = linker.scene
  const colon = linker.scene.kind(linker.from(quoted) - 1) === Kind.colon
  if (reading.paragraphOf[before] !== quoted.paragraph && !colon) return null
  const frames = linker.framesOf(before).filter((candidate) => candidate.subject && plausibility(linker.scene, candidate.subject) >= 2)
  const frame =
    frames.filter((candidate) => candidate.strength === 3).at(-1) ?? frames.filter((candidate) => candidate.strength === 2).at(-1)
  if (frame) return framed('speaker-lead-in', frame)
  const subject = sentenceSubject(linker.scene, reading.sentences[before] ?? 0, reading.sentences[before + 1] ?? 0)
  return subject && plausibility(linker.scene, subject) === 3 ? phrased('speaker-lead-in', subject) : null
}

function nextTag(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  const next = linker.scene.reading.quoted[index + 1]
  if (!next || next.paragraph !== quoted.paragraph || next.sentence - quoted.sentence > 1 || !alone(linker, quoted)) return null
  const frame = tagAfter(linker, index + 1)
  return frame ? framed('speaker-next-tag', frame) : null
}

function running(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (index === 0 || !alone(linker, quoted)) return null
  const previous = linker.quoted(index - 1)
  if (quoted.paragraph - previous.paragraph > 1 || !linker.links[index - 1]) return null
  return sameAs('speaker-running', index - 1)
}

function owner(linker: Linker, index: number): Link | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  for (let i = quoted.item - 1; i >= linker.from(quoted) && i > quoted.item - 6; i -= 1) {
    if (scene.kind(i) !== Kind.possessive) continue
    const phrase = phraseEnding(scene, i - 1, linker.from(quoted))
    return phrase && (plausibility(scene, phrase) === 3 || (scene.low(phrase.head) & Low.office) !== 0)
      ? phrased('speaker-owner', phrase)
      : null
  }
  return null
}

function subjectOf(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  const subject = sentenceSubject(linker.scene, linker.from(quoted), quoted.item)
  return subject && plausibility(linker.scene, subject) >= 3 ? phrased('speaker-subject', subject) : null
}

function paragraphBefore(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  const before = quoted.sentence - 1
  const { reading } = linker.scene
  if (before < 0 || !alone(linker, quoted) || reading.paragraphOf[before] !== quoted.paragraph - 1) return null
  const from = reading.sentences[before] ?? 0
  const frame = linker
    .framesOf(before)
    .filter((candidate) => candidate.strength > 1 && candidate.subject && plausibility(linker.scene, candidate.subject) === 3)
    .at(-1)
  if (frame) return phrased('speaker-paragraph-before', frame.subject as Phrase)
  const subject = sentenceSubject(linker.scene, from, reading.sentences[before + 1] ?? 0)
  return subject && plausibility(linker.scene, subject) === 3 ? phrased('speaker-paragraph-before', subject) : null
}
