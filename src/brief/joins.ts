// Which places hold one statement? Pairs judged by rule, joined strongest first, so that short words never chain long ones.
import { daysApart } from './days.ts'
import type { EditorHand } from './editor-hand.ts'
import type { Entry } from './entries.ts'
import { Groups } from './groups.ts'
import { JoinOrder } from './join-order.ts'
import { holds } from './overlap.ts'
import type { Place } from './places.ts'
import { ruleFor } from './same-statement.ts'
import { sameVoice, twoVoices } from './voices.ts'
import type { Wording, WordingPair } from './wordings.ts'

/** Of wordings that stand in many places each place is laid beside so many of the other's, nearest first. */
const NEIGHBOURS = 4
/** A join must rest on this share of the smaller group's fullest wording. */
const LEAST_SHARE = 0.6
/** So short a wording, said on days so far apart, is a stock phrase. */
const STOCK_WORDS = 6
const STOCK_DAYS = 10

/** Groups of places; `storyOf` by entry. */
export function joinPlaces(
  places: readonly Place[],
  entries: readonly Entry[],
  storyOf: readonly number[],
  wordings: readonly Wording[],
  pairs: readonly WordingPair[],
  hand: EditorHand,
): Groups {
  const joins = new JoinOrder(places.length)
  const stock = stockPlaces(places, entries, wordings)
  const judge = (a: number, b: number, common: number, run: number): void => {
    const [x, y] = [places[a], places[b]]
    if (!x || !y || a === b) return
    const sameArticle = x.entry === y.entry
    const sameStory = storyOf[x.entry] === storyOf[y.entry]
    const apart = daysApart(entries[x.entry]?.days ?? null, entries[y.entry]?.days ?? null)
    if (ruleFor(x, y, { common, run }, { sameArticle, sameStory, apart, stock: stock.has(a) || stock.has(b) }) === null) return
    const near = sameArticle ? 0 : sameStory ? 1 : apart !== null && apart <= 3 ? 2 : 3
    const whole = run === Math.min(x.words.length, y.words.length)
    joins.add(a, b, common, (common >= 9 ? 0 : 8) + near * 2 + (whole ? 0 : 1))
  }
  for (const { words, places: own } of wordings)
    if (words.length >= 3) forNeighbours(own, own, places, storyOf, (a, b) => judge(a, b, words.length, words.length))
  for (const { a, b, common, run } of pairs)
    forNeighbours(wordings[a]?.places ?? [], wordings[b]?.places ?? [], places, storyOf, (x, y) => judge(x, y, common, run))
  for (const [a, b] of shortPairs(places)) judge(a, b, places[a]?.words.length ?? 0, places[a]?.words.length ?? 0)
  const groups = joinInOrder(places, joins, storyOf, hand.splitQuotes)
  for (const list of hand.joinQuotes) for (const at of list) groups.join(list[0] ?? at, at)
  return groups
}

function joinInOrder(
  places: readonly Place[],
  joins: JoinOrder,
  storyOf: readonly number[],
  splits: readonly (readonly number[])[],
): Groups {
  const groups = new Groups(places.length)
  const longest = places.map((place) => place.words.length)
  const voices = places.map((_, at) => [at])
  joins.forEach((a, b, common) => {
    const [x, y] = [groups.find(a), groups.find(b)]
    if (x === y || common < LEAST_SHARE * Math.min(longest[x] ?? 0, longest[y] ?? 0)) return
    if (clash(places, voices[x] ?? [], voices[y] ?? [], common, storyOf)) return
    if (isSplit(groups, splits, x, y)) return
    groups.join(x, y)
    const root = groups.find(x)
    longest[root] = Math.max(longest[x] ?? 0, longest[y] ?? 0)
    voices[root] = distinctVoices(places, [...(voices[x] ?? []), ...(voices[y] ?? [])])
  })
  return groups
}

