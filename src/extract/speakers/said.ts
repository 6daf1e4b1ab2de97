// When was it said and to which outlet, as printed? “told Sky News on January 30”.
import type { Said } from '../../model/record.ts'
import { Kind } from '../../text/tokens.ts'
import { High, Low } from '../word-lists.ts'
import { phraseStarting, plausibility } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import type { Scene } from './scene.ts'
import { skipTime, skipVerbs } from './subjects.ts'

const REACH = 18
/** What may stand between the verb and a time or outlet. */
const BRIDGES = new Set([
  'on',
  'in',
  'at',
  'to',
  'during',
  'an',
  'a',
  'the',
  'interview',
  'with',
  'late',
  'early',
  'last',
  'this',
  'earlier',
  'later',
  'from',
  'of',
  'for',
  'by',
  'his',
  'her',
  'statement',
  'speech',
  'tweet',
  'post',
  'conference',
  'news',
  'briefing',
  'appearance',
  'debate',
])

/** From the verb (or a time right before it) to the end of the listener, time or outlet that follows in the same clause, and a time that opens the sentence; null when there is none of these. */
export function findSaid(scene: Scene, cue: number, subject: Phrase | null): Said | null {
  const sentence = scene.sentenceOf(cue)
  const from = scene.reading.sentences[sentence] ?? 0
  const { end, outlet } = after(scene, cue, scene.reading.sentences[sentence + 1] ?? 0)
  const start = timeBefore(scene, cue, from)
  const when = start < cue || !subject ? null : opening(scene, from, subject.run ? (scene.itemOf[subject.run.outer] ?? from) : subject.from)
  if (end < 0 && start === cue && !when) return null
  const span = [scene.start(start), scene.end(end < 0 ? cue : end - 1)] as const
  return { text: scene.reading.text.slice(...span), span, outlet, ...(when ? { when } : {}) }
}

/** One past the listener, time or outlet after the verb; -1 when there is none. */
function after(scene: Scene, cue: number, to: number): { end: number; outlet: string | null } {
  const listener = listenerEnd(scene, cue, to)
  let end = listener
  let outlet: string | null = null
  let timed = false
  for (let i = cue + 1; i < to && i < cue + REACH; i += 1) {
    const run = scene.run(i)
    if (run) {
      const last = i + (run.last - (scene.reading.token[i] ?? 0))
      if (outlet === null && isOutlet(scene, run.first, run.last, run.kind)) {
        outlet = scene.reading.text.slice(scene.reading.tokens.start[run.first], scene.reading.tokens.end[run.last - 1])
        end = Math.max(end, last)
      }
      i = last - 1
      continue
    }
    if (isTime(scene, i, timed)) {
      timed = true
      end = i + 1
      // “in a Thursday speech”: the noun the time describes.
      if ((scene.low(i - 1) & Low.determiner) !== 0 && scene.kind(i + 1) === Kind.word && scene.isNominal(i + 1)) end = i + 2
    } else if (i >= listener && !bridges(scene, i, timed)) break
  }
  return { end, outlet }
}

/** What may stand between the verb and a time or outlet. */
function bridges(scene: Scene, item: number, timed: boolean): boolean {
  const kind = scene.kind(item)
  if (kind === Kind.comma) return timed && scene.kind(item + 1) === Kind.number
  if (kind !== Kind.word) return kind === Kind.possessive
  return BRIDGES.has(scene.word(item)) || scene.isAdverb(item) || (scene.low(item) & (Low.speaker | Low.strong)) !== 0
}

/** “Mr Lee on Tuesday told MPs”: where the time begins; the verb itself when none stands before it. */
function timeBefore(scene: Scene, cue: number, from: number): number {
  const last = skipVerbs(scene, cue - 1, from)
  const before = skipTime(scene, last, from)
  if (before === last || before < from || !scene.isWord(before)) return cue
  for (let i = before + 1; i <= last; i += 1) if (isTime(scene, i, false)) return before + 1
  return cue
}

const OPENING = 7

/** “On Tuesday Mr Smith told …”: a time and nothing else between the sentence’s start and the subject. */
function opening(scene: Scene, from: number, subject: number): NonNullable<Said['when']> | null {
  const last = scene.kind(subject - 1) === Kind.comma ? subject - 2 : subject - 1
  if (last < from || last - from >= OPENING) return null
  let timed = false
  for (let i = from; i <= last; i += 1) {
    const low = scene.low(i)
    if (isTime(scene, i, timed)) timed = true
    else if (scene.run(i) || (low & (Low.preposition | Low.determiner | Low.adverb | Low.time)) === 0) {
      if (scene.kind(i) !== Kind.number && scene.kind(i) !== Kind.comma) return null
    }
  }
  const span = [scene.start(from), scene.end(last)] as const
  return timed ? { text: scene.reading.text.slice(...span), span } : null
}

/** Words of time that say none by themselves. */
const BARE = new Set(['this', 'last', 'next', 'late', 'later', 'early', 'earlier', 'recently', 'ago'])

function isTime(scene: Scene, item: number, timed: boolean): boolean {
  if ((scene.low(item) & Low.time) !== 0 && !scene.isAdverb(item) && !BARE.has(scene.word(item))) return true
  return timed && scene.kind(item) === Kind.number
}

function isOutlet(scene: Scene, first: number, last: number, kind: string): boolean {
  for (let t = first; t < last; t += 1) if (((scene.reading.high[t] ?? 0) & High.outlet) !== 0) return kind !== 'person'
  return false
}

const NOBODY = new Set(['me', 'us', 'you', 'him', 'her', 'them'])

/** “told Mr Lavrov”, “told a news conference”: one past who was told; -1 when the verb has no listener or a pronoun. */
function listenerEnd(scene: Scene, cue: number, to: number): number {
  if (!/^(?:told|tells|telling)$/.test(scene.word(cue)) || NOBODY.has(scene.word(cue + 1))) return -1
  const phrase = phraseStarting(scene, cue + 1, to)
  if (!phrase || phrase.pronoun || phrase.to - cue > REACH || plausibility(scene, phrase) === 0) return -1
  const next = phrase.to < to ? scene.low(phrase.to) : 0
  return (next & (Low.auxiliary | Low.past)) === 0 && scene.kind(phrase.to) !== Kind.possessive ? phrase.to : -1
}
