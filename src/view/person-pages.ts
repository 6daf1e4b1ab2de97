// What did one person say, when, and in which office? Their page, in parts where it would be too heavy.
import type { MergedQuote, Person } from '../model/brief.ts'
import type { ArticleLineView, Page, QuoteView, SiteView } from '../model/edition.ts'
import { statementsChart } from './charts.ts'
import type { Chart } from './charts.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { hasPage } from './person-place.ts'
import { quoteBytes } from './quote-weight.ts'
import { presentQuote } from './quote.ts'
import { presentLine } from './story.ts'

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

export function personPages(desk: Desk, site: SiteView, keys: Keys, person: Person): Page[] {
  const parts = runs(
    person.quotes.map(desk.quote),
    (quote) => quoteBytes(quote),
    desk.settings.limits.pageBytes * 0.7,
    ({ id }) => id,
  )
  return parts.map((part, i) => ({
    path: paths.person(person.id, i + 1),
    key: personKey(keys, person, part, i, parts.length),
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

/** The first part shows offices and a picture of all statements, the last who else names the person. */
function personKey(keys: Keys, person: Person, part: readonly MergedQuote[], i: number, of: number): string {
  const { name, kind, forms, roles, quotes, mentionedIn } = person
  const here = part.map(({ id }) => id)
  const facts = JSON.stringify(i === 0 ? [name, kind, forms, roles] : [name, kind])
  const mentioned = i === of - 1 ? keys.all(mentionedIn, keys.article) : ''
  return `${facts} ${keys.all(i === 0 ? quotes : here, keys.everyPlace)} ${keys.all(here, String)} ${mentioned} ${i + 1}/${of}`
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
      description: number === 1 ? `${person.quotes.length} quotations` : 'Quotations',
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
