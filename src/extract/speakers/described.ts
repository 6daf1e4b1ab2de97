// Does he or she mean somebody who is only described (“One resident was blunt. “…,” she said”)?
import { High, Low } from '../word-lists.ts'
import { sentenceSubject } from './openers.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'

const HUMAN = Low.office | Low.kin | Low.roleMale | Low.roleFemale
/** So many sentences with a pronoun for subject may follow the description. */
const CHAIN = 5

/** The description that is the subject of the sentence before the pronoun’s in its paragraph; null when a name may be meant. */
export function describedBefore(scene: Scene, item: number): Phrase | null {
  const { sentences, paragraphOf } = scene.reading
  const gender = scene.genderOf(item)
  const own = scene.sentenceOf(item)
  for (let s = own - 1; s >= 0 && s >= own - CHAIN && paragraphOf[s] === paragraphOf[own]; s -= 1) {
    const subject = sentenceSubject(scene, sentences[s] ?? 0, sentences[s + 1] ?? 0)
    if (!subject) return null
    if (subject.pronoun && scene.genderOf(subject.head) === gender) continue
    return describes(scene, subject, gender) && !names(scene, sentences[s] ?? 0, sentences[s + 1] ?? 0) ? subject : null
  }
  return null
}

/** A person named in the sentence may be meant as well. */
function names(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (scene.register.entities[scene.run(i)?.entity ?? -1]?.kind === 'person') return true
  return false
}

/** One human being, not named, and not “the president”, who may be named elsewhere. */
function describes(scene: Scene, subject: Phrase, gender: number): boolean {
  const low = scene.low(subject.head)
  const human = (scene.high(subject.head) & High.human) !== 0
  if (subject.run || subject.pronoun || !(human || (low & HUMAN) !== 0)) return false
  if ((low & (gender > 0 ? Low.roleFemale : Low.roleMale)) !== 0) return false
  return scene.word(subject.from) === 'the' ? human && (low & (Low.office | Low.title)) === 0 : (scene.low(subject.from) & OPENS) !== 0
}

const OPENS = Low.determiner | Low.possessive
