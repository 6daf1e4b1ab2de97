// What is an article about, in numbers that other articles' can be laid beside? Words, opening, title, events, passages.
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { combine, packNumbers } from '../text/hashes.ts'
import { eventsOf } from './events.ts'
import { knownWords } from './known-words.ts'

/** Words kept of each article: more tell nothing new (measured: 60, 80, 120 and all words group alike). */
const WORDS = 100
/** The first words of the prose, where news says what happened. */
const OPENING = 120
const PASSAGES = 40
/** Words in a row that make a passage; eight in a row are hardly ever the same by chance. */
const PASSAGE = 8
const TITLE_WEIGHT = 3

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

/** Prose only: captions and removed parts say nothing. Linear. */
export function featuresOf(text: string, record: ArticleRecord): Features {
  knownWords.open()
  const titleWords: number[] = []
  const words: number[] = []
  const dated: string[] = []
  readWords(record.headline.text, 0, record.headline.text.length, titleWords, dated)
  for (const line of proseLines(text, record)) {
    if (typeof line === 'string') readWords(line, 0, line.length, words, dated)
    else readWords(text, line[0], line[1], words, dated)
  }
  const title = distinctStems(titleWords)
  const counted = countStems(words, title).sort((a, b) => a[0] - b[0])
  return {
    words: packNumbers(counted.map(([hash]) => hash)),
    counts: counted.map(([, times]) => String.fromCharCode(64 + Math.min(times, 26))).join(''),
    opening: packNumbers(distinctStems(words.slice(0, OPENING))),
    title: packNumbers(title),
    events: packNumbers(eventsOf(dated, record.date.value)),
    passages: packNumbers(passagesOf(words)),
  }
}

/** Adds the words of a line to `words`, and the line to `dated` when it names a day. */
function readWords(text: string, from: number, to: number, words: number[], dated: string[]): void {
  const first = words.length
  knownWords.read(text, from, to, words)
  for (let i = first; i < words.length; i += 1) {
    if (knownWords.days[words[i] ?? 0] !== true) continue
    dated.push(text.slice(from, to))
    return
  }
}

/** The lines of the article less what is no prose: where a line stands, or what is left of it. */
function proseLines(text: string, record: ArticleRecord): (Span | string)[] {
  const cuts = cutsOf(record)
  const out: (Span | string)[] = []
  let next = 0
  for (const { index, 0: line } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const end = index + line.length
    while (next < cuts.length && (cuts[next]?.[1] ?? 0) <= index) next += 1
    if ((cuts[next]?.[0] ?? Infinity) >= end) out.push([index, end])
    else if ((cuts[next]?.[0] ?? 0) > index || (cuts[next]?.[1] ?? 0) < end) out.push(without(text, [index, end], cuts, next))
  }
  return out
}

/** What is no prose, in text order; where two overlap they are one. */
function cutsOf({ removed, captions, titleSpan }: ArticleRecord): Span[] {
  const all = [...removed.map((removal) => removal.span), ...captions.flatMap((caption) => [...caption.spans, ...caption.variants])]
  if (titleSpan) all.push(titleSpan)
  const out: Span[] = []
  for (const span of all.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && span[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], span[1])]
    else out.push(span)
  }
  return out
}

function without(text: string, line: Span, cuts: readonly Span[], first: number): string {
  let out = ''
  let from = line[0]
  for (let i = first; i < cuts.length; i += 1) {
    const cut = cuts[i]
    if (!cut || cut[0] >= line[1]) break
    if (cut[0] > from) out += text.slice(from, cut[0])
    from = Math.max(from, cut[1])
  }
  return out + text.slice(from, line[1])
}

function distinctStems(words: readonly number[]): number[] {
  const out = new Set<number>()
  for (const word of words) {
    const stem = knownWords.stems[word] ?? -1
    if (stem >= 0) out.add(stem)
  }
  return [...out].sort((a, b) => a - b)
}

/** The commonest stems with their counts, words of the title counting more; of equals the lowest hash first. */
function countStems(words: readonly number[], title: readonly number[]): [number, number][] {
  const counts = new Map<number, number>(title.map((hash) => [hash, TITLE_WEIGHT]))
  for (const [word, times] of knownWords.count(words)) {
    const stem = knownWords.stems[word] ?? -1
    if (stem >= 0) counts.set(stem, (counts.get(stem) ?? 0) + times)
  }
  // One number a stem: a typed array is put in order many times faster than pairs.
  const ranks = new Float64Array(counts.size)
  let size = 0
  counts.forEach((times, hash) => {
    ranks[size] = times * SPACE - hash
    size += 1
  })
  const most: [number, number][] = []
  for (const rank of ranks.sort().subarray(Math.max(0, size - WORDS))) {
    const times = Math.ceil(rank / SPACE)
    most.push([times * SPACE - rank, times])
  }
  return most.toReversed()
}

/** Hashes are below. */
const SPACE = 2 ** 30

/** Bottom-k sketch (Broder 1997; Cohen and Kaplan 2007) of the hashed passages. */
function passagesOf(words: readonly number[]): number[] {
  const { hashes: known } = knownWords
  const hashes = new Int32Array(words.length)
  words.forEach((word, at) => (hashes[at] = known[word] ?? 0))
  const lowest: number[] = []
  for (let at = 0; at + PASSAGE <= hashes.length; at += 1) {
    let hash = 0
    for (let i = at; i < at + PASSAGE; i += 1) hash = combine(hash, hashes[i] ?? 0)
    if (lowest.length < PASSAGES || hash < (lowest.at(-1) ?? 0)) insert(lowest, hash)
  }
  return lowest
}

/** Into a sorted list of distinct numbers that holds no more than the lowest `PASSAGES`. */
function insert(lowest: number[], hash: number): void {
  let at = lowest.length
  while (at > 0 && (lowest[at - 1] ?? 0) > hash) at -= 1
  if (lowest[at - 1] === hash) return
  lowest.splice(at, 0, hash)
  if (lowest.length > PASSAGES) lowest.pop()
}
