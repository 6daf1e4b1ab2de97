// Who said what? All quotations by speaker, and those whose speaker the text does not name.
import type { MergedQuote, Person } from '../model/brief.ts'
import type { Page, QuoteView, SiteView } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { presentQuote } from './quote.ts'

export interface QuotesView {
  readonly frame: Frame
  readonly heading: string
  readonly total: number
  readonly other: { readonly href: string; readonly text: string } | null
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly href: string | null
    readonly count: number
    readonly quotes: readonly QuoteView[]
  }[]
  /** The other groups' names, on the first part. */
  readonly pager: Pager
}

interface Entry {
  readonly person: Person | null
  readonly quote: MergedQuote
}

/** Estimated bytes of a quotation's figure. */
export function quoteBytes(quote: MergedQuote): number {
  return (
    900 +
    2.2 * quote.text.length +
    quote.sources.reduce((sum, source) => sum + 330 + (source.relation === 'variant' ? 2 * quote.text.length : 0), 0)
  )
}

export function quotePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const named = [...desk.brief.people]
    .filter((person) => person.quotes.length > 0)
    .sort((a, b) => rank(a) - rank(b) || compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id))
    .flatMap((person) => person.quotes.map((id): Entry => ({ person, quote: desk.quote(id) })))
  const unnamed = desk.brief.quotes.filter((quote) => quote.speaker === null).map((quote): Entry => ({ person: null, quote }))
  return [...pagesOf(desk, site, keys, named, false, unnamed.length), ...pagesOf(desk, site, keys, unnamed, true, named.length)]
}

/** People and organisations first, then sources the text only describes. */
function rank(person: Person): number {
  return person.kind === 'description' ? 1 : 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function pagesOf(desk: Desk, site: SiteView, keys: Keys, entries: readonly Entry[], unnamed: boolean, others: number): Page[] {
  const path = unnamed ? paths.unnamed : paths.quotes
  const parts = runs(entries, (entry) => quoteBytes(entry.quote) + 60, desk.settings.limits.pageBytes * 0.85)
  return parts.map((part, i) => ({
    path: path(i + 1),
    key: `${keys.all(
      part.map(({ quote }) => quote.id),
      keys.everyPlace,
    )} ${i + 1}/${parts.length} ${entries.length} ${others} ${part.map(({ person }) => person?.name ?? '').join('|')}`,
    template: 'quotes.njk',
    view: (): QuotesView => {
      const at = path(i + 1)
      const to = siteLinks(at)
      const heading = unnamed ? 'Speaker not named' : 'Quotations by speaker'
      return {
        frame: frame(site, {
          path: at,
          title: i === 0 ? heading : `${heading}, part ${i + 1}`,
          description: `${entries.length} quotations`,
          section: 'quotes',
        }),
        heading,
        total: entries.length,
        other:
          others === 0
            ? null
            : {
                href: to((unnamed ? paths.quotes : paths.unnamed)()),
                text: unnamed ? `${others} with a speaker` : `${others} whose speaker is not named`,
              },
        groups: grouped(desk, part, at),
        pager: pager(to, path, i + 1, parts.length),
      }
    },
  }))
}

function grouped(desk: Desk, part: readonly Entry[], at: string): QuotesView['groups'] {
  const to = siteLinks(at)
  const people = new Map<Person | null, MergedQuote[]>()
  for (const { person, quote } of part) push(people, person, quote)
  return [...people].map(([person, quotes]) => ({
    id: person?.id ?? '',
    name: person?.name ?? '',
    href: person === null ? null : to(paths.person(person.id)),
    count: person?.quotes.length ?? quotes.length,
    quotes: quotes.map((quote) => presentQuote(desk, to, quote, undefined, true)),
  }))
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
