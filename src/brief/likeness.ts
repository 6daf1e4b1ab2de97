// How likely do two articles tell of one event? Words, opening, title, days named, quotations shared, days apart.
import type { RuleInfo } from '../model/rule.ts'
import { daysApart } from './days.ts'
import type { Entry } from './entries.ts'
import { PairTable } from './pair-table.ts'
import type { Vectors } from './vectors.ts'
import { vectorsOf } from './vectors.ts'
import { VectorRow } from './vector-row.ts'
import type { SharedPassages } from './passages.ts'
import type { SharedWords } from './shared-words.ts'
import { findWordPairs } from './word-pairs.ts'

export const storyRules: readonly RuleInfo[] = [
  { id: 'same-words', why: 'Both use the same rare words; words that many articles share count little.' },
  { id: 'same-opening', why: 'Their first lines, where news says what happened, share rare words.' },
  { id: 'same-title', why: 'Their titles share rare words.' },
  {
    id: 'same-day-named',
    why: 'Both speak of the same thing on the same day, such as the debate of Thursday night, whenever they were published.',
  },
  { id: 'shared-quotation', why: 'Both print the same statement, in three words or more.' },
  { id: 'shared-passage', why: 'Whole passages of eight words stand in both.' },
  { id: 'no-day', why: 'Where a date is no day, words alone join nothing: a statement or a passage must be shared.' },
  { id: 'days-apart', why: 'Every day between their dates speaks against one event; after three days articles are joined no more.' },
  {
    id: 'average-link',
    why: 'An article joins a story only when it is like the story’s articles on average, so a chain of small likenesses joins nothing.',
  },
]

/** Articles further apart are never compared. */
const WINDOW = 3
/** What an unknown distance counts: a month against one of its days, and no date at all. */
const MONTH_APART = 0.25
const UNKNOWN_APART = 1.5
/** A word in more articles of the same days is no evidence, and would cost much. */
const CROWD = 300
/** Below this the words share too little to look further. */
const LEAST_WORDS = 0.04
const LEAST = 0.05
/** One feature of full weight in both. */
const ONE_SHARED = 49

/** Set on labelled news of many weeks; a plain logistic sum, rounded. */
const POINTS = { start: -3.5, words: 8, opening: 7, title: 5, quotations: 1.5, passages: 3, events: 1, apart: 1 }

/** For pairs of entries the likelihood, 0 to 1, that they tell of one event. `shared`: words two entries have in common in quotations; `passages`: the share of the shorter's passages. */
export function likenessesOf(entries: readonly Entry[], shared: SharedWords, passages: SharedPassages): PairTable {
  const vectors = readVectors(entries)
  const [opening, title, events] = [new VectorRow(vectors.opening), new VectorRow(vectors.title), new VectorRow(vectors.events)]
  const words = new VectorRow(vectors.words)
  const out = new PairTable()
  const judge = (a: number, b: number, common: number): void => {
    const apart = apartOf(entries, a, b, shared.has(a, b) || passages.has(a, b))
    if (apart === null) return
    const sum =
      POINTS.start +
      POINTS.words * common +
      POINTS.opening * opening.cosine(a, b) +
      POINTS.title * title.cosine(a, b) +
      POINTS.quotations * Math.log1p(shared.get(a, b)) +
      POINTS.passages * passages.get(a, b) +
      POINTS.events * Math.log1p(events.dot(a, b) / ONE_SHARED) -
      POINTS.apart * apart
    const likelihood = 1 / (1 + Math.exp(-sum))
    if (likelihood > LEAST) out.add(a, b, likelihood)
  }
  const seen = new PairTable()
  findWordPairs(entries, vectors.words, { window: WINDOW, crowd: CROWD, least: LEAST_WORDS }, (a, b, common) => {
    if (shared.has(a, b) || passages.has(a, b)) seen.add(a, b, 0)
    judge(a, b, common)
  })
  const judgeUnseen = (a: number, b: number): void => {
    if (seen.has(a, b)) return
    seen.add(a, b, 0)
    judge(a, b, words.cosine(a, b))
  }
  shared.forEach(judgeUnseen)
  passages.forEach(judgeUnseen)
  return out
}

/** All kinds of features weighed; the most common word tells what is common. */
function readVectors(entries: readonly Entry[]): Record<'words' | 'opening' | 'title' | 'events', Vectors> {
  const features = entries.map((entry) => entry.sketch.features)
  const words = vectorsOf(
    features.map((list) => list.words),
    features.map((list) => list.counts),
  )
  const weigh = (packed: string[]): Vectors => vectorsOf(packed, [], words.most)
  return {
    words,
    opening: weigh(features.map((list) => list.opening)),
    title: weigh(features.map((list) => list.title)),
    events: weigh(features.map((list) => list.events)),
  }
}

/** Null: never one event. Where a date is not a day, words alone would join a subject: a statement or passage must be shared (`proof`). */
function apartOf(entries: readonly Entry[], a: number, b: number, proof: boolean): number | null {
  const [x, y] = [entries[a], entries[b]]
  const apart = daysApart(x?.days ?? null, y?.days ?? null)
  if (apart !== null && apart > WINDOW) return null
  if (x?.precision === 'day' && y?.precision === 'day') return apart
  if (!proof) return null
  return apart === null ? UNKNOWN_APART : apart + MONTH_APART
}
