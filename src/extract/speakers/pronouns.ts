// Whom do he and she mean? Walked in text order; each resolved pronoun is a mention for the next.
import { pronounGender } from '../people/genders.ts'
import type { NameRun } from '../people/names.ts'
import type { Entity } from '../people/register.ts'
import { Kind } from '../../text/tokens.ts'
import { CUE, Low } from '../word-lists.ts'
import type { Frame } from './frames.ts'
import { better } from './tags.ts'
import { modifies, opens, subjectAhead, takesVerb } from './places.ts'
import { WEIGHTS } from './pronoun-weights.ts'
import type { Scene } from './scene.ts'

interface Mention {
  readonly entity: number
  readonly sentence: number
  readonly paragraph: number
  readonly weight: number
  /** Named here in full with an apposition: who is introduced is spoken of next. */
  readonly introduced: boolean
}

export interface Referent {
  readonly entity: Entity
  /** Score over the next best: how sure the choice is. */
  readonly margin: number
}

/** Who each he and she (by item) is. */
export type Pronouns = ReadonlyMap<number, Referent>

const SENTENCES = 14
const MENTIONS = 60
const KNOWN = 2.5
/** A margin that leaves no doubt. */
const SURE = 2
/** Resolves every he, she, his, her, him outside quotations. Linear: at most 60 mentions are looked at for each. */
export class PronounWalk {
  readonly found: Map<number, Referent> = new Map()
  private readonly mentions: Mention[] = []
  private speaker = -1
  private spoke = -100
  private lost = -100
  private readonly scene: Scene

  constructor(scene: Scene, framesOf: (sentence: number) => readonly Frame[]) {
    this.scene = scene
    const { reading } = scene
    for (let s = 0; s < reading.sentenceCount; s += 1) {
      this.walk(s)
      this.hear(s, framesOf(s))
    }
  }

  private walk(sentence: number): void {
    const { reading } = this.scene
    const to = reading.sentences[sentence + 1] ?? 0
    for (let i = reading.sentences[sentence] ?? 0; i < to; i += 1) {
      const token = reading.token[i] ?? 0
      if (token < 0) {
        this.addQuoted(~token, sentence)
        continue
      }
      const run = this.scene.register.runs[this.scene.runOf[token] ?? -1]
      if (run) {
        this.addRun(run, i, sentence)
        i += run.last - 1 - token
        continue
      }
      const gender = pronounGender(reading, token)
      if (gender !== 0) this.addPronoun(i, sentence, gender)
    }
  }

  /** Who spoke in this sentence: the last frame’s subject. */
  private hear(sentence: number, frames: readonly Frame[]): void {
    for (const frame of frames) {
      if (frame.lost) this.lost = sentence
      if (frame.strength < 2 || !frame.subject) continue
      const { subject } = better(this.scene, frames, frame)
      if (!subject) continue
      const entity = subject.run ? this.scene.register.entities[subject.run.entity] : this.found.get(subject.head)?.entity
      if (entity?.kind !== 'person') continue
      this.speaker = entity.id
      this.spoke = sentence
    }
  }

  private add(entity: number, sentence: number, weight: number, introduced = false): void {
    this.mentions.push({ entity, sentence, paragraph: this.scene.reading.paragraphOf[sentence] ?? 0, weight, introduced })
  }

  private addPronoun(item: number, sentence: number, gender: number): void {
    const word = this.scene.word(item)
    const subject = word === 'he' || word === 'she'
    // Whoever spoke last is not named: he may be that one.
    if (sentence - this.lost <= 1) return
    const best = this.ahead(item, sentence, gender) ?? this.choose(sentence, gender)
    if (!best) return
    this.found.set(item, best)
    this.add(best.entity.id, sentence, (subject ? WEIGHTS.subject - 0.4 : 0) + WEIGHTS.pronoun)
  }

  /** The subject that stands ahead, when the pronoun is in a clause before it. */
  private ahead(item: number, sentence: number, gender: number): Referent | null {
    const run = subjectAhead(this.scene, item, this.scene.reading.sentences[sentence] ?? 0)
    const entity = run ? this.scene.register.entities[run.entity] : undefined
    return entity?.kind === 'person' && entity.gender * gender > -KNOWN ? { entity, margin: SURE } : null
  }

