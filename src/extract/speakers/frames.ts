// Who is said to say something in this sentence? Each verb of saying with its subject.
import { Kind } from '../../text/tokens.ts'
import { High, Low } from '../word-lists.ts'
import { cueStrength } from './cues.ts'
import { phraseEnding, phraseStarting, plausibility } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'
import { leftSubject, sentenceSubject } from './subjects.ts'

/** One verb of saying and who says it. */
export interface Frame {
  /** Item of the verb. */
  readonly cue: number
  readonly subject: Phrase | null
  /** How the subject was found. */
  readonly form: 'according' | 'inversion' | 'left' | 'shared'
  readonly strong: boolean
  /** First and last item that belong to it. */
  readonly from: number
  readonly to: number
}

/** Frames of the sentence `[from, to)` in text order. */
export function findFrames(scene: Scene, from: number, to: number): Frame[] {
  const out: Frame[] = []
  for (let i = from; i < to; i += 1) {
    const according = accordingTo(scene, i, to)
    if (according) {
      out.push(according)
      i = according.to - 1
      continue
    }
    const strength = cueStrength(scene, i, from, to)
    if (strength === 0) continue
    const frame = inverted(scene, i, from, to, strength === 2) ?? plain(scene, i, from, strength === 2, out)
    if (frame) out.push(frame)
  }
  return out
}

function accordingTo(scene: Scene, item: number, to: number): Frame | null {
  const word = scene.kind(item) === Kind.word || scene.kind(item) === Kind.capital ? scene.word(item) : ''
  const long = word === 'according' && scene.word(item + 1) === 'to'
  if (!long && word !== 'per') return null
  const subject = phraseStarting(scene, item + (long ? 2 : 1), to)
  if (!subject || plausibility(scene, subject) < (long ? 1 : 2)) return null
  return { cue: item, subject, form: 'according', strong: true, from: item, to: subject.to }
}

/** “…,” said X; and “…, noted X”. */
function inverted(scene: Scene, item: number, from: number, to: number, strong: boolean): Frame | null {
  if ((scene.low(item) & Low.address) !== 0 || (scene.high(item) & High.gerund) !== 0) return null
  const afterQuote = quoteBefore(scene, item, from)
  const afterClause =
    (strong && scene.kind(item - 1) === Kind.comma && scene.endsWith(item, 'ed')) ||
    (scene.word(item) === 'said' && scene.kind(item - 1) === Kind.comma)
  if (!afterQuote && !afterClause && item !== from) return null
  const subject = phraseStarting(scene, item + 1, to)
  const worth = plausibility(scene, subject)
  if (!subject || worth < (afterQuote ? 1 : 2)) return null
  if (subject.pronoun && !/^(?:he|she|they|i|we)$/.test(scene.word(subject.head))) return null
  if (!afterQuote && (scene.low(subject.to) & Low.auxiliary) !== 0) return null
  return { cue: item, subject, form: 'inversion', strong, from: item, to: subject.to }
}

function quoteBefore(scene: Scene, item: number, from: number): boolean {
  let i = item - 1
  while (i > from && (scene.kind(i) === Kind.comma || scene.kind(i) === Kind.dash || (scene.isAdverb(i) && scene.kind(i) === Kind.word)))
    i -= 1
  return i >= from && scene.kind(i) === Kind.quote
}

function plain(scene: Scene, item: number, from: number, strong: boolean, before: readonly Frame[]): Frame | null {
  const previous = before.at(-1) ?? null
  if ((scene.high(item) & High.gerund) !== 0 && previous && previous.form !== 'according') {
    const own = phraseEnding(scene, item - 1, from)
    if (!own || (plausibility(scene, own) < 3 && !scene.endsWith(own.head, 's'))) return shared(scene, item, previous.subject, strong)
  }
  const found = leftSubject(scene, item, from)
  if (found === 'shared') return shared(scene, item, previous?.subject ?? sentenceSubject(scene, from, item), strong)
  return { cue: item, subject: found, form: 'left', strong, from: found ? found.from : item, to: item + 1 }
}

function shared(scene: Scene, item: number, subject: Phrase | null, strong: boolean): Frame {
  void scene
  return { cue: item, subject, form: 'shared', strong, from: item, to: item + 1 }
}
