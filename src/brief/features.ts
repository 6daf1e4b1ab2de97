// What is an article about, in numbers that other articles' can be laid beside? Words, opening, title, events, passages.
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains, overlaps } from '../model/span.ts'
import { wordsOf } from '../text/fold.ts'
import { combine, hashOf, packNumbers } from '../text/hashes.ts'
import { stemOf } from '../text/stems.ts'
import { dayNumber } from './days.ts'

/** Words kept of each article: more tell nothing new (measured: 60, 80, 120 and all words group alike). */
const WORDS = 100
/** The first words of the prose, where news says what happened. */
const OPENING = 120
const EVENTS = 80
const PASSAGES = 40
/** Words in a row that make a passage; eight in a row are hardly ever the same by chance. */
const PASSAGE = 8
/** Words around a day's name that say what happened then. */
const AROUND = 6
const TITLE_WEIGHT = 3

const WEEK = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday']

/** All packed with `packNumbers`; `words` has one more letter for each count (A = 1). */
export interface Features {
  readonly words: string
  readonly counts: string
  readonly opening: string
  readonly title: string
  /** A day and a word beside its name: “Thursday night's debate” in an article of the Friday is the Thursday's debate. */
  readonly events: string
  /** The lowest hashes of its passages: a fair sample of all. */
  readonly passages: string
}

/** Prose only: captions and removed parts say nothing. */
export function featuresOf(text: string, record: ArticleRecord): Features {
  const lines = proseLines(text, record)
  const words = lines.flatMap((line) => wordsOf(line))
  const title = distinctStems(wordsOf(record.headline.text))
  const counted = countStems(words, title)
  return {
    words: packNumbers(counted.map(([hash]) => hash)),
    counts: counted.map(([, times]) => String.fromCharCode(64 + Math.min(times, 26))).join(''),
    opening: packNumbers(distinctStems(words.slice(0, OPENING))),
    title: packNumbers(title),
    events: packNumbers(eventsOf([record.headline.text, ...lines], record.date.value)),
    passages: packNumbers(passagesOf(words)),
  }
}

/** The lines of the article less what is no prose. */
function proseLines(text: string, record: ArticleRecord): string[] {
  const cuts: Span[] = [
    ...record.removed.map((removal) => removal.span),
    ...record.captions.flatMap((caption) => [...caption.spans, ...caption.variants]),
  ]
  if (record.titleSpan) cuts.push(record.titleSpan)
  const out: string[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line: Span = [match.index, match.index + match[0].length]
    const inside = cuts.filter((cut) => overlaps(cut, line))
    if (inside.length === 0) out.push(match[0])
    else if (!inside.some((cut) => contains(cut, line))) out.push(without(text, line, inside))
  }
  return out
}

function without(text: string, line: Span, cuts: readonly Span[]): string {
  let out = ''
  let from = line[0]
  for (const cut of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (cut[0] > from) out += text.slice(from, cut[0])
    from = Math.max(from, cut[1])
  }
  return out + text.slice(from, line[1])
}

function distinctStems(words: readonly string[]): number[] {
  const out = new Set<number>()
  for (const word of words) {
    const stem = stemOf(word)
    if (stem !== null) out.add(hashOf(stem))
  }
  return [...out].sort((a, b) => a - b)
}

function countStems(words: readonly string[], title: readonly number[]): [number, number][] {
  const counts = new Map<string, number>()
  for (const word of words) {
    const stem = stemOf(word)
    if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const byHash = new Map<number, number>(title.map((hash) => [hash, TITLE_WEIGHT]))
  for (const [stem, times] of counts) {
    const hash = hashOf(stem)
    byHash.set(hash, (byHash.get(hash) ?? 0) + times)
  }
  return [...byHash].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, WORDS)
}

/** Weekdays, “today”, “yesterday” and “last night” with the words around them, as the days they mean: both the last and the next of that name. */
function eventsOf(lines: readonly string[], date: string | null): number[] {
  const today = date?.length === 10 ? dayNumber(date) : null
  const out = new Set<number>()
  for (const line of lines) {
    for (const sentence of line.split(/[.!?]["”’]? /)) {
      const words = wordsOf(sentence)
      words.forEach((word, at) => {
        const days = daysMeant(word, words[at - 1], today)
        for (
          let i = Math.max(0, at - AROUND);
          days.length > 0 && i <= Math.min(words.length - 1, at + AROUND) && out.size < EVENTS;
          i += 1
        ) {
          const stem = stemOf(words[i] ?? '')
          if (stem !== null && stem.length > 2 && i !== at && !WEEK.includes(stem))
            for (const day of days) out.add(combine(hashOf(stem), hashOf(day)))
        }
      })
    }
  }
  return [...out].sort((a, b) => a - b)
}

function daysMeant(word: string, before: string | undefined, today: number | null): string[] {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  const weekday = WEEK.indexOf(bare)
  // Without a date of its own an article can only say the day's name.
  if (today === null) return weekday < 0 ? [] : [bare]
  if (weekday >= 0) {
    const past = today - (((((today % 7) - weekday) % 7) + 7) % 7)
    return [String(past), String(past + 7)]
  }
  if (bare === 'today' || bare === 'tonight') return [String(today)]
  return bare === 'yesterday' || (bare === 'night' && before === 'last') ? [String(today - 1)] : []
}

/** Bottom-k sketch (Broder 1997; Cohen and Kaplan 2007) of the hashed passages. */
function passagesOf(words: readonly string[]): number[] {
  const hashes = words.map((word) => hashOf(word))
  const all = new Set<number>()
  for (let at = 0; at + PASSAGE <= hashes.length; at += 1) {
    let hash = 0
    for (let i = 0; i < PASSAGE; i += 1) hash = combine(hash, hashes[at + i] ?? 0)
    all.add(hash)
  }
  return [...all].sort((a, b) => a - b).slice(0, PASSAGES)
}
