// What do many articles say together? Periods, themes, stories, joined quotations, joined captions, people: pure, across articles.
import type { Brief, BriefArticle, MergedQuote } from '../model/brief.ts'
import type { EditorFile } from '../model/editor.ts'
import type { FailedSeed } from '../model/seed.ts'
import type { Settings } from '../model/settings.ts'
import { mergeCaptions } from './captions.ts'
import { clusterByAverage } from './clusters.ts'
import { likenessesOf } from './likeness.ts'
import { coverageOf } from './coverage.ts'
import type { Entry, Extracted } from './entries.ts'
import { entriesOf } from './entries.ts'
import { Groups } from './groups.ts'
import { joinPlaces } from './joins.ts'
import { nameOf, peopleOf, registerPeople, slugsOf } from './people.ts'
import { periodKey, periodsOf } from './periods.ts'
import type { Place } from './places.ts'
import { placesOf } from './places.ts'
import type { SpokenBy } from './statements.ts'
import { mergedQuote } from './statements.ts'
import { sharedPassages } from './passages.ts'
import { sharedWords } from './shared-words.ts'
import { storiesOf } from './stories.ts'
import { timelineOf } from './timeline.ts'
import { compareText } from './entries.ts'
import { findWordingPairs, wordingsOf } from './wordings.ts'

export type { Extracted } from './entries.ts'

/** Average likelihood from which articles are one story. */
const ONE_EVENT = 0.4

/** Held articles (`seed.given.hold`) are listed in coverage and stand nowhere else. The result does not depend on the order of `articles`. */
export function assemble(articles: readonly Extracted[], failed: readonly FailedSeed[], editor: EditorFile, settings: Settings): Brief {
  const entries = entriesOf(articles)
  const places = placesOf(entries)
  const wordings = wordingsOf(places)
  const pairs = findWordingPairs(wordings)
  const storyGroups = new Groups(entries.length)
  const likenesses = likenessesOf(entries, sharedWords(entries, places, wordings, pairs), sharedPassages(entries))
  for (const list of clusterByAverage(entries.length, likenesses, ONE_EVENT)) for (const at of list) storyGroups.join(list[0] ?? at, at)
  const stories = storiesOf(entries, storyGroups)
  const storyOf = entries.map((_, at) => storyGroups.find(at))
  const joined = joinPlaces(places, entries, storyOf, wordings, pairs)
  const register = registerPeople(entries, storyOf)
  const ids = slugsOf(register, entries)
  const speakerOf = ({ entry, index }: Place): SpokenBy | null => {
    const person = register.speakerOf[entry]?.[index] ?? -1
    const known = register.people[person]
    return known ? { person: ids[person] ?? '', name: nameOf(known), named: known.kind !== 'description' } : null
  }
  const quotes = joined.lists().map((list) =>
    mergedQuote(
      list.map((at) => places[at] as Place),
      entries,
      speakerOf,
      false,
    ),
  )
  const list = briefArticles(entries, storyOf, quotes)
  const byId = new Map(list.map((article) => [article.id, article]))
  const newest = newestFirst(quotes, byId)
  const periods = periodsOf(list, stories, editor, settings.themes)
  const order = periods.flatMap((period) => period.articles)
  const quotesOf = new Map(ids.map((id) => [id, [] as string[]]))
  for (const quote of newest) if (quote.person !== null) quotesOf.get(quote.person)?.push(quote.id)
  const used = inPageOrder(quotes, order, byId)
  return {
    periods,
    articles: order.flatMap((id) => byId.get(id) ?? []),
    quotes: used,
    captions: mergeCaptions(entries),
    stories,
    people: peopleOf(
      entries,
      register,
      ids,
      ids.map((id) => quotesOf.get(id) ?? []),
    ),
    timeline: timelineOf(newest, byId),
    coverage: coverageOf(articles, failed),
    acts: [],
    diagnostics: [...failed.map((file) => file.diagnostic), ...order.flatMap((id) => byId.get(id)?.record.diagnostics ?? [])],
  }
}

function briefArticles(entries: readonly Entry[], storyOf: readonly number[], quotes: readonly MergedQuote[]): BriefArticle[] {
  const placed = new Map<string, { index: number; quote: string }[]>()
  for (const quote of quotes)
    for (const { article, index } of quote.sources) {
      const list = placed.get(article)
      if (list) list.push({ index, quote: quote.id })
      else placed.set(article, [{ index, quote: quote.id }])
    }
  return entries.map((entry, at) => ({
    id: entry.id,
    seed: entry.seed,
    record: entry.record,
    period: entry.period,
    story: entries[storyOf[at] ?? at]?.id ?? entry.id,
    quotes: [...new Set((placed.get(entry.id) ?? []).sort((a, b) => a.index - b.index).map(({ quote }) => quote))],
    pinned: entry.seed.given.pin === true,
  }))
}

/** By the date of the newest source, undated last, then in order of ids. */
function newestFirst(quotes: readonly MergedQuote[], byId: ReadonlyMap<string, BriefArticle>): MergedQuote[] {
  const keys = new Map(
    quotes.map((quote) => [
      quote.id,
      quote.sources.map(({ article }) => periodKey(byId.get(article)?.period ?? 'undated')).reduce((a, b) => (a > b ? a : b)),
    ]),
  )
  return [...quotes].sort((a, b) => compareText(keys.get(b.id) ?? '', keys.get(a.id) ?? ''))
}

/** In the order in which a reader of the periods meets them. */
function inPageOrder(quotes: readonly MergedQuote[], order: readonly string[], byId: ReadonlyMap<string, BriefArticle>): MergedQuote[] {
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]))
  return [...new Set(order.flatMap((id) => byId.get(id)?.quotes ?? []))].flatMap((id) => quoteOf.get(id) ?? [])
}
