// How likely do two articles tell of one event? Words, opening, title, days named, quotations shared, days apart.
import type { RuleInfo } from '../model/rule.ts'
import { daysApart } from './days.ts'
import type { Entry } from './entries.ts'
import type { Vector } from './vectors.ts'
import { cosine, dot, vectorsOf } from './vectors.ts'
import type { SharedWords } from './shared-words.ts'
import { findWordPairs } from './word-pairs.ts'

export const storyRules: readonly RuleInfo[] = [
  { id: 'same-words', why: 'Both use the same rare words; words that many articles share count little.' },
  { id: 'same-opening', why: 'Their first lines, where news says what happened, share rare words.' },
  { id: 'same-title', why: 'Their titles share rare words.' },
  { id: 'same-day-named', why: 'Both speak of the same thing on the same day (a debate, a vote), whenever they were published.' },
  { id: 'shared-quotation', why: 'Both print the same statement in five words or more.' },
  { id: 'days-apart', why: 'Every day between their dates speaks against one event; after three days articles are joined no more.' },
  {
    id: 'average-link',
    why: 'An article joins a story only when it is like the story’s articles on average, so a chain of small likenesses joins nothing.',
  },
]

/** Two articles and the likelihood, 0 to 1, that they tell of one event. */
export type Likeness = readonly [a: number, b: number, likelihood: number]

/** Articles further apart are never compared. */
const WINDOW = 3
/** What an unknown distance counts: a month against one of its days, and no date at all. */
const MONTH_APART = 1.5
const UNKNOWN_APART = 2
/** A word in more articles of the same days is no evidence, and would cost much. */
const CROWD = 300
/** Below this the words share too little to look further. */
const LEAST_WORDS = 0.03
const LEAST = 0.02
/** One feature of full weight in both. */
const ONE_SHARED = 49

/** Set on labelled news of many weeks; a plain logistic sum, rounded. */
const POINTS = { start: -3.5, words: 8, opening: 7, title: 5, quotations: 0.5, events: 1, apart: 1 }

/** `shared`: words two entries have in common in quotations. */
export function likenessesOf(entries: readonly Entry[], shared: SharedWords): Likeness[] {
  const features = entries.map((entry) => entry.sketch.features)
  const words = vectorsOf(
    features.map((list) => list.words),
    features.map((list) => list.counts),
  )
  const vectors = (kind: 'opening' | 'title' | 'events'): Vector[] => vectorsOf(features.map((list) => list[kind])).vectors
  const [opening, title, events] = [vectors('opening'), vectors('title'), vectors('events')]
  const size = entries.length
  const out: Likeness[] = []
  const judge = (a: number, b: number, common: number): void => {
    const apart = apartOf(entries, a, b)
    if (apart === null) return
    const sum =
      POINTS.start +
      POINTS.words * common +
      POINTS.opening * at(opening, a, b, cosine) +
      POINTS.title * at(title, a, b, cosine) +
      POINTS.quotations * Math.log1p(shared.get(a * size + b) ?? 0) +
      POINTS.events * Math.log1p(at(events, a, b, dot) / ONE_SHARED) -
      POINTS.apart * apart
    const likelihood = 1 / (1 + Math.exp(-sum))
    if (likelihood > LEAST) out.push([a, b, likelihood])
  }
  const seen = new Set<number>()
  findWordPairs(entries, words.vectors, words.frequencies, { window: WINDOW, crowd: CROWD, least: LEAST_WORDS }, (a, b, common) => {
    seen.add(a * size + b)
    judge(a, b, common)
  })
  for (const key of shared.keys()) {
    const [a, b] = [Math.floor(key / size), key % size]
    if (!seen.has(key)) judge(a, b, at(words.vectors, a, b, cosine))
  }
  return out
}

function at(vectors: readonly Vector[], a: number, b: number, measure: (x: Vector, y: Vector) => number): number {
  const [x, y] = [vectors[a], vectors[b]]
  return x && y ? measure(x, y) : 0
}

/** Null: never one event. */
function apartOf(entries: readonly Entry[], a: number, b: number): number | null {
  const [x, y] = [entries[a]?.days ?? null, entries[b]?.days ?? null]
  const apart = daysApart(x, y)
  if (!x || !y || apart === null) return UNKNOWN_APART
  if (apart > WINDOW) return null
  return x[0] === x[1] && y[0] === y[1] ? apart : Math.max(apart, MONTH_APART)
}
