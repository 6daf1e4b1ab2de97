// Who stands to the left of a verb as its subject?
import { Kind } from '../../text/tokens.ts'
import { CUE, FUNCTION, High, Low } from '../word-lists.ts'
import { isRelative, sentenceSubject } from './openers.ts'
import { phraseEnding, plausibility } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'

const REACH = 40
const CHAIN = 12

/** The subject of the verb at `cue`; 'shared': the subject of the verb before (“said … and added”). */
export function leftSubject(scene: Scene, cue: number, from: number): Phrase | 'shared' | null {
  let j = skipVerbs(scene, cue - 1, from)
  if (j < cue - 1 && scene.word(j + 1) === 'to' && scene.isNominal(j) && !scene.run(j)) return 'shared'
  let weak: Phrase | null = null
  for (let hops = 0; hops < 8 && j >= from; hops += 1) {
    const kind = scene.kind(j)
    const low = scene.low(j)
    if (kind === Kind.comma || kind === Kind.dash) {
      const found = overApposition(scene, j, from)
      if (found) return found
      break
    }
    if (kind === Kind.close) {
      j = beforeBracket(scene, j, from)
      continue
    }
    if (kind === Kind.quote || kind === Kind.other || kind === Kind.colon || kind === Kind.single) {
      j -= 1
      continue
    }
    if ((low & Low.conjunction) !== 0) return 'shared'
    if (isRelative(scene, j)) return antecedent(scene, j, from) ?? weak
    const time = skipTime(scene, j, from)
    if (time < j) {
      j = time
      continue
    }
    const phrase = phraseEnding(scene, j, from)
    if (phrase && plausibility(scene, phrase) >= 2)
      return whoIs(scene, phrase, from) ?? speakingTo(scene, phrase, from) ?? named(scene, phrase, from)
    if (!phrase) break
    if (phrase.pronoun && scene.word(j) === 'it') return phrase
    weak = phrase
    const outer = whoActs(scene, phrase.from - 1, from) ?? governor(scene, phrase.from - 1, from)
    return outer ?? (plausibility(scene, phrase) > 0 ? phrase : null)
  }
  return weak ?? sentenceSubject(scene, from, cue)
}

/** Back over auxiliaries, adverbs and chains (“went on to say”, “is expected to call”). */
export function skipVerbs(scene: Scene, item: number, from: number): number {
  let j = item
  while (j >= from && j > item - CHAIN && !scene.run(j)) {
    const low = scene.low(j)
    if ((low & Low.auxiliary) !== 0 || (scene.isAdverb(j) && (low & Low.time) === 0)) j -= 1
    else if (scene.word(j) === 'to' && j > from) {
      j -= 1
      while (j >= from && j > item - CHAIN && chained(scene, j)) j -= 1
    } else return j
  }
  return j
}

/** A verb that takes “to say”: went on, is expected, continues. */
function chained(scene: Scene, item: number): boolean {
  if (scene.run(item)) return false
  const low = scene.low(item)
  if ((low & (Low.auxiliary | Low.past | Low.adverb)) !== 0) return true
  if ((low & CUE) !== 0) return (low & (Low.speaker | Low.office)) === 0
  if (scene.endsWith(item, 'ed') || scene.endsWith(item, 'ing')) return true
  return scene.endsWith(item, 's') && (low & (FUNCTION | Low.speaker | Low.office)) === 0
}

function antecedent(scene: Scene, item: number, from: number): Phrase | null {
  let j = item - 1
  if (scene.kind(j) === Kind.comma || scene.kind(j) === Kind.dash) j -= 1
  j = beforeBracket(scene, j, from)
  const phrase = phraseEnding(scene, j, from)
  if (!phrase) return null
  if (plausibility(scene, phrase) >= 2) return named(scene, phrase, from)
  return overApposition(scene, phrase.from - 1, from) ?? phrase
}

/** “X, the senator from Y, said”: back to the matching sign, and what stands before it. */
function overApposition(scene: Scene, sign: number, from: number): Phrase | null {
  let near: Phrase | null = null
  const direct = phraseEnding(scene, beforeBracket(scene, sign - 1, from), from)
  const alone =
    direct?.run && plausibility(scene, direct) === 3 && (direct.from === from || scene.kind(direct.from - 1) === Kind.comma) ? direct : null
  for (let k = sign - 1; k >= from && k > sign - REACH; k -= 1) {
    const kind = scene.kind(k)
    if (kind !== Kind.comma && kind !== Kind.dash) continue
    const phrase = phraseEnding(scene, beforeBracket(scene, k - 1, from), from)
    if (!phrase || inDate(scene, k)) continue
    const worth = plausibility(scene, phrase)
    if (worth === 3) return alone && phrase.run?.office && !alone.run?.office ? alone : phrase
    if (worth === 2 && !near) near = phrase
    if (alone) break
  }
  if (alone) return alone
  const start = sentenceSubject(scene, from, sign)
  if (start && plausibility(scene, start) === 3) return start
  if (near) return near
  return direct && plausibility(scene, direct) >= 2 ? direct : start
}

