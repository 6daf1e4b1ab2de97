// Who is said to say something in this sentence? Each verb of saying with its subject.
import { Kind } from '../../text/tokens.ts'
import { CUE, High, Low } from '../word-lists.ts'
import { cueStrength } from './cues.ts'
import { phraseEnding, phraseStarting, plausibility } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'
import { gerundSubject, sentenceSubject } from './openers.ts'
import { leftSubject, skipVerbs } from './subjects.ts'

/** One verb of saying and who says it. */
export interface Frame {
  /** Item of the verb. */
  readonly cue: number
  readonly subject: Phrase | null
  /** How the subject was found. */
  readonly form: 'according' | 'inversion' | 'left' | 'shared'
  /** As in cueStrength: 3 strong, 2 weak, 1 mental. */
  readonly strength: 1 | 2 | 3
  /** True: the name beside the verb was eaten by a scraper (“…”, said, that …). */
  readonly lost?: boolean
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
    const passive = byAgent(scene, i, from, to)
    if (passive) {
      out.push({ cue: i, subject: passive, form: 'left', strength: 3, from: passive.from, to: passive.to })
      continue
    }
    const strength = cueStrength(scene, i, from, to)
    if (strength === 0) continue
    if (strength === 3 && isLost(scene, i, from)) {
      out.push({ cue: i, subject: null, form: 'left', strength, lost: true, from: i, to: i + 1 })
      continue
    }
    const frame = inverted(scene, i, from, to, strength) ?? plain(scene, i, from, strength, out)
    if (frame) out.push(frame)
  }
  return out
}

function accordingTo(scene: Scene, item: number, to: number): Frame | null {
  if ((scene.high(item) & High.source) === 0) return null
  const word = scene.word(item)
  const long = word === 'according' && scene.word(item + 1) === 'to'
  if (!long && word !== 'per') return null
  const after = item + (long ? 2 : 1)
  const pronoun = pronounAt(scene, after, to)
  const subject = pronoun ?? phraseStarting(scene, after, to)
  if (!subject || (pronoun ? 3 : plausibility(scene, subject)) < (long ? 1 : 2)) return null
  return { cue: item, subject, form: 'according', strength: 3, from: item, to: subject.to }
}

/** “according to her,”: no noun follows that would be hers. */
function pronounAt(scene: Scene, item: number, to: number): Phrase | null {
  if (scene.genderOf(item) === 0 || (item + 1 < to && scene.isNominal(item + 1))) return null
  return { from: item, to: item + 1, head: item, run: null, pronoun: true }
}

/** “…,” said X; and “…, noted X”. */
function inverted(scene: Scene, item: number, from: number, to: number, strength: 1 | 2 | 3): Frame | null {
  if ((scene.low(item) & Low.address) !== 0 || (scene.high(item) & High.gerund) !== 0) return null
  const afterQuote = quoteBefore(scene, item, from)
  const afterClause =
    scene.kind(item - 1) === Kind.comma &&
    strength === 3 &&
    (scene.endsWith(item, 'ed') || scene.endsInS(item) || scene.word(item) === 'said')
  if (!afterQuote && !afterClause && item !== from) return null
  const subject = phraseStarting(scene, item + 1, to)
  const worth = plausibility(scene, subject)
  if (!subject || worth < (afterQuote ? 1 : 2) || strength === 1 || scene.word(subject.from) === 'that') return null
  if (!afterQuote && scene.endsInS(item) && worth < 3) return null
  const closes = subject.to >= to || scene.kind(subject.to) === Kind.stop
  if (!afterQuote && ((worth < 3 && !closes && (scene.low(subject.from) & Low.determiner) === 0) || scene.kind(subject.to) === Kind.quote))
    return null
  if (subject.pronoun && !/^(?:he|she|they|i|we)$/.test(scene.word(subject.head))) return null
  const after = scene.low(subject.to)
  if ((after & (Low.auxiliary | Low.past)) !== 0 || (scene.isWord(subject.to) && !afterQuote && (after & Low.preposition) === 0))
    return null
  if (afterQuote && strength < 3 && scene.isWord(subject.to) && (after & Low.time) === 0) return null
  const introduced = nameAfter(scene, subject, to) ?? subject
  return { cue: item, subject: introduced, form: 'inversion', strength, from: item, to: Math.max(introduced.to, subject.to) }
}

