// Whose words are those that stand without a verb of saying? What comes before and after them tells.
import { Kind } from '../../text/tokens.ts'
import { nameAfter } from './frames.ts'
import { framed, phrased, sameAs } from './linker.ts'
import type { Link, Linker } from './linker.ts'
import { plausibility } from './phrases.ts'
import { sentenceSubject } from './openers.ts'
import { tagAfter } from './tags.ts'

export function goesOn(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (index === 0) return null
  const previous = linker.quoted(index - 1)
  if (previous.paragraph !== quoted.paragraph || !linker.links[index - 1]) return null
  if (previous.sentence !== quoted.sentence && !linker.alone(quoted)) return null
  if (quoted.sentence - previous.sentence > 1) return null
  return sameAs('speaker-goes-on', index - 1)
}

/** “Respondents are obliged to disclose: “…”” */
export function colonBefore(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (linker.scene.kind(quoted.item - 1) !== Kind.colon || quoted.item <= linker.from(quoted)) return null
  const subject = sentenceSubject(linker.scene, linker.from(quoted), quoted.item)
  if (!subject || plausibility(linker.scene, subject) < 2) return null
  return phrased('speaker-colon', nameAfter(linker.scene, subject, quoted.item) ?? subject)
}

export function goesOnLoosely(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (index === 0 || !linker.links[index - 1]) return null
  const previous = linker.quoted(index - 1)
  if (previous.paragraph !== quoted.paragraph || quoted.sentence - previous.sentence > 1) return null
  return sameAs('speaker-goes-on-loosely', index - 1)
}

export function leadIn(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (!linker.alone(quoted)) return null
  const before = quoted.sentence - 1
  if (before < 0) return null
  const { reading } = linker.scene
  const colon = linker.scene.kind(linker.from(quoted) - 1) === Kind.colon
  if (reading.paragraphOf[before] !== quoted.paragraph && !colon) return null
  const frames = linker.framesOf(before).filter((candidate) => candidate.subject && plausibility(linker.scene, candidate.subject) >= 2)
  const frame =
    frames.filter((candidate) => candidate.strength === 3).at(-1) ?? frames.filter((candidate) => candidate.strength === 2).at(-1)
  if (frame) return framed('speaker-lead-in', frame)
  const subject = sentenceSubject(linker.scene, reading.sentences[before] ?? 0, reading.sentences[before + 1] ?? 0)
  return subject && plausibility(linker.scene, subject) === 3 ? phrased('speaker-lead-in', subject) : null
}

/** “X argues that … . “The government has …” were his words”: a sentence that opens with the words, after one that reports what somebody said. */
export function leadInLoosely(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  const before = quoted.sentence - 1
  if (before < 0 || quoted.item !== linker.from(quoted) || linker.scene.reading.paragraphOf[before] !== quoted.paragraph) return null
  if (linker.framesOf(quoted.sentence).length > 0) return null
  const frame = linker
    .framesOf(before)
    .findLast(({ strength, subject }) => strength === 3 && subject?.run && plausibility(linker.scene, subject) >= 2)
  return frame ? framed('speaker-lead-in', frame) : null
}

export function nextTag(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  const next = linker.scene.reading.quoted[index + 1]
  if (!next || next.paragraph !== quoted.paragraph || next.sentence - quoted.sentence > 1 || !linker.alone(quoted)) return null
  const frame = tagAfter(linker, index + 1)
  return frame ? framed('speaker-next-tag', frame) : null
}

export function running(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  if (index === 0 || !linker.alone(quoted)) return null
  const previous = linker.quoted(index - 1)
  if (quoted.paragraph - previous.paragraph > 1 || !linker.links[index - 1]) return null
  return sameAs('speaker-running', index - 1)
}

export function paragraphBefore(linker: Linker, index: number): Link | null {
  const quoted = linker.quoted(index)
  const before = quoted.sentence - 1
  const { reading } = linker.scene
  if (before < 0 || !linker.alone(quoted) || reading.paragraphOf[before] !== quoted.paragraph - 1) return null
  const from = reading.sentences[before] ?? 0
  const frame = linker
    .framesOf(before)
    .filter((candidate) => candidate.strength > 1 && candidate.subject && plausibility(linker.scene, candidate.subject) === 3)
    .at(-1)
  if (frame?.subject) return phrased('speaker-paragraph-before', frame.subject)
  const subject = sentenceSubject(linker.scene, from, reading.sentences[before + 1] ?? 0)
  return subject && plausibility(linker.scene, subject) === 3 ? phrased('speaker-paragraph-before', subject) : null
}
