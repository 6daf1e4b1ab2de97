// Who is in the news here? Everybody named, and for each what they said, when, and the offices as printed.
import type { Person } from '../model/brief.ts'
import type { ArticleLineView, Page, QuoteView, SiteView } from '../model/edition.ts'
import { barsChart, statementsChart } from './charts.ts'
import type { Chart } from './charts.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { quoteBytes } from './quote-pages.ts'
import { presentQuote } from './quote.ts'
import { presentLine } from './story.ts'

export interface PeopleView {
  readonly frame: Frame
  readonly total: number
  readonly chart: Chart | null
  readonly people: readonly {
    readonly name: string
    readonly href: string
    readonly kind: string
    readonly quotes: number
    readonly role: string
  }[]
  readonly pager: Pager
}

export interface PersonView {
  readonly frame: Frame
  readonly name: string
  readonly kind: Person['kind']
  readonly quotes: readonly QuoteView[]
  readonly total: number
  readonly forms: readonly { readonly text: string; readonly count: number }[]
  readonly roles: readonly { readonly text: string; readonly date: string; readonly label: string; readonly href: string }[]
  readonly chart: Chart | null
  readonly mentioned: readonly ArticleLineView[]
  readonly feed: string | null
  readonly pager: Pager
}

export function peoplePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const list = [...desk.brief.people].sort((a, b) => order(a) - order(b) || b.quotes.length - a.quotes.length || (a.id < b.id ? -1 : 1))
  const parts = runs(list, (person) => 180 + person.name.length * 2, desk.settings.limits.pageBytes * 0.8)
  const index = parts.map((part, i): Page => ({
    path: paths.people(i + 1),
    key: `${part.map((person) => `${person.id} ${person.name} ${person.quotes.length} ${person.roles[0]?.text ?? ''}`).join('|')} ${i + 1}/${parts.length} ${list.length}`,
    template: 'people.njk',
    view: () => presentIndex(site, list, part, i + 1, parts.length),
  }))
  return [...index, ...desk.brief.people.flatMap((person) => personPages(desk, site, keys, person))]
}

function order(person: Person): number {
  return person.kind === 'description' ? 1 : 0
}

function presentIndex(site: SiteView, list: readonly Person[], part: readonly Person[], number: number, of: number): PeopleView {
  const path = paths.people(number)
  const to = siteLinks(path)
  const quoted = list.filter((person) => person.kind !== 'description' && person.quotes.length > 0)
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? 'People' : `People, part ${number}`,
      description: `${list.length} people, organisations and sources`,
      section: 'people',
    }),
    total: list.length,
    chart:
      number > 1
        ? null
        : barsChart(
            'chart-speakers',
            'Quotations per speaker',
            quoted.slice(0, 12).map(({ name, quotes }) => ({ name, count: quotes.length })),
          ),
    people: part.map((person) => ({
      name: person.name,
      href: to(paths.person(person.id)),
      kind: person.kind === 'description' ? 'source without a name' : person.kind,
      quotes: person.quotes.length,
      role: person.roles[0]?.text ?? '',
    })),
    pager: pager(to, paths.people, number, of),
  }
}

function personPages(desk: Desk, site: SiteView, keys: Keys, person: Person): Page[] {
  const parts = runs(person.quotes.map(desk.quote), (quote) => quoteBytes(quote), desk.settings.limits.pageBytes * 0.7)
  return parts.map((part, i) => ({
    path: paths.person(person.id, i + 1),
    key: `${JSON.stringify([person.name, person.kind, person.forms, person.roles])} ${keys.all(person.quotes, keys.everyPlace)} ${keys.all(person.mentionedIn, keys.article)} ${i + 1}/${parts.length}`,
    template: 'person.njk',
    view: () =>
      presentPerson(
        desk,
        site,
        person,
        part.map(({ id }) => id),
        i + 1,
        parts.length,
      ),
  }))
}

const MENTIONS = 200

function presentPerson(desk: Desk, site: SiteView, person: Person, quotes: readonly string[], number: number, of: number): PersonView {
  const path = paths.person(person.id, number)
  const to = siteLinks(path)
  const feed = person.quotes.length > 0 && person.kind !== 'description' ? `people/${person.id}.xml` : null
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? person.name : `${person.name}, part ${number}`,
      description: `${person.quotes.length} quotations`,
      section: 'people',
    }),
    name: person.name,
    kind: person.kind,
    quotes: quotes.map((id) => presentQuote(desk, to, desk.quote(id), undefined, true)),
    total: person.quotes.length,
    forms: number > 1 ? [] : person.forms,
    roles: number > 1 ? [] : rolesOf(desk, to, person),
    chart: number > 1 ? null : statementsChart(desk, person),
    mentioned: number < of ? [] : person.mentionedIn.slice(0, MENTIONS).map((id) => presentLine(desk, to, desk.article(id))),
    feed: feed === null ? null : to(feed),
    pager: pager(to, (part) => paths.person(person.id, part), number, of),
  }
}

/** Offices as printed, each once per article. */
function rolesOf(desk: Desk, to: ReturnType<typeof siteLinks>, person: Person): PersonView['roles'] {
  const seen = new Set<string>()
  return person.roles.flatMap(({ text, article }) => {
    const key = `${article}\n${text}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ text, date: desk.date(article), label: desk.label(article), href: to(paths.article(article)) }]
  })
}
