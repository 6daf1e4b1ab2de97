// Whom or what do it, they and which mean? The organisation, document or group that was the subject last.
import { Low } from '../word-lists.ts'
import type { Linker } from './linker.ts'
import type { Phrase } from './phrases.ts'
import { phraseEnding, plausibility } from './phrases.ts'
import type { Scene } from './scene.ts'
import { sentenceSubject } from './openers.ts'

const SENTENCES = 3

/** The phrase the pronoun at `item` in `sentence` stands for, or null. */
export function findThing(linker: Linker, item: number, sentence: number): Phrase | null {
  const { scene } = linker
  const word = scene.word(item)
  if (word === 'which') return phraseEnding(scene, item - 2, scene.reading.sentences[sentence] ?? 0)
  if (word !== 'it' && word !== 'they') return null
  const fits = word === 'it' ? isOne : areMany
  for (let s = sentence; s >= 0 && s >= sentence - SENTENCES; s -= 1) {
    const from = scene.reading.sentences[s] ?? 0
    const limit = s === sentence ? item : (scene.reading.sentences[s + 1] ?? 0)
    const subjects = linker.framesOf(s).map((frame) => frame.subject)
    const first = sentenceSubject(scene, from, limit)
    for (const subject of [...subjects.toReversed(), first]) if (subject && subject.to <= limit && fits(scene, subject)) return subject
  }
  return null
}

function isPerson(scene: Scene, phrase: Phrase): boolean {
  return phrase.pronoun || (phrase.run !== null && plausibility(scene, phrase) === 3)
}

const SPEAKING = Low.speaker | Low.organisation

function isOne(scene: Scene, phrase: Phrase): boolean {
  if (isPerson(scene, phrase)) return false
  if (phrase.run) return true
  const low = scene.low(phrase.head)
  return (low & SPEAKING) !== 0 && (low & (Low.kin | Low.roleMale | Low.roleFemale | Low.office)) === 0 && !scene.endsWith(phrase.head, 's')
}

function areMany(scene: Scene, phrase: Phrase): boolean {
  if (isPerson(scene, phrase)) return false
  if (phrase.run) return phrase.run.kind === 'organisation'
  return (
    scene.endsWith(phrase.head, 's') || ((scene.low(phrase.head) & Low.speaker) !== 0 && (scene.low(phrase.head) & Low.organisation) !== 0)
  )
}
