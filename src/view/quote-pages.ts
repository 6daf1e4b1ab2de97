// Who said what? All quotations by speaker, and those whose speaker the text does not name.
import type { MergedQuote, Person } from '../model/brief.ts'
import type { Link, Page, QuoteView, SiteView } from '../model/edition.ts'
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
  /** Where the names of each letter begin, over all parts; empty where one part holds all. */
  readonly letters: readonly Link[]
  /** Each name on this part once. */
  readonly jump: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly href: string | null
    /** False: the source before it, of another article, is described in the same words. */
    readonly heads: boolean
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
  readonly letters: readonly Letter[]
}

/** The first name of a letter: whose it is, and on which part it stands. */
interface Letter {
  readonly text: string
  readonly part: number
  readonly id: string
}

export function quotePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const { brief, settings } = desk
  const entries = (person: Person): Entry[] => person.quotes.map((id) => ({ person, quote: desk.quote(id) }))
  const cut = (list: readonly Entry[]): Entry[][] =>
    runs(
      list,
      ({ quote }) => quoteBytes(quote) + 60,
      settings.limits.pageBytes * 0.85,
      ({ quote }) => quote.id,
    )
  const named = brief.people.filter(hasPage).sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id))
  const unnamed = brief.quotes.filter((quote) => quote.speaker === null).map((quote): Entry => ({ person: null, quote }))
  const lists = [
    listed('Quotations by speaker', paths.quotes, cut(named.flatMap(entries))),
    listed(
      'Sources without a name',
      paths.sources,
      sourceRuns(desk).map((people) => people.flatMap(entries)),
    ),
    listed('Speaker not named', paths.unnamed, cut(unnamed)),
  ]
  return lists.flatMap((list) => pagesOf(desk, site, keys, list, lists))
}

function listed(heading: string, path: List['path'], parts: List['parts']): List {
  return { heading, path, parts, letters: lettersOf(parts) }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function pagesOf(desk: Desk, site: SiteView, keys: Keys, list: List, lists: readonly List[]): Page[] {
  const totals = lists.map(({ parts }) => parts.flat().length)
  const letters = list.letters.map(({ text, part, id }) => `${text}${part}${id}`).join(' ')
  return list.parts.map((part, i) => {
    const quotes = part.map(({ quote }) => quote.id)
    const names = part.map(({ person }) => (person === null ? '' : `${person.name} ${person.quotes.length}`)).join('|')
    return {
      path: list.path(i + 1),
      key: `${keys.all(quotes, keys.everyPlace)} ${i + 1}/${list.parts.length} ${i === 0 ? totals.join(' ') : ''} ${names} ${letters}`,
      template: 'quotes.njk',
      view: () => presentList(desk, site, list, lists, i + 1),
    }
  })
}

function presentList(desk: Desk, site: SiteView, list: List, lists: readonly List[], number: number): QuotesView {
  const path = list.path(number)
  const to = siteLinks(path)
  const total = list.parts.flat().length
  const groups = grouped(desk, list.parts[number - 1] ?? [], path)
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? list.heading : `${list.heading}, part ${number}`,
      description: number === 1 ? `${list.heading}: ${total}` : list.heading,
      section: 'quotes',
    }),
    heading: list.heading,
    total,
    others: lists
      .filter((other) => other !== list)
      .map((other) => ({ href: to(other.path()), text: other.heading, count: other.parts.flat().length })),
    letters: list.letters.map(({ text, part, id }) => ({ text, href: to(list.path(part), `by-${id}`) })),
    jump: jumpTo(groups),
    groups,
    pager: pager(to, list.path, number, list.parts.length),
  }
}

function grouped(desk: Desk, part: readonly Entry[], at: string): QuotesView['groups'] {
  const to = siteLinks(at)
  const people = new Map<Person | null, MergedQuote[]>()
  for (const { person, quote } of part) push(people, person, quote)
  const named = [...people.keys()].map((person) => person?.name ?? '')
  return [...people].map(([person, quotes], i) => ({
    id: person?.id ?? '',
    name: person?.name ?? '',
    href: person === null ? null : personHref(to, person),
    heads: i === 0 || named[i] !== named[i - 1],
    count: person?.quotes.length ?? quotes.length,
    quotes: shareSentences(quotes.map((quote) => presentQuote(desk, to, quote, undefined, true))),
  }))
}

/** Where each letter's first name stands; names that begin with no letter stand under "#". None where one part holds all. */
function lettersOf(parts: List['parts']): Letter[] {
  const letters = new Map<string, Letter>()
  let last: Person | null = null
  for (const [i, part] of parts.length > 1 ? parts.entries() : []) {
    for (const { person } of part) {
      if (person === null || person === last) continue
      last = person
      const text = /^\p{L}/u.exec(person.name)?.[0].toUpperCase() ?? '#'
      if (!letters.has(text)) letters.set(text, { text, part: i + 1, id: person.id })
    }
  }
  return [...letters.values()]
}

function jumpTo(groups: QuotesView['groups']): QuotesView['jump'] {
  const out: { id: string; name: string; count: number }[] = []
  for (const { id, name, heads, count } of groups) {
    const last = out.at(-1)
    if (heads || last === undefined) out.push({ id, name, count })
    else last.count += count
  }
  return out
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
