// Which quotations are one statement? Shown once, in the fullest wording, with every source.
import type { MergedQuote, QuoteSource } from '../model/brief.ts'
import type { Entry } from './entries.ts'
import { holds } from './overlap.ts'
import type { Place } from './places.ts'
import { isSameRow } from './word-lists.ts'

/** What the register says of one quotation's speaker. */
export interface SpokenBy {
  readonly person: string
  readonly name: string
  readonly named: boolean
}

/** One joined quotation from its places (in order of entries and text). `speakerOf` gives a place's own speaker. */
export function mergedQuote(
  places: readonly Place[],
  entries: readonly Entry[],
  speakerOf: (place: Place) => SpokenBy | null,
  byEditor: boolean,
): MergedQuote {
  const lead = leadOf(places)
  const shown = places[lead]
  if (!shown) throw new RangeError('A joined quotation has at least one place.')
  const from = sourceOfSpeaker(places, shown, speakerOf)
  const speaker = from ? speakerOf(from) : null
  const sources = places.map((place) => sourceOf(place, shown, entries))
  return {
    id: `${sources[0]?.article ?? ''}.${sources[0]?.anchor ?? ''}`,
    text: shown.quotation.text,
    kind: shown.quotation.kind,
    lead,
    speaker: speaker?.name ?? null,
    person: speaker?.person ?? null,
    speakerFrom: from && from.entry !== shown.entry ? (entries[from.entry]?.id ?? null) : null,
    // Where two articles name two speakers for the same words, one of them is wrong.
    probable: (from?.quotation.probable ?? false) || namedBy(places, speakerOf) > 1,
    sources,
    headlineVariants: [],
    byEditor,
  }
}

/** How many different people the places name. */
function namedBy(places: readonly Place[], speakerOf: (place: Place) => SpokenBy | null): number {
  if (places.length < 2) return places.length
  const people = places.filter(({ voice }) => voice.kind === 'person').map((place) => speakerOf(place)?.person)
  return new Set(people).size
}

/** A nameless source of the fullest wording gives way only to a name beside nearly as many words: a fragment is too easily put down to whoever is talked of. */
const NEARLY_ALL = 0.8

/** The place whose article says who speaks: the one shown, else one that names, else one that describes. */
function sourceOfSpeaker(places: readonly Place[], shown: Place, speakerOf: (place: Place) => SpokenBy | null): Place | undefined {
  const own = speakerOf(shown)
  if (own?.named) return shown
  const named = places
    .filter((place) => speakerOf(place)?.named)
    .sort((a, b) => Number(a.quotation.probable) - Number(b.quotation.probable))
  if (own) return named.find((place) => place.words.length >= NEARLY_ALL * shown.words.length) ?? shown
  return named[0] ?? places.find((place) => speakerOf(place))
}

/** The fullest wording: most words, then a full quotation before a fragment, then the first source. */
function leadOf(places: readonly Place[]): number {
  let best = 0
  places.forEach((place, at) => {
    const [a, b] = [place, places[best]]
    if (
      !b ||
      a.words.length > b.words.length ||
      (a.words.length === b.words.length && a.quotation.kind === 'full' && b.quotation.kind !== 'full')
    )
      best = at
  })
  return best
}

function sourceOf(place: Place, shown: Place, entries: readonly Entry[]): QuoteSource {
  const entry = entries[place.entry]
  return {
    article: entry?.id ?? '',
    index: place.index,
    anchor: entry?.sketch.anchors[place.index] ?? '',
    quotation: place.quotation,
    paragraph: entry?.sketch.paragraphs[place.index] ?? 1,
    relation: relationOf(place.words, shown.words),
  }
}

/** Same words, a part of them letter for letter, or other words. */
export function relationOf(words: Int32Array, shown: Int32Array): QuoteSource['relation'] {
  if (words === shown || isSameRow(words, shown)) return 'same'
  return holds(shown, words) ? 'part' : 'variant'
}
