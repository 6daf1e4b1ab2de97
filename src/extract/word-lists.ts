// Which lexicon lists does the reader of prose use, and which bit is each?
import type { Lexicon } from '../model/lexicon.ts'
import { Vocabulary } from '../text/vocabulary.ts'

/** Bits of the first 31 lists. */
export const Low = {
  determiner: 0x1,
  possessive: 0x2,
  pronoun: 0x4,
  auxiliary: 0x8,
  be: 0x10,
  adverb: 0x20,
  preposition: 0x40,
  subordinator: 0x80,
  conjunction: 0x100,
  time: 0x200,
  past: 0x400,
  strong: 0x800,
  weak: 0x1000,
  address: 0x2000,
  speechNoun: 0x4000,
  speaker: 0x8000,
  office: 0x10000,
  title: 0x20000,
  honorificMale: 0x40000,
  honorificFemale: 0x80000,
  roleMale: 0x100000,
  roleFemale: 0x200000,
  kin: 0x400000,
  organisation: 0x800000,
  place: 0x1000000,
  nationality: 0x2000000,
  particle: 0x4000000,
  suffix: 0x8000000,
  female: 0x10000000,
  male: 0x20000000,
  either: 0x40000000,
} as const

/** Bits of the further lists. */
export const High = {
  work: 0x1,
  outlet: 0x2,
  quantity: 0x4,
  gerund: 0x8,
  /** Verbs of thinking and doing: cues only when nothing else governs. */
  mental: 0x10,
  /** Ends in -ly and is no adverb. */
  lyNoun: 0x20,
  he: 0x40,
  she: 0x80,
  source: 0x100,
  /** What one is to another; words of a title that are no office alone. */
  relation: 0x200,
  modifier: 0x400,
  /** Capitals that name no body; one-word names that do; surnames that need no first name. */
  acronym: 0x800,
  body: 0x1000,
  newsmaker: 0x2000,
  /** One human being, by a common noun. */
  human: 0x4000,
} as const

/** Words that cannot be part of a name. */
export const FUNCTION: number =
  Low.determiner | Low.possessive | Low.pronoun | Low.auxiliary | Low.preposition | Low.subordinator | Low.conjunction
export const CUE: number = Low.strong | Low.weak
export const FIRST_NAME: number = Low.female | Low.male | Low.either

const STEMS = [
  'determiners', 'possessives', 'pronouns', 'auxiliaries', 'be-forms', 'adverbs', 'prepositions', 'subordinators', 'conjunctions', 'time-words',
  'past-verbs', '', '', 'speech-verbs-address', 'speech-nouns', 'speaker-nouns', 'offices', 'titles', 'honorifics-male', 'honorifics-female',
  'roles-male', 'roles-female', 'kin', 'organisations', 'places', 'nationalities', 'name-particles', 'name-suffixes', 'first-names-female',
  'first-names-male', 'first-names-either', '', 'reporter-nouns', 'outlets', 'quantities',
] // prettier-ignore

const FURTHER = ['relations', 'title-modifiers', 'acronyms', 'organisation-names', 'newsmakers', 'people-nouns']

const compiled = new WeakMap<Lexicon, Vocabulary>()

/** The lexicon's words with the lists they stand on; compiled once a lexicon. */
export function readVocabulary(lexicon: Lexicon): Vocabulary {
  const known = compiled.get(lexicon)
  if (known) return known
  const lists: Iterable<string>[] = STEMS.map((name) => lexicon.lists[name] ?? [])
  const strong = [...(lexicon.lists['speech-verbs'] ?? [])]
  const weak = [...(lexicon.lists['speech-verbs-weak'] ?? [])]
  const mental = [...(lexicon.lists['speech-verbs-mental'] ?? [])]
  lists[11] = strong.flatMap(forms)
  lists[12] = [...weak, ...mental].flatMap(forms)
  for (const bit of [15, 16]) lists[bit] = [...(lists[bit] ?? [])].flatMap((noun) => [noun, `${noun}s`])
  lists[35] = [...strong, ...weak, ...mental].map(gerund)
  lists[36] = mental.flatMap(forms)
  lists[37] = lexicon.lists['nouns-in-ly'] ?? []
  lists[38] = lexicon.lists['pronouns-male'] ?? []
  lists[39] = lexicon.lists['pronouns-female'] ?? []
  lists[40] = lexicon.lists['source-prepositions'] ?? []
  FURTHER.forEach((name, i) => (lists[41 + i] = lexicon.lists[name] ?? []))
  const vocabulary = new Vocabulary(lists, [28, 29, 30, 45])
  compiled.set(lexicon, vocabulary)
  return vocabulary
}

const DOUBLING = /^(?:[bcdfghjklmnpqrstvwxyz]+[aeiou][bdgmnprt]|.*(?:mit|but|cur|fer))$/

function stem(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee')) return verb.slice(0, -1)
  return DOUBLING.test(verb) && !/(?:swer|ffer|mur|ter|ver|der)$/.test(verb) ? verb + verb.slice(-1) : verb
}

function gerund(verb: string): string {
  if (verb.endsWith('ing')) return verb
  return `${verb.endsWith('ie') ? `${verb.slice(0, -2)}y` : stem(verb)}ing`
}

/** All forms of a regular verb; an irregular form only gains forms nobody writes. */
function forms(verb: string): string[] {
  const sibilant = /(?:s|x|z|ch|sh|o)$/.test(verb)
  const consonantY = /[^aeiou]y$/.test(verb)
  const third = consonantY ? `${verb.slice(0, -1)}ies` : sibilant ? `${verb}es` : `${verb}s`
  const past = consonantY ? `${verb.slice(0, -1)}ied` : `${stem(verb)}ed`
  return [verb, third, past, gerund(verb)]
}
