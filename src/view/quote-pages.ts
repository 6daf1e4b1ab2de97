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
import { hasPage, personHref, sourceRuns } from './person-place.ts'
import { quoteBytes } from './quote-weight.ts'
import { presentQuote } from './quote.ts'
import { shareSentences } from './shared-sentence.ts'

export interface QuotesView {
  readonly frame: Frame
  readonly heading: string
  readonly total: number
  readonly others: readonly { readonly href: string; readonly text: string; readonly count: number }[]
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly href: string | null
    readonly count: number
    readonly quotes: readonly QuoteView[]
  }[]
  readonly pager: Pager
}

interface Entry {
  readonly person: Person | null
  readonly quote: MergedQuote
}

/** The three lists of quotations: by a named speaker, by a source the text describes, by nobody the text names. */
interface List {
  readonly heading: string
  readonly path: (part?: number) => string
  readonly parts: readonly (readonly Entry[])[]
}

export function quotePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const { brief, settings } = desk
  const entries = (person: Person): Entry[] => person.quotes.map((id) => ({ person, quote: desk.quote(id) }))
  const cut = (list: readonly Entry[]): Entry[][] => runs(list, ({ quote }) => quoteBytes(quote) + 60, settings.limits.pageBytes * 0.85)
  const named = brief.people.filter(hasPage).sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id))
  const unnamed = brief.quotes.filter((quote) => quote.speaker === null).map((quote): Entry => ({ person: null, quote }))
  const lists: List[] = [
    { heading: 'Quotations by speaker', path: paths.quotes, parts: cut(named.flatMap(entries)) },
    { heading: 'Sources without a name', path: paths.sources, parts: sourceRuns(desk).map((people) => people.flatMap(entries)) },
    { heading: 'Speaker not named', path: paths.unnamed, parts: cut(unnamed) },
  ]
  return lists.flatMap((list) => pagesOf(desk, site, keys, list, lists))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function pagesOf(desk: Desk, site: SiteView, keys: Keys, list: List, lists: readonly List[]): Page[] {
  const totals = lists.map(({ parts }) => parts.flat().length)
  return list.parts.map((part, i) => {
    const quotes = part.map(({ quote }) => quote.id)
    const names = part.map(({ person }) => person?.name ?? '').join('|')
    return {
      path: list.path(i + 1),
      key: `${keys.all(quotes, keys.everyPlace)} ${i + 1}/${list.parts.length} ${totals.join(' ')} ${names}`,
      template: 'quotes.njk',
      view: () => presentList(desk, site, list, lists, i + 1),
    }
  })
}

function presentList(desk: Desk, site: SiteView, list: List, lists: readonly List[], number: number): QuotesView {
  const path = list.path(number)
  const to = siteLinks(path)
  const total = list.parts.flat().length
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? list.heading : `${list.heading}, part ${number}`,
      description: `${list.heading}: ${total}`,
      section: 'quotes',
    }),
    heading: list.heading,
    total,
    others: lists
      .filter((other) => other !== list)
      .map((other) => ({ href: to(other.path()), text: other.heading, count: other.parts.flat().length })),
    groups: grouped(desk, list.parts[number - 1] ?? [], path),
    pager: pager(to, list.path, number, list.parts.length),
  }
}

function grouped(desk: Desk, part: readonly Entry[], at: string): QuotesView['groups'] {
  const to = siteLinks(at)
  const people = new Map<Person | null, MergedQuote[]>()
  for (const { person, quote } of part) push(people, person, quote)
  return [...people].map(([person, quotes]) => ({
    id: person?.id ?? '',
    name: person?.name ?? '',
    href: person === null ? null : personHref(to, person),
    count: person?.quotes.length ?? quotes.length,
    quotes: shareSentences(quotes.map((quote) => presentQuote(desk, to, quote, undefined, true))),
  }))
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
