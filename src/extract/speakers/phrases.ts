// Which words are the noun phrase that ends or begins here, and is it one that can speak?
import type { NameRun } from '../people/names.ts'
import { Kind } from '../../text/tokens.ts'
import { CUE, FUNCTION, High, Low } from '../word-lists.ts'
import type { Scene } from './scene.ts'

/** Items `[from, to)`; `head` is the item that says what it is. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly run: NameRun | null
  readonly pronoun: boolean
}

/** The noun phrase that ends with item `last`, with what hangs on it by a preposition (“a spokesman for the ministry”). */
export function phraseEnding(scene: Scene, last: number, floor: number): Phrase | null {
  let phrase = basePhraseEnding(scene, last, floor)
  if (!phrase) return null
  for (let hops = 0; hops < 4; hops += 1) {
    const before = phrase.from - 1
    if (before <= floor || !hangs(scene, phrase, before)) break
    const outer = basePhraseEnding(scene, before - 1, floor)
    if (!outer || (scene.kind(before) === Kind.comma && !outer.run)) break
    if (fromPlace(scene, phrase) || (outer.run?.office && phrase.run?.kind === 'person')) break
    phrase = { ...outer, to: phrase.to }
  }
  return phrase
}

/** A preposition that joins nouns, or the comma of “Columbia, South Carolina”. */
function hangs(scene: Scene, phrase: Phrase, item: number): boolean {
  if (scene.kind(item) === Kind.comma)
    return phrase.run?.kind === 'place' && phrase.from === phrase.to - (phrase.run.last - phrase.run.outer)
  return INNER.has(scene.word(item))
}

const INNER = new Set([
  'of',
  'for',
  'from',
  'with',
  'at',
  'in',
  'on',
  'to',
  'by',
  'near',
  'behind',
  'inside',
  'outside',
  'against',
  'under',
  'within',
  'across',
])

/** “Ambassador to Moscow John Sullivan”: the place belongs to the office, the name stands by itself. */
function fromPlace(scene: Scene, phrase: Phrase): boolean {
  const run = phrase.run
  if (!run || run.kind !== 'person' || run.outer >= run.first) return false
  return ((scene.reading.low[run.outer] ?? 0) & (Low.place | Low.organisation)) !== 0 && !run.titled
}

function basePhraseEnding(scene: Scene, last: number, floor: number): Phrase | null {
  if (last < floor || !scene.isWord(last)) return null
  const low = scene.low(last)
  const run = scene.run(last)
  if (!run && (low & Low.pronoun) !== 0) return { from: last, to: last + 1, head: last, run: null, pronoun: true }
  if (!run && !scene.isNominal(last))
    return (low & Low.determiner) !== 0 ? { from: last, to: last + 1, head: last, run: null, pronoun: false } : null
  let from = last
  while (from > floor && scene.isNominal(from - 1) && !isVerbal(scene, from - 1, floor)) from -= 1
  while (from > floor && (scene.low(from - 1) & Low.determiner) !== 0 && !scene.run(from - 1) && scene.word(from - 1) !== 'that') from -= 1
  return { from, to: last + 1, head: last, run, pronoun: false }
}

/** A form in -ed or -ing that no determiner or owner stands before is a verb, not part of the phrase. */
function isVerbal(scene: Scene, item: number, floor: number): boolean {
  if (scene.run(item)) return false
  if (!scene.endsWith(item, 'ed') && !scene.endsWith(item, 'ing')) return false
  if (item - 1 < floor) return false
  const before = scene.low(item - 1)
  return (before & (Low.determiner | Low.possessive)) === 0 && scene.kind(item - 1) !== Kind.possessive && !scene.isAdverb(item - 1)
}

const LINKS = new Set(['of', 'for', 'from', 'with', 'at', 'in', 'on', 'to', 'by'])

