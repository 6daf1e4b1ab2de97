// In which place of its sentence does a name stand: subject, before a noun, at the head?
import type { NameRun } from '../people/names.ts'
import { Kind } from '../../text/tokens.ts'
import { CUE, FUNCTION, Low } from '../word-lists.ts'
import type { Scene } from './scene.ts'

/** The run opens its sentence. */
export function opens(scene: Scene, item: number, sentence: number): boolean {
  let i = scene.reading.sentences[sentence] ?? 0
  while (i < item && (scene.isAdverb(i) || (scene.low(i) & (Low.conjunction | Low.office | Low.title | Low.determiner)) !== 0)) i += 1
  return i === item
}

/** “the Trump campaign”: a name before a noun is not a person spoken of. */
export function modifies(scene: Scene, item: number): boolean {
  if (scene.kind(item) !== Kind.word) return false
  if (namesAfter(scene, item)) return true
  const low = scene.low(item)
  if ((low & (Low.speaker | Low.office | Low.organisation)) === 0) return false
  return (low & (CUE | Low.past | Low.auxiliary)) === 0
}

/** “Clinton communication director Jennifer Palmieri”: nouns and then the person meant. */
function namesAfter(scene: Scene, item: number): boolean {
  let i = item
  while (i < item + 4 && scene.kind(i) === Kind.word && (scene.low(i) & (CUE | Low.past | FUNCTION | Low.adverb)) === 0) i += 1
  return i > item && scene.run(i)?.kind === 'person' && !scene.endsWith(item, 'ed') && !scene.endsInS(item)
}

export function takesVerb(scene: Scene, item: number): boolean {
  let i = item
  while (scene.isAdverb(i)) i += 1
  const low = scene.low(i)
  if ((low & (Low.auxiliary | Low.past | CUE)) !== 0) return true
  if (scene.kind(i) === Kind.comma) return true
  return scene.endsWith(i, 'ed') || (scene.endsWith(i, 's') && (low & (Low.preposition | Low.conjunction | Low.subordinator)) === 0)
}

/** Items of a clause before its comma. */
const CLAUSE = 14
const OPENERS = new Set(['asked', 'told', 'pressed', 'speaking', 'writing'])

/** “Asked what he admired in X, Dahl said”: the name after the comma that ends the clause in which `item` stands. */
export function subjectAhead(scene: Scene, item: number, from: number): NameRun | null {
  if ((scene.low(from) & Low.subordinator) === 0 && !OPENERS.has(scene.word(from))) return null
  let comma = item + 1
  while (comma < item + CLAUSE && scene.kind(comma) !== Kind.comma) comma += 1
  const run = scene.kind(comma) === Kind.comma ? scene.run(comma + 1) : null
  return run && takesVerb(scene, comma + 1 + (run.last - run.outer)) ? run : null
}
