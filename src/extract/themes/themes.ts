// What is the article about? Whole words of the theme lists, weighed; every theme has its passages.
import type { Lexicon, ThemeWords } from '../../model/lexicon.ts'
import type { ThemeFinding } from '../../model/record.ts'
import type { Rule, RuleInfo } from '../../model/rule.ts'
import type { Span } from '../../model/span.ts'
import type { Prose } from '../prose.ts'
import type { Dictionary, Entry } from './dictionary.ts'
import { dictionaryOf, FIELDS } from './dictionary.ts'
import type { Sighting } from './sightings.ts'
import { findSightings } from './sightings.ts'

/** What a sentence must weigh, all together, for an article to have a theme. */
const BAR = 1
const LEAD_SENTENCES = 2
const LEAD = 1.25
/** Two states in one sentence are loose company: below the bar by itself, above it in the lead. */
const BETWEEN = 0.9
/** What decides the order is said in the theme's own terms. */
const BY_COMPANY = 0.25
/** Weak terms in a sentence that a strong term of another theme explains. */
const ELSEWHERE = 0.5
/** Words between a weak term and its company. */
const NEAR = 8
const FIELD_COST = 0.5

const termRule: Rule<(entry: Entry) => boolean> = {
  id: 'theme-term',
  why: 'A term of the theme’s list stands in the sentence as whole words.',
  find: ({ kind }) => kind === 'strong',
}
const companyRule: Rule<(theme: ThemeWords, at: number, sightings: readonly Sighting[], dictionary: Dictionary) => boolean> = {
  id: 'theme-term-in-company',
  why: 'A weak term (~) stands in one sentence with a word of the list that the theme names as its company.',
  find: ({ company }, at, sightings, dictionary) => company.some((name) => isNear(at, sightings, dictionary.company.get(name) ?? -1)),
}
const betweenRule: Rule<(theme: ThemeWords, sightings: readonly Sighting[], dictionary: Dictionary) => boolean> = {
  id: 'theme-term-between-states',
  why: 'A weak term (~) stands in one sentence with the names of two different states or bodies of states.',
  find: ({ between }, sightings, dictionary) => between.some((name) => distinct(sightings, dictionary.company.get(name) ?? -1) >= 2),
}
const fieldRule: Rule<(sightings: readonly Sighting[], sentences: number, dictionary: Dictionary) => number> = {
  id: 'theme-other-field',
  why: 'Words of sport, games, music or software take weight away: there the theme’s words mean something else.',
  find: (sightings, sentences, dictionary) =>
    FIELD_COST * Math.max(0, distinct(sightings, dictionary.company.get(FIELDS) ?? -1) - 1 - Math.floor(sentences / 8)),
}
const barRule: Rule<(weight: number) => boolean> = {
  id: 'theme-bar',
  why: 'Title and lead count more; an article whose sentences do not reach the bar together has no theme.',
  find: (weight) => weight < BAR,
}

export const themeRules: readonly RuleInfo[] = [termRule, companyRule, betweenRule, fieldRule, barRule]

/** Strongest first; empty when nothing passes the bar. `title` counts more. */
export function findThemes(prose: Prose, title: Span | null, lexicon: Lexicon): ThemeFinding[] {
  const dictionary = dictionaryOf(lexicon)
  const whole = title ? { ...prose, sentences: [title, ...prose.sentences] } : prose
  const sightings = findSightings(whole, dictionary)
  if (sightings.length === 0) return []
  const article: Article = {
    dictionary,
    sentences: whole.sentences,
    bySentence: group(sightings),
    lead: LEAD_SENTENCES + (title ? 1 : 0),
    first: title ? 1 : 0,
    cost: fieldRule.find(sightings, whole.sentences.length, dictionary),
  }
  return lexicon.themes
    .flatMap((theme, layer) => weigh(theme, layer, article))
    .sort((a, b) => b.score - a.score || (a.theme < b.theme ? -1 : 1))
}

interface Article {
  readonly dictionary: Dictionary
  readonly sentences: readonly Span[]
  readonly bySentence: ReadonlyMap<number, readonly Sighting[]>
  /** Sentences before this one are title and lead. */
  readonly lead: number
  /** The first sentence that can be a passage: the title is none. */
  readonly first: number
  readonly cost: number
}

function weigh(theme: ThemeWords, layer: number, { dictionary, sentences, bySentence, lead, first, cost }: Article): ThemeFinding[] {
  let total = 0
  let score = 0
  const passages: Span[] = []
  for (const [sentence, sightings] of bySentence) {
    const { strong, weak } = weightOf(theme, layer, sightings, dictionary)
    if (strong + weak === 0) continue
    total += (strong + weak) * (sentence < lead ? LEAD : 1)
    score += (strong + weak * BY_COMPANY) * (sentence < lead ? LEAD : 1)
    const span = sentences[sentence]
    if (span && sentence >= first) passages.push(span)
  }
  return barRule.find(total - cost) || passages.length === 0
    ? []
    : [{ theme: theme.id, score: Math.round(score * theme.rank * 100) / 100, passages }]
}

/** Two different terms weigh more than one said twice; four weigh no more than three. */
function weightOf(
  theme: ThemeWords,
  layer: number,
  sightings: readonly Sighting[],
  dictionary: Dictionary,
): { strong: number; weak: number } {
  const strong = new Set<string>()
  const weak = new Set<string>()
  let elsewhere = false
  let between: boolean | null = null
  for (const [at, { entry }] of sightings.entries()) {
    if (termRule.find(entry)) {
      if (entry.layer === layer) strong.add(entry.term)
      else elsewhere = true
    } else if (entry.layer === layer && entry.kind === 'weak') {
      between ??= betweenRule.find(theme, sightings, dictionary)
      if (between || companyRule.find(theme, at, sightings, dictionary)) weak.add(entry.term)
    }
  }
  const terms = Math.min(3, strong.size + weak.size)
  const weight = terms === 0 ? 0 : 0.5 + 0.5 * terms
  if (strong.size > 0) return { strong: weight, weak: 0 }
  return { strong: 0, weak: weight * (elsewhere ? ELSEWHERE : theme.between.length > 0 ? BETWEEN : 1) }
}

/** Sightings are in text order, so only the nearest ones are looked at: a sentence may be a book. */
function isNear(at: number, sightings: readonly Sighting[], layer: number): boolean {
  const here = sightings[at]?.word ?? 0
  for (const step of [-1, 1]) {
    for (let i = at + step; Math.abs((sightings[i]?.word ?? Infinity) - here) <= NEAR; i += step) {
      const other = sightings[i]
      if (other?.entry.layer === layer && other.entry.kind === 'company' && other.word !== here) return true
    }
  }
  return false
}

function distinct(sightings: readonly Sighting[], layer: number): number {
  const groups = new Set<string>()
  for (const { entry } of sightings) if (entry.layer === layer && entry.kind === 'company') groups.add(entry.value)
  return groups.size
}

function group(sightings: readonly Sighting[]): Map<number, Sighting[]> {
  const out = new Map<number, Sighting[]>()
  for (const sighting of sightings) {
    const list = out.get(sighting.sentence)
    if (list) list.push(sighting)
    else out.set(sighting.sentence, [sighting])
  }
  return out
}
