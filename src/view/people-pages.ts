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
import { hasPage, personHref } from './person-place.ts'
import { quoteBytes } from './quote-weight.ts'
import { presentQuote } from './quote.ts'
import { presentLine } from './story.ts'

export interface PersonRow {
  readonly name: string
  /** Null: named, never quoted. */
  readonly href: string | null
  readonly kind: Person['kind']
  readonly quotes: number
  readonly role: string
  readonly articles: readonly { readonly href: string; readonly label: string }[]
}

export interface PeopleView {
  readonly frame: Frame
  readonly total: number
  readonly chart: Chart | null
  readonly sources: string
  readonly people: readonly PersonRow[]
  /** Somebody on this part is named and never quoted. */
  readonly onlyNamed: boolean
  readonly pager: Pager
}

/** An office in the words of the articles that print it. */
export interface RoleView {
  readonly text: string
  /** The first articles that print it so, oldest first. */
  readonly places: readonly { readonly date: string; readonly label: string; readonly href: string }[]
  readonly more: number
}

export interface PersonView {
  readonly frame: Frame
  readonly name: string
  readonly kind: Person['kind']
  /** Newest first, by the date shown with them. */
  readonly days: readonly { readonly date: string; readonly quotes: readonly QuoteView[] }[]
  readonly total: number
  readonly forms: readonly { readonly text: string; readonly count: number }[]
  readonly roles: readonly RoleView[]
  /** Offices printed beyond the ones listed. */
  readonly moreRoles: number
  readonly chart: Chart | null
  readonly mentioned: readonly ArticleLineView[]
  readonly feed: string | null
  readonly pager: Pager
}

/** Everybody quoted has a page; who is only named stands on the index with the articles. */
export function peoplePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const list = desk.brief.people
    .filter((person) => person.kind !== 'description')
    .sort((a, b) => b.quotes.length - a.quotes.length || b.mentionedIn.length - a.mentionedIn.length || (a.id < b.id ? -1 : 1))
  const parts = runs(list, rowBytes, desk.settings.limits.pageBytes * 0.85)
  const index = parts.map((part, i): Page => ({
    path: paths.people(i + 1),
    key: `${part.map((person) => JSON.stringify([person.id, person.name, person.quotes.length, person.roles[0]?.text, namedIn(person).map(desk.label)])).join('|')} ${i + 1}/${parts.length} ${list.length}`,
    template: 'people.njk',
    view: () => presentIndex(desk, site, list, part, i + 1, parts.length),
  }))
  return [...index, ...list.filter(hasPage).flatMap((person) => personPages(desk, site, keys, person))]
}

function rowBytes(person: Person): number {
  return 150 + person.name.length * 2 + (person.roles[0]?.text.length ?? 0) + namedIn(person).length * 75
}

/** The first articles of somebody who is named and never quoted. */
function namedIn(person: Person): readonly string[] {
  return hasPage(person) ? [] : person.mentionedIn.slice(0, 3)
}

function presentIndex(
  desk: Desk,
  site: SiteView,
  list: readonly Person[],
  part: readonly Person[],
  number: number,
  of: number,
): PeopleView {
  const path = paths.people(number)
  const to = siteLinks(path)
  const most = list.slice(0, 12).filter(hasPage)
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? 'People' : `People, part ${number}`,
      description: `${list.length} people and organisations`,
      section: 'people',
    }),
    total: list.length,
    sources: to(paths.sources()),
    chart:
      number > 1
        ? null
        : barsChart(
            'chart-speakers',
            'Quotations per speaker',
            most.map(({ name, quotes }) => ({ name, count: quotes.length })),
          ),
    people: part.map((person) => ({
      name: person.name,
      href: personHref(to, person),
      kind: person.kind,
      quotes: person.quotes.length,
      role: person.roles[0]?.text ?? '',
      articles: namedIn(person).map((id) => ({ href: to(paths.article(id)), label: desk.label(id) })),
    })),
    onlyNamed: part.some((person) => !hasPage(person)),
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
/** Wordings of offices on one page, and articles beside each: the list may not outweigh the quotations. */
const ROLES = 40
const ROLE_PLACES = 3

function presentPerson(desk: Desk, site: SiteView, person: Person, quotes: readonly string[], number: number, of: number): PersonView {
  const path = paths.person(person.id, number)
  const to = siteLinks(path)
  const feed = hasPage(person) ? `people/${person.id}.xml` : null
  const roles = number > 1 ? [] : rolesOf(desk, to, person)
  return {
    frame: frame(site, {
      path,
      title: number === 1 ? person.name : `${person.name}, part ${number}`,
      description: `${person.quotes.length} quotations`,
      section: 'people',
    }),
    name: person.name,
    kind: person.kind,
    days: byDate(quotes.map((id) => presentQuote(desk, to, desk.quote(id), undefined, true))),
    total: person.quotes.length,
    forms: number > 1 ? [] : person.forms,
    roles: roles.slice(0, ROLES),
    moreRoles: Math.max(0, roles.length - ROLES),
    chart: number > 1 ? null : statementsChart(desk, person),
    mentioned: number < of ? [] : person.mentionedIn.slice(0, MENTIONS).map((id) => presentLine(desk, to, desk.article(id))),
    feed: feed === null ? null : to(feed),
    pager: pager(to, (part) => paths.person(person.id, part), number, of),
  }
}

function byDate(quotes: readonly QuoteView[]): PersonView['days'] {
  const days: { date: string; quotes: QuoteView[] }[] = []
  for (const quote of quotes) {
    const date = quote.sources[0]?.date ?? ''
    const last = days.at(-1)
    if (last?.date === date) last.quotes.push(quote)
    else days.push({ date, quotes: [quote] })
  }
  return days
}

/** Offices as printed, each wording once, with the articles that print it. */
function rolesOf(desk: Desk, to: ReturnType<typeof siteLinks>, person: Person): RoleView[] {
  const articles = new Map<string, Set<string>>()
  for (const { text, article } of person.roles) articles.set(text, (articles.get(text) ?? new Set()).add(article))
  return [...articles].map(([text, ids]) => ({
    text,
    places: [...ids].slice(0, ROLE_PLACES).map((id) => ({ date: desk.date(id), label: desk.label(id), href: to(paths.article(id)) })),
    more: Math.max(0, ids.size - ROLE_PLACES),
  }))
}