/** “said the manager, Rich Beeson, who …”: a description and then the name alone between signs. */
export function nameAfter(scene: Scene, phrase: Phrase, to: number): Phrase | null {
  if (phrase.pronoun || (phrase.run && plausibility(scene, phrase) === 3 && !phrase.run.office)) return null
  if (scene.kind(phrase.to) !== Kind.comma) return null
  const name = phraseStarting(scene, phrase.to + 1, to)
  if (!name?.run || name.from !== name.head - (name.run.last - name.run.outer - 1) || plausibility(scene, name) !== 3) return null
  return name.to >= to || !scene.isWord(name.to) ? name : null
}

function quoteBefore(scene: Scene, item: number, from: number): boolean {
  let i = item - 1
  while (i > from && (scene.kind(i) === Kind.comma || scene.kind(i) === Kind.dash || (scene.isAdverb(i) && scene.kind(i) === Kind.word)))
    i -= 1
  return i >= from && scene.kind(i) === Kind.quote
}

function plain(scene: Scene, item: number, from: number, strength: 1 | 2 | 3, before: readonly Frame[]): Frame | null {
  const previous = before.slice(-24).findLast((frame) => plausibility(scene, frame.subject) >= 2) ?? null
  if ((scene.high(item) & High.gerund) !== 0 && previous && previous.form !== 'according') {
    let last = item - 1
    while (last > from && scene.isAdverb(last)) last -= 1
    const own = phraseEnding(scene, last, from)
    if (!own || (plausibility(scene, own) < 3 && !scene.endsWith(own.head, 's'))) return shared(item, previous.subject, strength)
  }
  const gerund = (scene.high(item) & High.gerund) !== 0
  const found = gerund ? gerundSubject(scene, item, from) : leftSubject(scene, item, from)
  const weight = !gerund && inRelative(scene, item, from) ? 1 : strength
  if (found === 'shared') return shared(item, previous?.subject ?? sentenceSubject(scene, from, item), strength)
  return { cue: item, subject: found, form: 'left', strength: weight, from: found ? found.from : item, to: item + 1 }
}

/** “voters who wonder why …”: gives way to a verb of saying further left unless the words follow at once. */
function inRelative(scene: Scene, item: number, from: number): boolean {
  if (scene.word(skipVerbs(scene, item - 1, from)) !== 'who') return false
  for (let i = item + 1; i <= item + 3; i += 1) if (scene.kind(i) === Kind.quote) return false
  return true
}

function shared(item: number, subject: Phrase | null, strength: 1 | 2 | 3): Frame {
  return { cue: item, subject, form: 'shared', strength, from: item, to: item + 1 }
}

/** “was quoted by the Herald as saying”: the Herald does not say it. */
const REPORTED = new Set(['quoted', 'cited', 'reported', 'heard'])

/** “was asked by the moderator whether …”: who stands after *by* speaks. */
function byAgent(scene: Scene, item: number, from: number, to: number): Phrase | null {
  if ((scene.low(item) & CUE) === 0 || scene.kind(item) !== Kind.word || item === from || scene.word(item + 1) !== 'by') return null
  if (REPORTED.has(scene.word(item))) return null
  let be = item - 1
  while (be > from && scene.isAdverb(be)) be -= 1
  if ((scene.low(be) & Low.be) === 0) return null
  const agent = phraseStarting(scene, item + 2, to)
  if (!agent || plausibility(scene, agent) < 2) return null
  return nameAfter(scene, agent, to) ?? agent
}

/** A verb between two commas right after a quotation, or at a sentence’s head with nobody beside it. */
function isLost(scene: Scene, item: number, from: number): boolean {
  if ((scene.high(item) & High.gerund) !== 0 || scene.kind(item + 1) !== Kind.comma) return false
  return scene.kind(item - 1) === Kind.comma && (item - 1 === from || scene.kind(item - 2) === Kind.quote)
}