  private addQuoted(index: number, sentence: number): void {
    const quoted = this.scene.reading.quoted[index]
    if (!quoted) return
    for (let t = quoted.open + 1; t < quoted.last; t += 1) {
      const run = this.scene.register.runs[this.scene.runOf[t] ?? -1]
      if (!run || run.outer !== t) continue
      if (this.scene.register.entities[run.entity]?.kind === 'person') this.add(run.entity, sentence, WEIGHTS.quoted)
    }
  }

  private addRun(run: NameRun, item: number, sentence: number): void {
    const { scene } = this
    const entity = scene.register.entities[run.entity]
    if (!entity || entity.kind === 'organisation' || entity.kind === 'place') return
    const after = item + (run.last - run.outer)
    if (modifies(scene, after)) return
    let weight = 0
    const before = scene.low(item - 1)
    if (scene.kind(after) === Kind.possessive) weight = WEIGHTS.owner
    else if ((before & CUE) !== 0 && scene.kind(item - 1) === Kind.word) weight = WEIGHTS.subject
    else if ((before & Low.preposition) !== 0 && !(run.titled && scene.word(item - 1) === 'of')) weight = WEIGHTS.afterPreposition
    else if (takesVerb(scene, after) || opens(scene, item, sentence)) weight = WEIGHTS.subject
    const introduced = run.keys.length > 1 && scene.kind(after) === Kind.comma && scene.register.runs[entity.runs[0] ?? -1] === run
    this.add(entity.id, sentence, weight, introduced)
  }

  private choose(sentence: number, gender: number): Referent | null {
    const scores = this.scores(sentence, gender)
    let best: Entity | null = null
    let most = -Infinity
    let second = -Infinity
    const speaker = sentence - this.spoke <= 6 && !this.displaced(sentence, gender) ? this.speaker : -1
    for (const [id, score] of scores) {
      const entity = this.scene.register.entities[id]
      if (!entity) continue
      const total = score + WEIGHTS.often * Math.log2(1 + entity.count) + (id === speaker ? WEIGHTS.speaker : 0)
      if (total > most) {
        second = most
        most = total
        best = entity
      } else if (total > second) second = total
    }
    return best ? { entity: best, margin: most - second } : null
  }

  /** “Berg shook her head. “…,” she said”: since the last speaker spoke, another person has become the subject of this paragraph. */
  private displaced(sentence: number, gender: number): boolean {
    const paragraph = this.scene.reading.paragraphOf[sentence] ?? 0
    for (let k = this.mentions.length - 1; k >= 0 && k > this.mentions.length - MENTIONS; k -= 1) {
      const mention = this.mentions[k]
      if (!mention || mention.paragraph < paragraph || mention.sentence <= this.spoke) return false
      const entity = this.scene.register.entities[mention.entity]
      if (mention.entity !== this.speaker && mention.weight >= WEIGHTS.subject && (entity?.gender ?? 0) * gender >= KNOWN) return true
    }
    return false
  }

  private scores(sentence: number, gender: number): Map<number, number> {
    const { mentions, scene } = this
    const paragraph = scene.reading.paragraphOf[sentence] ?? 0
    const scores = new Map<number, number>()
    for (let k = mentions.length - 1; k >= 0 && k > mentions.length - MENTIONS; k -= 1) {
      const mention = mentions[k]
      if (!mention || sentence - mention.sentence > SENTENCES) break
      const entity = scene.register.entities[mention.entity]
      if (!entity || entity.gender * gender <= -KNOWN) continue
      const score =
        mention.weight +
        (mention.sentence === sentence && mention.weight >= WEIGHTS.subject ? WEIGHTS.near : 0) +
        (mention.introduced && sentence - mention.sentence <= 2 ? WEIGHTS.introduced : 0) -
        Math.min(6, WEIGHTS.sentence * (sentence - mention.sentence)) -
        WEIGHTS.paragraph * (paragraph - mention.paragraph) -
        (Math.abs(entity.gender) < KNOWN ? WEIGHTS.unknownGender : 0) -
        (entity.kind === 'person' ? 0 : WEIGHTS.notSurelyPerson)
      scores.set(mention.entity, Math.max(scores.get(mention.entity) ?? -Infinity, score))
    }
    return scores
  }
}
