// Who is the subject of a sentence, read from its start, and of a form in -ing that hangs on a clause?
import { Kind } from '../../text/tokens.ts'
import { Low } from '../word-lists.ts'
import { phraseEnding, phraseStarting, plausibility } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'

const REACH = 40

/** The first noun phrase of the sentence that can speak, after fronted phrases (“In Brussels, Mr Johnson …”). */
export function sentenceSubject(scene: Scene, from: number, limit: number): Phrase | null {
  let i = from
  let first: Phrase | null = null
  while (
    i < limit &&
    i < from + REACH &&
    (scene.kind(i) === Kind.quote ||
      scene.kind(i) === Kind.comma ||
      scene.kind(i) === Kind.dash ||
      (scene.low(i) & Low.conjunction) !== 0 ||
      scene.kind(i) === Kind.open)
  )
    i += 1
  for (let commas = 0; commas < 4 && i < limit && i < from + 2 * REACH; commas += 1) {
    if (!fronted(scene, i)) {
      const phrase = phraseStarting(scene, i, limit)
      if (phrase && plausibility(scene, phrase) >= 2 && !(phrase.run?.kind === 'place' && scene.kind(phrase.to) === Kind.comma))
        return phrase
      if (phrase && plausibility(scene, phrase) === 1) first ??= phrase
      if (first && (scene.low(first.to) & (Low.auxiliary | Low.past)) !== 0) return first
    }
    while (i < limit && i < from + 2 * REACH && !isPause(scene, i)) i += 1
    i += 1
  }
  return first
}

/** A comma, or a quotation that ends in one (“On “Meet the Nation,” she …”). */
function isPause(scene: Scene, item: number): boolean {
  if (scene.kind(item) === Kind.comma) return true
  return (
    scene.kind(item) === Kind.quote && scene.reading.text[(scene.reading.quoted[~(scene.reading.token[item] ?? 0)]?.end ?? 0) - 1] === ','
  )
}

function fronted(scene: Scene, item: number): boolean {
  if (scene.run(item)) return false
  return (
    (scene.low(item) & (Low.preposition | Low.subordinator | Low.adverb | Low.time)) !== 0 ||
    scene.isAdverb(item) ||
    scene.endsWith(item, 'ing') ||
    scene.endsWith(item, 'ed')
  )
}

/** “when protesters interrupted her, shouting …”: the subject of the clause the form hangs on. */
export function gerundSubject(scene: Scene, cue: number, from: number): Phrase | 'shared' | null {
  let before = cue - 1
  while (before > from && scene.isAdverb(before)) before -= 1
  const name = scene.run(before)
  const direct = phraseEnding(scene, before, name?.kind === 'person' ? before - (name.last - name.outer - 1) : from)
  if (direct && plausibility(scene, direct) >= 2) return direct
  if ((scene.low(cue - 1) & Low.subordinator) !== 0) return sentenceSubject(scene, from, cue)
  for (let j = cue - 1; j > from && j > cue - REACH; j -= 1) {
    const low = scene.low(j)
    if ((low & Low.subordinator) === 0 || scene.kind(j) !== Kind.word) continue
    if (isRelative(scene, j)) {
      if (commasBetween(scene, j, cue) > 1) continue
      const noun = phraseEnding(scene, scene.kind(j - 1) === Kind.comma ? j - 2 : j - 1, from)
      if (noun && plausibility(scene, noun) >= 2) return noun
      continue
    }
    const subject = phraseStarting(scene, j + 1, cue)
    if (subject && plausibility(scene, subject) >= 2) return subject
  }
  return sentenceSubject(scene, from, cue)
}

/** Two commas: the clause is closed, and the form hangs on the verb after it. */
function commasBetween(scene: Scene, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i += 1) if (scene.kind(i) === Kind.comma) count += 1
  return count
}

/** who, which, that as the subject of a clause. */
export function isRelative(scene: Scene, item: number): boolean {
  const word = scene.kind(item) === Kind.word ? scene.word(item) : ''
  return word === 'who' || word === 'which' || word === 'that'
}
