// Is this word a verb of saying here, and not a noun, a passive or an adjective?
import { Kind } from '../../text/tokens.ts'
import { CUE, FUNCTION, High, Low } from '../word-lists.ts'
import type { Scene } from './scene.ts'

/** 3 a strong verb of saying, 2 a weak one, 1 a verb of thinking or doing, 0 none. Sentence: items `[from, to)`. */
export function cueStrength(scene: Scene, item: number, from: number, to: number): 0 | 1 | 2 | 3 {
  const low = scene.low(item)
  if ((low & CUE) === 0 || scene.run(item)) return 0
  const kind = scene.kind(item)
  if (kind !== Kind.word && kind !== Kind.capital) return 0
  const before = scene.low(item - 1)
  const first = item === from
  if (!first) {
    if ((before & (Low.determiner | Low.possessive)) !== 0 && ((before & Low.speaker) === 0 || (low & Low.speechNoun) !== 0)) return 0
    if (scene.kind(item - 1) === Kind.possessive) return 0
    if (isPassive(scene, item, from)) return 0
    if ((scene.low(item - 2) & Low.be) !== 0 && scene.word(item - 1) === 'to') return 0
  }
  if ((low & Low.speechNoun) !== 0 && !verbPlace(scene, item, from, to)) return 0
  const mental = (scene.high(item) & High.mental) !== 0
  if ((low & Low.strong) !== 0) return !mental || leadsOn(scene, item, to) ? 3 : 1
  if (mental && (scene.high(item) & High.gerund) !== 0) return 0
  return mental && scene.word(item + 1) !== 'that' ? 1 : 2
}

/** “he continued.”, “she continued, “…””: nothing but the words follows. */
function leadsOn(scene: Scene, item: number, to: number): boolean {
  const next = scene.kind(item + 1)
  return (
    item + 1 >= to ||
    next === Kind.quote ||
    next === Kind.comma ||
    next === Kind.colon ||
    next === Kind.stop ||
    scene.word(item + 1) === 'that'
  )
}

/** “is described as”, “was told”: the speaker is elsewhere. “was saying” speaks. */
function isPassive(scene: Scene, item: number, from: number): boolean {
  if ((scene.high(item) & High.gerund) !== 0) return false
  let i = item - 1
  while (i > from && scene.isAdverb(i)) i -= 1
  if ((scene.low(i) & Low.be) === 0) return false
  return scene.word(item) !== 'said' || scene.word(item + 1) === 'to'
}

const IRREGULAR = new Set(['felt', 'thought', 'read', 'put', 'shot', 'sang', 'bid'])

/** A form that is also a noun counts only where a verb must stand. */
function verbPlace(scene: Scene, item: number, from: number, to: number): boolean {
  if ((scene.low(item + 1) & Low.auxiliary) !== 0 && scene.kind(item + 1) === Kind.word) return false
  if (item === from) return scene.kind(item + 1) === Kind.capital
  let before = item - 1
  while (before > from && scene.isAdverb(before) && scene.kind(before) === Kind.word) before -= 1
  const low = scene.low(before)
  const run = scene.run(before)
  if (
    run &&
    run.kind !== 'person' &&
    run.kind !== 'organisation' &&
    (scene.low(scene.itemOf[run.outer] ?? -1) | scene.low((scene.itemOf[run.outer] ?? 0) - 1)) & Low.determiner
  )
    return scene.endsWith(item, 'ed')
  if (run) return scene.endsWith(item, 'ed') || speakMany(scene, before) || scene.endsInS(item) || IRREGULAR.has(scene.word(item))
  if ((low & (Low.pronoun | Low.auxiliary)) !== 0) return true
  if (scene.word(before) === 'to') return true
  if (scene.kind(before) === Kind.quote || (scene.kind(before) === Kind.comma && scene.kind(before - 1) === Kind.quote)) {
    return item + 1 < to && (scene.kind(item + 1) === Kind.capital || (scene.low(item + 1) & Low.determiner) !== 0)
  }
  if (scene.endsWith(item, 'ed') || scene.word(item) === 'felt' || scene.word(item) === 'thought')
    return (low & (FUNCTION | Low.possessive)) === 0 || (low & Low.conjunction) !== 0
  if ((low & (Low.office | Low.speaker)) !== 0 && scene.kind(before) === Kind.word)
    return !isVerb(scene, before, from) && (scene.endsInS(item) || !scene.endsWith(before, 's'))
  return (low & Low.conjunction) !== 0 && scene.kind(item + 1) === Kind.quote
}

/** “did not release details”: a noun’s form after an auxiliary is a verb, and what follows its object. */
function isVerb(scene: Scene, item: number, from: number): boolean {
  let before = item - 1
  while (before > from && scene.isAdverb(before)) before -= 1
  return (scene.low(before) & Low.auxiliary) !== 0
}

/** “Critics call …”: a plural at a sentence’s start is no name, and its verb has no ending. */
function speakMany(scene: Scene, item: number): boolean {
  return (scene.low(item) & (Low.speaker | Low.office)) !== 0 && scene.word(item).endsWith('s')
}
