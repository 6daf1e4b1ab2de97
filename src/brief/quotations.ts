// Which quotations does the brief tell? Joined, each with its speaker's entry in the register and altered headlines beside it.
import type { MergedQuote } from '../model/brief.ts'
import type { EditorHand } from './editor-hand.ts'
import type { Entry } from './entries.ts'
import type { Groups } from './groups.ts'
import { headlineVariants } from './headlines.ts'
import type { Register } from './people.ts'
import { nameOf } from './people.ts'
import type { Place } from './places.ts'
import type { SpokenBy } from './statements.ts'
import { mergedQuote } from './statements.ts'

/** One for each group of places, in the order of first places. `ids` are the register's slugs. */
export function quotationsOf(
  entries: readonly Entry[],
  places: readonly Place[],
  joined: Groups,
  register: Register,
  ids: readonly string[],
  hand: EditorHand,
): MergedQuote[] {
  const speakers = register.people.map((person, at): SpokenBy => ({
    person: ids[at] ?? '',
    name: nameOf(person),
    named: person.kind !== 'description',
  }))
  const speakerOf = ({ entry, index }: Place): SpokenBy | null => speakers[register.speakerOf[entry]?.[index] ?? -1] ?? null
  const edited = new Set([...hand.joinQuotes, ...hand.splitQuotes].flat())
  const quotes = joined.lists().map((list) =>
    mergedQuote(
      list.flatMap((at) => places[at] ?? []),
      entries,
      speakerOf,
      list.some((at) => edited.has(at)),
    ),
  )
  return withHeadlines(quotes, entries)
}

function withHeadlines(quotes: readonly MergedQuote[], entries: readonly Entry[]): MergedQuote[] {
  const byArticle = new Map<string, MergedQuote[]>(entries.map((entry) => [entry.id, []]))
  for (const quote of quotes)
    for (const article of new Set(quote.sources.map((source) => source.article))) byArticle.get(article)?.push(quote)
  const variants = headlineVariants(entries, (entry) => byArticle.get(entry.id) ?? [])
  return quotes.map((quote) => {
    const own = variants.get(quote.id)
    return own ? { ...quote, headlineVariants: own } : quote
  })
}
