// Does a name label the words: “Name: “…””, “…” — Name, Name’s “…”, or the sentence’s subject?
import { Kind } from '../../text/tokens.ts'
import { CUE, Low } from '../word-lists.ts'
import { phrased } from './linker.ts'
import type { Link, Linker } from './linker.ts'
import { phraseEnding, phraseStarting, plausibility } from './phrases.ts'
import { sentenceSubject } from './openers.ts'

export function label(linker: Linker, index: number): Link | null {
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
      (plausibility(scene, phrase) === 3 || phrase.run.keys.length > 1) &&
      phrase.to >= linker.to(quoted) - 4 &&
      (scene.low(phrase.to) & (CUE | Low.auxiliary)) === 0
    )
      return phrased('speaker-label', phrase)
  }
  return null
}

export function owner(linker: Linker, index: number): Link | null {
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

export function subjectOf(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  const subject = sentenceSubject(linker.scene, linker.from(quoted), quoted.item)
  if (!subject || subject.to === quoted.item || linker.scene.word(quoted.item - 1) === 'to') return null
  return plausibility(linker.scene, subject) >= 3 ? phrased('speaker-subject', subject) : null
}
