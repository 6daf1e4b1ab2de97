// How is a feed written? Atom (RFC 4287) and JSON Feed 1.1; no clock, so the newest article dates the feed.
import { siteLinks } from '../view/links.ts'
import type { Entry } from './feed-entries.ts'
import { element, inXml } from './xml.ts'

export interface Feed {
  /** Path of the feed on the site. */
  readonly path: string
  /** `urn:sha256:…`. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly baseUrl: string | null
  /** Path of the page that the feed follows. */
  readonly page: string
  readonly entries: readonly Entry[]
}

/** Atom wants a moment: a feed without entries is as old as time. */
const NEVER = '1970-01-01T00:00:00Z'

/** Entries must be dated. Links are absolute with a base URL, else relative to the feed (RFC 3986). */
export function writeAtom(feed: Feed): string {
  const link = (path: string, anchor: string | null): string => inXml(hrefFrom(feed, path, anchor))
  const updated = feed.entries[0] ? moment(feed.entries[0].date) : NEVER
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${inXml(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', updated),
    `<author>${element('name', feed.title)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${link(feed.path, null)}"/>`,
    `<link rel="alternate" type="text/html" href="${link(feed.page, null)}"/>`,
    ...feed.entries.map((entry) => atomEntry(entry, link(entry.path, entry.anchor))),
    '</feed>',
    '',
  ].join('\n')
}

function atomEntry(entry: Entry, href: string): string {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('updated', moment(entry.date)),
    `<link rel="alternate" type="text/html" href="${href}"/>`,
    ...(entry.author === null ? [] : [`<author>${element('name', entry.author)}</author>`]),
    ...entry.themes.map((theme) => `<category term="${inXml(theme)}"/>`),
    element('content', contentOf(entry), 'type="html"'),
    '</entry>',
  ].join('\n')
}

/** Nothing is null: what is not known is left out. Addresses must be absolute here, so without a base URL there are none. */
export function writeJsonFeed(feed: Feed): string {
  const absolute = (path: string, anchor: string | null): string => hrefFrom(feed, path, anchor)
  const hasUrl = feed.baseUrl !== null
  const items = feed.entries.map((entry) => ({
    id: entry.id,
    ...(hasUrl ? { url: absolute(entry.path, entry.anchor) } : {}),
    title: wellFormed(entry.title),
    content_html: wellFormed(contentOf(entry)),
    ...(entry.date?.length === 10 ? { date_published: moment(entry.date) } : {}),
    ...(entry.author === null ? {} : { authors: [{ name: wellFormed(entry.author) }] }),
    ...(entry.themes.length === 0 ? {} : { tags: entry.themes }),
  }))
  const addresses = hasUrl ? { home_page_url: absolute(feed.page, null), feed_url: absolute(feed.path, null) } : {}
  const head = { version: 'https://jsonfeed.org/version/1.1', title: feed.title, ...addresses, description: feed.description }
  return `${JSON.stringify({ ...head, language: feed.language, authors: [{ name: feed.title }], items }, null, 1)}\n`
}

function hrefFrom({ baseUrl, path: from }: Feed, path: string, anchor: string | null): string {
  return baseUrl === null ? siteLinks(from)(path, anchor ?? undefined) : baseUrl + siteLinks('')(path, anchor ?? undefined)
}

/** A month or year is dated by its first day, which Atom cannot leave out; the day stands nowhere in words. */
function moment(date: string | null): string {
  return date === null ? NEVER : `${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`
}

/** The lead and the quotations with their speakers, as HTML; the sources’ own words and names only. */
function contentOf({ lead, quotes }: Entry): string {
  const said = quotes.map(
    ({ text, speaker }) => `<blockquote><p>${inXml(text)}</p><footer>${inXml(speaker ?? 'not named')}</footer></blockquote>`,
  )
  return [...(lead === null ? [] : [`<p>${inXml(lead)}</p>`]), ...said].join('\n')
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
