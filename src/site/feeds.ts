// Which feeds does the site have? The newest articles (Atom, JSON Feed), each theme, each person; and the site map.
import type { Brief } from '../model/brief.ts'
import type { Page } from '../model/edition.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Settings } from '../model/settings.ts'
import { fingerprint } from '../view/fingerprint.ts'
import { paths, siteLinks } from '../view/links.ts'
import { articleEntries, FEED_LENGTH, statementEntries } from './feed-entries.ts'
import type { Entry } from './feed-entries.ts'
import type { Feed } from './feed-formats.ts'
import { writeAtom, writeJsonFeed } from './feed-formats.ts'
import { urnOf } from './urn.ts'
import { inXml } from './xml.ts'

/** Search engines read no longer site map (sitemaps.org). */
const SITEMAP_LENGTH = 50_000

/** Feeds of the site, of every theme in use and of everybody who is quoted by name. Atom has dated entries only. */
export function feedPages(brief: Brief, settings: Settings, lexicon: Lexicon): Page[] {
  const all = articleEntries(brief, brief.articles)
  const undated = all.filter(({ date }) => date === null)
  const json = [...newest(all), ...undated.slice(0, FEED_LENGTH)]
  return [
    page(feedOf(settings, 'feed.xml', settings.title, paths.home, newest(all)), writeAtom),
    page(feedOf(settings, 'feed.json', settings.title, paths.home, json), writeJsonFeed),
    ...themeFeeds(all, settings, lexicon),
    ...personFeeds(brief, settings),
  ]
}

function themeFeeds(all: readonly Entry[], settings: Settings, lexicon: Lexicon): Page[] {
  const themes = [...new Set(all.flatMap((entry) => entry.themes))].sort()
  return themes.map((theme) => {
    const label = lexicon.themes.find(({ id }) => id === theme)?.label ?? theme
    const entries = newest(all.filter((entry) => entry.themes.includes(theme)))
    return page(feedOf(settings, `themes/${theme}.xml`, `${settings.title}: ${label}`, paths.theme(theme), entries), writeAtom)
  })
}

/** A description (“a source”) is no person to follow. */
function personFeeds(brief: Brief, settings: Settings): Page[] {
  const quotes = new Map(brief.quotes.map((quote) => [quote.id, quote]))
  const articles = new Map(brief.articles.map((article) => [article.id, article]))
  const followed = brief.people.filter(({ quotes: said, kind }) => said.length > 0 && kind !== 'description')
  return followed.map((person) => {
    const entries = newest(statementEntries(person, quotes, articles))
    return page(
      feedOf(settings, `people/${person.id}.xml`, `${settings.title}: ${person.name}`, paths.person(person.id), entries),
      writeAtom,
    )
  })
}

function newest(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ date }) => date !== null).slice(0, FEED_LENGTH)
}

function feedOf(
  { description, language, baseUrl, title: site }: Settings,
  path: string,
  title: string,
  of: string,
  entries: readonly Entry[],
): Feed {
  const id = urnOf(`daybrief feed\n${site}\n${path}`)
  return { path, id, title, description, language, baseUrl, page: of, entries }
}

function page(feed: Feed, write: (feed: Feed) => string): Page {
  return { path: feed.path, key: fingerprint(JSON.stringify(feed)), template: null, view: () => write(feed) }
}

/** With a base URL, for sites that may be found: every page but 404, the mails and the editions as sent. */
export function sitemapPages(pages: readonly Page[], { baseUrl, noindex }: Settings): Page[] {
  if (baseUrl === null || noindex) return []
  const to = siteLinks('')
  const listed = pages.filter(({ path }) => path.endsWith('.html') && path !== paths.missing && !/^(?:digest|editions)\//.test(path))
  const urls = listed.map(({ path }) => baseUrl + (path === paths.home ? '' : to(path))).sort()
  const parts = Array.from({ length: Math.ceil(urls.length / SITEMAP_LENGTH) }, (_, i) =>
    urls.slice(i * SITEMAP_LENGTH, (i + 1) * SITEMAP_LENGTH),
  )
  const only = parts[0] ?? []
  if (parts.length <= 1) return [map('sitemap.xml', 'urlset', 'url', only)]
  const names = parts.map((_, i) => `sitemap-${i + 1}.xml`)
  return [
    map(
      'sitemap.xml',
      'sitemapindex',
      'sitemap',
      names.map((name) => baseUrl + name),
    ),
    ...parts.map((part, i) => map(names[i] ?? '', 'urlset', 'url', part)),
  ]
}

function map(path: string, root: string, item: string, urls: readonly string[]): Page {
  const lines = urls.map((url) => `<${item}><loc>${inXml(url)}</loc></${item}>`)
  const text = `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`
  return { path, key: fingerprint(text), template: null, view: () => text }
}
