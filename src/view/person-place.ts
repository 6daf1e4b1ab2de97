// Where does somebody have a place of their own? A page for whoever is quoted by name; a place on a list for sources without one.
import type { Person } from '../model/brief.ts'
import type { Desk } from './desk.ts'
import { paths, siteLinks } from './links.ts'
import type { SiteTo, To } from './links.ts'
import { runs } from './paging.ts'
import { quoteBytes } from './quote-weight.ts'

/** True for people and organisations that are quoted: they have a page. */
export function hasPage(person: Person): boolean {
  return person.kind !== 'description' && person.quotes.length > 0
}

/** The person's page, or null: a nameless source stands in one article, beside its words. */
export function personHref(to: SiteTo, person: Person): string | null
export function personHref(to: To, person: Person): string | null
export function personHref(to: To, person: Person): string | null {
  return hasPage(person) ? to(paths.person(person.id)) : null
}

/** Sources that the texts describe and do not name, with the quotations they have, in the runs of people/sources.html. */
export function sourceRuns(desk: Desk): Person[][] {
  const sources = desk.brief.people.filter((person) => person.kind === 'description' && person.quotes.length > 0)
  const bytes = (person: Person): number => 160 + person.quotes.reduce((sum, id) => sum + quoteBytes(desk.quote(id)), 0)
  return runs(sources, bytes, desk.settings.limits.pageBytes * 0.85, ({ id }) => id)
}

/** From the site's root, for data/edition.json: everybody quoted has one address, nobody shares it. */
export function personAddresses(desk: Desk): ReadonlyMap<string, string> {
  const to = siteLinks('')
  const named = desk.brief.people.filter(hasPage).map(({ id }): [string, string] => [id, to(paths.person(id))])
  const nameless = sourceRuns(desk).flatMap((part, i) => part.map(({ id }): [string, string] => [id, to(paths.sources(i + 1), `by-${id}`)]))
  return new Map([...named, ...nameless])
}
