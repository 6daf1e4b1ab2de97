// Does a name label the words: “Name: “…””, “…” — Name, Name’s “…”, or the sentence’s subject?
import { Kind } from '../../text/tokens.ts'
import { CUE, Low } from '../word-lists.ts'
import { nameAfter } from './frames.ts'
import { phrased } from './linker.ts'
import type { Link, Linker } from './linker.ts'
import { phraseEnding, phraseStarting, plausibility } from './phrases.ts'
import { sentenceSubject } from './openers.ts'

/** Items of a line that says no more than who spoke. */
const LABEL_LINE = 16

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

/** “Graham: Trump’s ‘hateful rhetoric’ …”, “PENCE: … that “war on coal” …”: whoever opens the paragraph, where no verb of saying leads to the words. */
export function turn(linker: Linker, index: number): Link | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  const phrase = linker.turnOf(quoted.sentence)
  if (!phrase || quoted.item <= phrase.to + 1) return null
  if (linker.framesOf(quoted.sentence).some((frame) => frame.cue > phrase.to && frame.cue < quoted.item)) return null
  const first = phrase.from === linker.from(quoted)
  return first || plausibility(scene, phrase) === 3 ? { ...phrased('speaker-turn', phrase), strong: first } : null
}

/** A line of its own below the words: “— Name” or “– Name, office”. */
export function labelBelow(linker: Linker, index: number): Link | null {
  const { scene } = linker
  const { reading } = scene
  const quoted = linker.quoted(index)
  if (quoted.item + 1 < linker.to(quoted) || !linker.alone(quoted)) return null
  const below = quoted.sentence + 1
  const from = linker.to(quoted)
  if (reading.paragraphOf[below] !== quoted.paragraph + 1 || scene.kind(from) !== Kind.dash) return null
  const to = reading.sentences[below + 1] ?? 0
  const phrase = to - from > LABEL_LINE ? null : phraseStarting(scene, from + 1, to)
  if (!phrase || plausibility(scene, phrase) < 2 || linker.framesOf(below).length > 0) return null
  return phrased('speaker-label-below', phrase)
}

const AGENT = 12

/** “described as “a leap” by the minister”, “called “a gift” by critics and “a lifeline” by the mayor”. */
export function agentAfter(linker: Linker, index: number): Link | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  const by = quoted.item + 1
  if (scene.word(by) !== 'by' || by >= linker.to(quoted)) return null
  const agent = phraseStarting(scene, by + 1, linker.to(quoted))
  if (!agent || agent.pronoun || plausibility(scene, agent) < 2) return null
  for (let i = quoted.item - 1; i > linker.from(quoted) && i > quoted.item - AGENT; i -= 1) {
    if ((scene.low(i) & CUE) === 0 || !scene.endsWith(i, 'ed')) continue
    return { basis: 'speaker-agent', subject: nameAfter(scene, agent, linker.to(quoted)) ?? agent, same: -1, cue: i, strong: true }
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