/** Places of short wordings that stand in three articles or more on days far apart: slogans, greetings, names of programmes. */
function stockPlaces(places: readonly Place[], entries: readonly Entry[], wordings: readonly Wording[]): Set<number> {
  const out = new Set<number>()
  for (const { words, places: own } of wordings) {
    if (words.length > STOCK_WORDS || own.length < 3) continue
    const days = own.flatMap((at) => entries[places[at]?.entry ?? 0]?.days?.[0] ?? [])
    if (days.length > 0 && Math.max(...days) - Math.min(...days) > STOCK_DAYS) for (const at of own) out.add(at)
  }
  return out
}

/** True when the editor holds a member of one group apart from a member of the other. */
function isSplit(groups: Groups, splits: readonly (readonly number[])[], x: number, y: number): boolean {
  return splits.some((list) => {
    const roots = list.map((at) => groups.find(at))
    return roots.includes(x) && roots.includes(y)
  })
}

/** One place for each different voice of a group. */
function distinctVoices(places: readonly Place[], members: readonly number[]): number[] {
  const out: number[] = []
  for (const member of members) {
    const place = places[member]
    if (!place || place.voice.kind === 'unknown') continue
    if (!out.some((other) => places[other] && sameVoice(places[other].voice, place.voice) && fuller(places[other], place))) out.push(member)
  }
  return out
}

/** A surname alone must not hide the full name from later comparisons. */
function fuller(known: Place, place: Place): boolean {
  return known.voice.kind !== 'person' || place.voice.kind !== 'person' || known.voice.name.first !== '' || place.voice.name.first === ''
}

function clash(places: readonly Place[], one: readonly number[], two: readonly number[], run: number, storyOf: readonly number[]): boolean {
  const differ = (x: Place | undefined, y: Place | undefined): boolean =>
    x !== undefined && y !== undefined && twoVoices(x, y, run, storyOf[x.entry] === storyOf[y.entry])
  return one.some((a) => two.some((b) => differ(places[a], places[b])))
}

/** Calls `judge` for each place of `one` with those of `two` in its article or story and with the nearest in order; all with all when few. */
function forNeighbours(
  one: readonly number[],
  two: readonly number[],
  places: readonly Place[],
  storyOf: readonly number[],
  judge: (a: number, b: number) => void,
): void {
  if (one.length * two.length <= NEIGHBOURS * NEIGHBOURS) {
    for (const a of one) for (const b of two) if (one !== two || a < b) judge(a, b)
    return
  }
  const storyAt = (at: number): number => storyOf[places[at]?.entry ?? 0] ?? 0
  const first = new Map<number, number>()
  for (const at of two) if (!first.has(storyAt(at))) first.set(storyAt(at), at)
  for (const a of one) {
    const mate = first.get(storyAt(a))
    if (mate !== undefined && mate !== a) judge(a, mate)
    const from = lowerBound(two, a)
    const last = one === two ? from : Math.min(two.length, from + NEIGHBOURS)
    for (let i = Math.max(0, from - NEIGHBOURS); i < last; i += 1) judge(a, two[i] ?? a)
  }
}

function lowerBound(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** One or two words join the longest quotation of the same speaker that holds them, in their own article only. */
function shortPairs(places: readonly Place[]): [number, number][] {
  const out: [number, number][] = []
  for (let start = 0, end = 0; start < places.length; start = end) {
    while (end < places.length && places[end]?.entry === places[start]?.entry) end += 1
    for (let at = start; at < end; at += 1) {
      const short = places[at]
      if (!short || short.words.length === 0 || short.words.length >= 3) continue
      let best = -1
      for (let i = start; i < end; i += 1) {
        const host = places[i]
        if (!host || i === at || host.words.length < short.words.length || !sameVoice(short.voice, host.voice)) continue
        if (holds(host.words, short.words) && host.words.length > (places[best]?.words.length ?? 0)) best = i
      }
      if (best >= 0) out.push([at, best])
    }
  }
  return out
}
