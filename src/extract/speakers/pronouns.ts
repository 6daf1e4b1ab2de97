// Whom do he and she mean? Walked in text order; each resolved pronoun is a mention for the next.
import { pronounGender } from '../people/genders.ts'
import type { Entity } from '../people/register.ts'
import { Kind } from '../../text/tokens.ts'
import { CUE, Low } from '../word-lists.ts'
import type { Scene } from './scene.ts'

interface Mention {
  readonly entity: number
  readonly sentence: number
  readonly paragraph: number
  readonly weight: number
}

/** Who each he and she (by item) is, with the margin over the next best. */
export type Pronouns = ReadonlyMap<number, { readonly entity: Entity; readonly margin: number }>

const SENTENCES = 14
const MENTIONS = 60
const KNOWN = 2.5

/** Resolves every he, she, his, her, him outside quotations. Linear: at most 60 mentions are looked at each. */
export function resolvePronouns(scene: Scene): Pronouns {
  const { reading } = scene
  const found = new Map<number, { entity: Entity; margin: number }>()
  const mentions: Mention[] = []
  for (let s = 0; s < reading.sentenceCount; s += 1) {
    const to = reading.sentences[s + 1] ?? 0
    const paragraph = reading.paragraphOf[s] ?? 0
    for (let i = reading.sentences[s] ?? 0; i < to; i += 1) {
      const token = reading.token[i] ?? 0
      if (token < 0) {
        addQuoted(scene, mentions, ~token, s, paragraph)
        continue
      }
      const run = scene.runOf[token] ?? -1
      if (run >= 0) {
        const name = scene.register.runs[run]
        if (!name) continue
        addRun(scene, mentions, i, s, paragraph)
        i += name.last - 1 - token
        continue
      }
      const gender = pronounGender(reading, token)
      if (gender === 0) continue
      const best = choose(scene, mentions, s, paragraph, gender, isSubject(scene, i))
      if (!best) continue
      found.set(i, best)
      mentions.push({ entity: best.entity.id, sentence: s, paragraph, weight: (isSubject(scene, i) ? 1.2 : 0) + 0.6 })
    }
  }
  return found
}

function isSubject(scene: Scene, item: number): boolean {
  const word = scene.word(item)
  return word === 'he' || word === 'she'
}

function addQuoted(scene: Scene, mentions: Mention[], index: number, sentence: number, paragraph: number): void {
  const quoted = scene.reading.quoted[index]
  if (!quoted) return
  for (let t = quoted.open + 1; t < quoted.last; t += 1) {
    const run = scene.register.runs[scene.runOf[t] ?? -1]
    if (!run || run.outer !== t) continue
    const entity = scene.register.entities[run.entity]
    if (entity?.kind === 'person') mentions.push({ entity: entity.id, sentence, paragraph, weight: -3 })
  }
}

function addRun(scene: Scene, mentions: Mention[], item: number, sentence: number, paragraph: number): void {
  const run = scene.run(item)
  const entity = run ? scene.register.entities[run.entity] : undefined
  if (!run || !entity || entity.kind === 'organisation' || entity.kind === 'place') return
  const after = item + (run.last - run.outer)
  const before = scene.low(item - 1)
  if (modifies(scene, after)) return
  let weight = 0
  if (scene.kind(after) === Kind.possessive) weight -= 1.2
  else if ((before & Low.preposition) !== 0) weight -= 0.6
  else if (takesVerb(scene, after)) weight += 1.6
  mentions.push({ entity: entity.id, sentence, paragraph, weight })
}

/** “the Trump campaign”: a name before a noun is not a person spoken of. */
function modifies(scene: Scene, item: number): boolean {
  if (scene.kind(item) !== Kind.word) return false
  const low = scene.low(item)
  if ((low & (Low.speaker | Low.office | Low.organisation)) === 0) return false
  return (low & (CUE | Low.past | Low.auxiliary)) === 0
}

function takesVerb(scene: Scene, item: number): boolean {
  let i = item
  while (scene.isAdverb(i)) i += 1
  const low = scene.low(i)
  if ((low & (Low.auxiliary | Low.past | CUE)) !== 0) return true
  if (scene.kind(i) === Kind.comma) return true
  return scene.endsWith(i, 'ed') || (scene.endsWith(i, 's') && (low & (Low.preposition | Low.conjunction | Low.subordinator)) === 0)
}

function choose(
  scene: Scene,
  mentions: readonly Mention[],
  sentence: number,
  paragraph: number,
  gender: number,
  subject: boolean,
): { entity: Entity; margin: number } | null {
  const scores = new Map<number, number>()
  for (let k = mentions.length - 1; k >= 0 && k > mentions.length - MENTIONS; k -= 1) {
    const mention = mentions[k]
    if (!mention || sentence - mention.sentence > SENTENCES) break
    const entity = scene.register.entities[mention.entity]
    if (!entity || entity.gender * gender <= -KNOWN) continue
    const unknown = Math.abs(entity.gender) < KNOWN ? 1.5 : 0
    const score =
      mention.weight -
      Math.min(6, sentence - mention.sentence) -
      0.3 * (paragraph - mention.paragraph) -
      unknown +
      (mention.sentence === sentence && subject ? 0.2 : 0)
    const known = scores.get(mention.entity)
    scores.set(mention.entity, known === undefined ? score : Math.max(known, score) + 0.3)
  }
  let best: Entity | null = null
  let most = -Infinity
  let second = -Infinity
  for (const [id, score] of scores) {
    const entity = scene.register.entities[id]
    const total = score + 0.35 * Math.log2(1 + (entity?.count ?? 0))
    if (total > most) {
      second = most
      most = total
      best = entity ?? null
    } else if (total > second) second = total
  }
  return best ? { entity: best, margin: most - second } : null
}
