// Who is in the news here? Everybody named, with how often they were quoted and the office as printed.
import type { Person } from '../model/brief.ts'
import type { Page, SiteView } from '../model/edition.ts'
import { barsChart } from './charts.ts'
import type { Chart } from './charts.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { hasPage, personHref } from './person-place.ts'
import { personPages } from './person-pages.ts'

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

/** Everybody quoted has a page; who is only named stands on the index with the articles. */
export function peoplePages(desk: Desk, site: SiteView, keys: Keys): Page[] {
  const list = desk.brief.people
    .filter((person) => person.kind !== 'description')
    .sort((a, b) => b.quotes.length - a.quotes.length || b.mentionedIn.length - a.mentionedIn.length || (a.id < b.id ? -1 : 1))
  const parts = runs(list, rowBytes, desk.settings.limits.pageBytes * 0.85, ({ id }) => id)
  const index = parts.map((part, i): Page => ({
    path: paths.people(i + 1),
    key: `${part.map((person) => JSON.stringify([person.id, person.name, person.quotes.length, person.roles[0]?.text, namedIn(person).map(desk.label)])).join('|')} ${i + 1}/${parts.length} ${i === 0 ? list.length : ''}`,
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
      description: number === 1 ? `${list.length} people and organisations` : 'People and organisations',
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