/** The noun phrase that begins with item `first`, up to a comma, a verb, a word of time. */
export function phraseStarting(scene: Scene, first: number, ceiling: number): Phrase | null {
  let i = first
  if (i >= ceiling || !scene.isWord(i)) return null
  if (!scene.run(i) && (scene.low(i) & Low.pronoun) !== 0) return { from: i, to: i + 1, head: i, run: null, pronoun: true }
  while (i < ceiling && !scene.run(i) && (scene.low(i) & (Low.determiner | Low.possessive)) !== 0) i += 1
  let head = -1
  let end = i
  while (end < ceiling && startsNominal(scene, end, first)) {
    if (scene.kind(end) === Kind.possessive) head = -1
    else head = end
    const run = scene.run(end)
    end = run ? end + (run.last - (scene.reading.token[end] ?? 0)) : end + 1
    if (run) head = end - 1
    if (
      run &&
      scene.kind(end) === Kind.word &&
      (run.kind === 'person' ||
        run.honorific !== 0 ||
        !(opensOnce(scene, run, first) || (scene.low(end) & NOUNS) !== 0 || isNation(scene, end)))
    )
      break
    if (run && run.kind === 'person' && scene.kind(end) !== Kind.possessive) break
  }
  if (head < 0) return i > first && end === i ? { from: first, to: i, head: i - 1, run: null, pronoun: false } : null
  const run = scene.run(head)
  return { from: first, to: run ? end : hangOn(scene, end, ceiling), head, run, pronoun: false }
}

/** A capital that only the sentence’s start gives (“Diplomatic tactics”): no name ends here. */
function opensOnce(scene: Scene, run: NameRun, first: number): boolean {
  const entity = scene.register.entities[run.entity]
  if (entity?.kind !== 'unknown' || entity.count > 1 || run.keys.length > 1) return false
  return scene.reading.sentences[scene.sentenceOf(first)] === first
}

/** “the French foreign minister”: a nation before what it says more about. */
function isNation(scene: Scene, end: number): boolean {
  return (scene.low(end - 1) & Low.nationality) !== 0 && (scene.low(end) & (CUE | Low.past)) === 0 && scene.isNominal(end)
}

/** Nouns that a name may stand before (“the Trump campaign”). */
const NOUNS = Low.speaker | Low.office | Low.organisation | Low.kin | Low.roleMale | Low.roleFemale

function startsNominal(scene: Scene, item: number, first: number): boolean {
  if (!scene.isNominal(item)) return false
  if (scene.run(item)) return true
  const low = scene.low(item)
  if ((low & Low.time) !== 0 && item > first) return false
  if (scene.endsWith(item, 'ed') && item > first && (scene.low(item - 1) & Low.determiner) === 0) return false
  return !((low & CUE) !== 0 && item > first && (low & Low.speechNoun) === 0)
}

/** “a spokesman for the ministry”: prepositions and their phrases belong to a common noun. */
function hangOn(scene: Scene, from: number, ceiling: number): number {
  let end = from
  for (let hops = 0; hops < 3; hops += 1) {
    if (!LINKS.has(scene.word(end))) return end
    if ((scene.low(end + 1) & Low.time) !== 0) return end
    const next = phraseStarting(scene, end + 1, ceiling)
    if (!next || next.pronoun) return end
    end = next.to
  }
  return end
}

/** 3 a person or he and she; 2 an organisation, place, or noun that speaks; 1 another noun; 0 what cannot speak. */
export function plausibility(scene: Scene, phrase: Phrase | null): number {
  if (!phrase) return 0
  const low = scene.low(phrase.head)
  if (phrase.pronoun) return isSpeaking(scene.word(phrase.head))
  if (phrase.run) {
    if (phrase.run.office) return 3
    const entity = scene.register.entities[phrase.run.entity]
    if (entity?.kind === 'person') return 3
    return (low & Low.time) !== 0 ? 0 : 2
  }
  if ((low & Low.time) !== 0) return 0
  if ((low & (Low.speaker | Low.office | Low.kin | Low.roleMale | Low.roleFemale | Low.title)) !== 0) return 2
  if ((scene.high(phrase.head) & High.quantity) !== 0) return 2
  if ((low & (FUNCTION | Low.adverb)) !== 0) return (low & Low.determiner) !== 0 ? 1 : 0
  return 1
}

function isSpeaking(word: string): number {
  if (word === 'he' || word === 'she' || word === 'they') return 3
  if (word === 'him' || word === 'her' || word === 'who' || word === 'we' || word === 'i' || word === 'you') return 2
  return word === 'it' ? 1 : 0
}
