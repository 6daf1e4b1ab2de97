// Is this word a verb of saying here, and not a noun, a passive or an adjective?
import { Kind } from '../../text/tokens.ts'
import { CUE, FUNCTION, High, Low } from '../word-lists.ts'
import type { Scene } from './scene.ts'

/** 2 a strong verb of saying, 1 a weak one, 0 none. Sentence: items `[from, to)`. */
export function cueStrength(scene: Scene, item: number, from: number, to: number): 0 | 1 | 2 {
  const low = scene.low(item)
  if ((low & CUE) === 0 || scene.run(item)) return 0
  const kind = scene.kind(item)
  if (kind !== Kind.word && !(kind === Kind.capital && item === from)) return 0
  const before = scene.low(item - 1)
  const first = item === from
  if (!first) {
    if ((before & (Low.determiner | Low.possessive)) !== 0 && (before & Low.pronoun) === 0) return 0
    if (scene.kind(item - 1) === Kind.possessive) return 0
    if (isPassive(scene, item, from)) return 0
  }
  if ((low & Low.speechNoun) !== 0 && !verbPlace(scene, item, from, to)) return 0
  return (low & Low.strong) !== 0 ? 2 : 1
}

/** “is described as”, “was told”: the speaker is elsewhere. “was saying” speaks. */
function isPassive(scene: Scene, item: number, from: number): boolean {
  if ((scene.high(item) & High.gerund) !== 0) return false
  let i = item - 1
  while (i > from && scene.isAdverb(i)) i -= 1
  if ((scene.low(i) & Low.be) === 0) return false
  return scene.word(item) !== 'said' || scene.word(item + 1) === 'to'
}

/** A form that is also a noun counts only where a verb must stand. */
function verbPlace(scene: Scene, item: number, from: number, to: number): boolean {
  if (item === from) return scene.kind(item + 1) === Kind.capital
  const before = item - 1
  const low = scene.low(before)
  const run = scene.run(before)
  if (run) return run.kind !== 'place' || scene.endsWith(item, 'ed') || scene.endsWith(item, 's')
  if ((low & (Low.pronoun | Low.auxiliary)) !== 0 || scene.isAdverb(before)) return true
  if (scene.word(before) === 'to') return true
  if (scene.kind(before) === Kind.quote || (scene.kind(before) === Kind.comma && scene.kind(before - 1) === Kind.quote)) {
    return item + 1 < to && (scene.kind(item + 1) === Kind.capital || (scene.low(item + 1) & Low.determiner) !== 0)
  }
  if (scene.endsWith(item, 'ed') || scene.word(item) === 'felt' || scene.word(item) === 'thought')
    return (low & (FUNCTION | Low.possessive)) === 0 || (low & Low.conjunction) !== 0
  if ((low & (Low.office | Low.speaker)) !== 0 && scene.kind(before) === Kind.word)
    return scene.endsWith(item, 's') || !scene.endsWith(before, 's')
  return (low & Low.conjunction) !== 0 && scene.kind(item + 1) === Kind.quote
}