function beforeBracket(scene: Scene, item: number, from: number): number {
  if (scene.kind(item) !== Kind.close) return item
  let j = item
  while (j > from && j > item - REACH && scene.kind(j) !== Kind.open) j -= 1
  return j - 1
}

function inDate(scene: Scene, comma: number): boolean {
  return scene.kind(comma - 1) === Kind.number && scene.kind(comma + 1) === Kind.number
}

/** “another source speaking to Fox News said”: the source. */
function speakingTo(scene: Scene, phrase: Phrase, from: number): Phrase | null {
  if (!phrase.run || plausibility(scene, phrase) === 3) return null
  if ((scene.low(phrase.from - 1) & Low.preposition) === 0 || !scene.endsWith(phrase.from - 2, 'ing') || phrase.from - 2 <= from)
    return null
  return governor(scene, phrase.from - 3, from)
}

/** “Katie Packer, who is chairman of …, said”: the one who is. */
function whoIs(scene: Scene, phrase: Phrase, from: number): Phrase | null {
  if (phrase.run && plausibility(scene, phrase) === 3) return null
  if ((scene.low(phrase.from - 1) & Low.be) === 0 || scene.word(phrase.from - 2) !== 'who' || phrase.from - 2 <= from) return null
  return antecedent(scene, phrase.from - 2, from)
}

/** “an official who spoke to discuss strategy said”: the official, when nothing parts the clause from its verb. */
function whoActs(scene: Scene, item: number, from: number): Phrase | null {
  for (let j = item; j > from && j > item - CHAIN && (scene.isWord(j) || scene.kind(j) === Kind.possessive); j -= 1)
    if (scene.word(j) === 'who') return antecedent(scene, j, from)
  return null
}

/** A description right after “Name,” is that name: “Ayrault, the foreign minister of France, a member, said”. */
function named(scene: Scene, phrase: Phrase, from: number): Phrase {
  if (phrase.run || phrase.pronoun) return phrase
  const before = phrase.from - 1
  if (scene.kind(before) !== Kind.comma || before <= from) return phrase
  const name = phraseEnding(scene, before - 1, from)
  if (!name?.run || plausibility(scene, name) < 3 || name.from > from + 6) return phrase
  return (scene.low(phrase.from) & Low.determiner) !== 0 ? name : phrase
}

/** An implausible noun before the verb: what governs it further left (“supporters attending the rally said”). */
function governor(scene: Scene, item: number, from: number): Phrase | null {
  for (let j = item; j >= from && j > item - 12; j -= 1) {
    const kind = scene.kind(j)
    if (kind === Kind.comma || kind === Kind.colon || kind === Kind.dash || kind === Kind.quote) return null
    if ((scene.low(j) & CUE) !== 0 && (scene.low(j) & Low.speechNoun) === 0 && (scene.high(j) & High.gerund) === 0) return null
    if (!scene.isWord(j)) continue
    const phrase = phraseEnding(scene, j, from)
    if (phrase && plausibility(scene, phrase) >= 2) return phrase
    if (phrase) j = phrase.from
  }
  return null
}

/** Back over “on Tuesday”, “last week”, “Sept. 4, 2016”. */
export function skipTime(scene: Scene, item: number, from: number): number {
  let j = item
  if (
    (scene.low(j) & Low.time) === 0 &&
    !(scene.kind(j) === Kind.number && (scene.low(j - 1) & (Low.time | Low.preposition)) !== 0) &&
    !isYear(scene, j)
  )
    return item
  while (
    j > from &&
    ((scene.low(j) & Low.time) !== 0 || scene.kind(j) === Kind.number || (scene.kind(j) === Kind.comma && inDate(scene, j)))
  )
    j -= 1
  while (j > from && (scene.low(j) & (Low.determiner | Low.adverb)) !== 0 && !scene.run(j)) j -= 1
  if (j > from && (scene.low(j) & Low.preposition) !== 0) j -= 1
  return j
}

function isYear(scene: Scene, item: number): boolean {
  return scene.kind(item) === Kind.number && scene.kind(item - 1) === Kind.comma && scene.kind(item - 2) === Kind.number
}
