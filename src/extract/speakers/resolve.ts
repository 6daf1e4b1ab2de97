// Which speaker does a noun phrase name? The fullest name, or the description as printed.
import type { Role, Speaker } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Introduction } from '../people/introductions.ts'
import type { Offices } from '../people/offices.ts'
import type { NameRun } from '../people/names.ts'
import type { Entity } from '../people/register.ts'
import { Kind } from '../../text/tokens.ts'
import { Low } from '../word-lists.ts'
import type { Phrase } from './phrases.ts'
import type { Linker } from './linker.ts'
import type { Pronouns } from './pronouns.ts'
import type { Scene } from './scene.ts'
import { sentenceSubject } from './openers.ts'
import { describedBefore } from './described.ts'
import { findThing } from './things.ts'

export interface Known {
  readonly scene: Scene
  readonly pronouns: Pronouns
  readonly offices: Offices
  readonly linker: Linker
  /** Speakers found by a guess that is right less often than 94 in 100. */
  readonly guessed: Set<Speaker>
}

/** A pronoun won by less is shown as probable. */
const SURE = 1

/** The speaker a phrase names; null when it is a pronoun nobody is found for. */
export function resolve(known: Known, phrase: Phrase): Speaker | null {
  const { scene } = known
  if (phrase.pronoun) return pronounSpeaker(known, phrase)
  const holder = officeHolder(known, phrase)
  if (holder) return personSpeaker(known, holder, [scene.start(phrase.from), scene.end(phrase.head)])
  const subject = subjectBefore(known, phrase)
  if (subject) {
    const speaker = personSpeaker(known, subject, [scene.start(phrase.from), scene.end(phrase.head)])
    known.guessed.add(speaker)
    return speaker
  }
  const run = phrase.run
  if (!run || run.office) return description(scene, phrase)
  const entity = scene.register.entities[run.entity]
  const span: Span = [tokenStart(scene, run.honorific !== 0 ? run.outer : run.first), tokenEnd(scene, run.last - 1)]
  if (entity?.kind === 'person') return personSpeaker(known, entity, span)
  if (entity?.kind === 'unknown' && isPlural(scene, phrase, run)) return description(scene, phrase)
  return {
    name: entity ? scene.register.name(entity) : scene.reading.text.slice(...span).replace(/\s+/gu, ' '),
    named: true,
    kind: 'organisation',
    mention: scene.reading.text.slice(...span),
    span,
    role: null,
  }
}

function tokenStart(scene: Scene, token: number): number {
  return scene.reading.tokens.start[token] ?? 0
}

function tokenEnd(scene: Scene, token: number): number {
  return scene.reading.tokens.end[token] ?? 0
}

/** A capital at the head of a sentence may be no name at all (“Supporters said”). */
function isPlural(scene: Scene, phrase: Phrase, run: NameRun): boolean {
  return run.last - run.first === 1 && (scene.low(phrase.head) & (Low.speaker | Low.office | Low.kin)) !== 0
}

function pronounSpeaker(known: Known, phrase: Phrase): Speaker | null {
  const { scene } = known
  if (FIRST_PERSON.has(scene.word(phrase.head))) return turnSpeaker(known, phrase)
  const found = known.pronouns.get(phrase.head)
  const described = scene.genderOf(phrase.head) === 0 ? null : describedBefore(scene, phrase.head)
  if (described) return description(scene, described)
  if (!found) {
    const thing = findThing(known.linker, phrase.head, scene.sentenceOf(phrase.head))
    return thing && !thing.pronoun ? resolve(known, thing) : null
  }
  const speaker = personSpeaker(known, found.entity, [scene.start(phrase.head), scene.end(phrase.head)])
  if (found.margin < SURE) known.guessed.add(speaker)
  return speaker
}

const FIRST_PERSON = new Set(['i', 'we'])

/** “PENCE: … I said “…””: whoever has the turn. */
function turnSpeaker(known: Known, phrase: Phrase): Speaker | null {
  const turn = known.linker.turnOf(known.scene.sentenceOf(phrase.head))
  return turn ? resolve(known, turn) : null
}

function personSpeaker(known: Known, entity: Entity, span: Span): Speaker {
  const { scene } = known
  return {
    name: scene.register.name(entity),
    named: true,
    kind: 'person',
    mention: scene.reading.text.slice(...span),
    span,
    role: roleOf(known, entity, span),
  }
}

const ROLES = 40

/** The office printed nearest before the mention, else the first one printed. */
function roleOf(known: Known, entity: Entity, span: Span): Role | null {
  let best: Introduction | null = null
  for (const introduction of known.offices.of(entity.id).slice(0, ROLES)) {
    if (!best || tokenStart(known.scene, introduction.from) <= span[1]) best = introduction
  }
  if (!best) return null
  const at: Span = [tokenStart(known.scene, best.from), tokenEnd(known.scene, best.to - 1)]
  return { text: known.scene.reading.text.slice(...at), span: at }
}

function officeHolder(known: Known, phrase: Phrase): Entity | null {
  const { scene } = known
  if (phrase.run && !phrase.run.office) return null
  if ((scene.low(phrase.head) & (Low.office | Low.title)) === 0) return null
  const first = scene.word(phrase.from)
  if (first !== 'the' && first !== 'this' && first !== 'that' && !(phrase.run?.office ?? false)) return null
  const from = scene.reading.token[phrase.from] ?? 0
  const head = scene.reading.token[phrase.head] ?? 0
  if (from < 0 || head < 0) return null
  return known.offices.holder(scene.reading, scene.register, from, head + 1)
}

function description(scene: Scene, phrase: Phrase): Speaker {
  let to = phrase.to
  while (to > phrase.head + 1 && scene.kind(to - 1) === Kind.possessive) to -= 1
  const span: Span = [scene.start(phrase.from), scene.end(to - 1)]
  const mention = scene.reading.text.slice(...span)
  return { name: shown(mention), named: false, kind: 'description', mention, span, role: null }
}

const OPENERS = /^(?:A|An|The|One|Two|Some|His|Her|Their|Another|Several|Many)\b/

/** Without the white space of a scraped page, and without the capital that only the sentence’s start gave. */
function shown(mention: string): string {
  const name = mention.replace(/\s+/gu, ' ')
  return OPENERS.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** “The Foreign Secretary told …” with no holder named: the subject of the sentence before, if no other office is hers. */
function subjectBefore(known: Known, phrase: Phrase): Entity | null {
  const { scene } = known
  if (phrase.run && !phrase.run.office) return null
  if ((scene.low(phrase.head) & (Low.office | Low.title)) === 0 || scene.word(phrase.from) !== 'the') return null
  if (scene.word(phrase.head + 1) === 'of') return null
  const sentence = scene.sentenceOf(phrase.from)
  const from = scene.reading.sentences[sentence - 1] ?? -1
  if (sentence === 0 || (scene.reading.sentences[sentence] ?? 0) !== phrase.from) return null
  const subject = sentenceSubject(scene, from, scene.reading.sentences[sentence] ?? 0)
  const entity = subject?.run ? scene.register.entities[subject.run.entity] : undefined
  if (entity?.kind !== 'person' || known.offices.of(entity.id).length > 0) return null
  return entity
}
