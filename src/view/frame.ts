// What surrounds every page? Head, navigation and foot; nothing here changes with each article.
import type { SiteView } from '../model/edition.ts'
import { sha256Base64 } from '../text/sha256.ts'
import { paths, siteLinks } from './links.ts'

export interface NavItem {
  readonly id: string
  readonly text: string
  readonly href: string
}

export interface Frame {
  readonly site: SiteView
  readonly path: string
  /** For assets: '' or '../'. */
  readonly root: string
  readonly home: string
  /** Title of the document, without the site's. */
  readonly title: string
  readonly description: string
  /** Id of the navigation item the page lies under; empty: none. */
  readonly section: string
  readonly nav: readonly NavItem[]
  readonly foot: readonly NavItem[]
  readonly canonical: string | null
  readonly ogType: 'website' | 'article'
  readonly csp: string
  /** Rules that only this page needs; empty: none. Made of anchors only. */
  readonly style: string
  /** Data block for machines (schema.org), or null. */
  readonly jsonLd: object | null
  readonly feeds: readonly { readonly type: string; readonly href: string; readonly title: string }[]
}

const NAV: readonly (readonly [string, string, string])[] = [
  ['latest', 'Latest', paths.home],
  ['days', 'Days', paths.archive()],
  ['themes', 'Themes', paths.themes],
  ['quotes', 'Quotes', paths.quotes()],
  ['people', 'People', paths.people()],
  ['timeline', 'Timeline', paths.timeline()],
  ['captions', 'Captions', paths.captions()],
  ['notes', 'Notes', paths.notes()],
]

const FOOT: readonly (readonly [string, string, string])[] = [
  ['stories', 'Stories', paths.stories()],
  ['method', 'Method', paths.method],
  ['corrections', 'Corrections', paths.corrections],
  ['about', 'About', paths.about],
]

export interface FrameParts {
  readonly path: string
  readonly title: string
  readonly description?: string
  readonly section?: string
  readonly style?: string
  readonly jsonLd?: object | null
  readonly ogType?: 'website' | 'article'
  /** Added to script-src, connect-src … for a page that ships more (search by Pagefind). */
  readonly csp?: string
  readonly feeds?: Frame['feeds']
}

const navs = new WeakMap<SiteView, Map<string, Pick<Frame, 'root' | 'home' | 'nav' | 'foot' | 'feeds'>>>()

export function frame(site: SiteView, parts: FrameParts): Frame {
  const style = parts.style ?? ''
  const own = style === '' ? '' : ` 'sha256-${sha256Base64(style)}'`
  return {
    site,
    ...linksAt(site, parts.path),
    path: parts.path,
    title: parts.title,
    description: parts.description ?? site.description,
    section: parts.section ?? '',
    canonical:
      site.baseUrl === null
        ? null
        : site.baseUrl + (parts.path === paths.home ? '' : parts.path.split('/').map(encodeURIComponent).join('/')),
    ogType: parts.ogType ?? 'website',
    csp: parts.csp ?? `default-src 'none'; script-src 'self'; style-src 'self'${own}; img-src 'self'; base-uri 'none'; form-action 'none'`,
    style,
    jsonLd: parts.jsonLd ?? null,
    ...(parts.feeds ? { feeds: parts.feeds } : {}),
  }
}

/** Made once for each depth of folder. */
function linksAt(site: SiteView, path: string): Pick<Frame, 'root' | 'home' | 'nav' | 'foot' | 'feeds'> {
  const depth = path.split('/').length - 1
  const root = '../'.repeat(depth)
  const known = navs.get(site) ?? new Map<string, Pick<Frame, 'root' | 'home' | 'nav' | 'foot' | 'feeds'>>()
  navs.set(site, known)
  const found = known.get(root)
  if (found) return found
  const to = siteLinks(`${'x/'.repeat(depth)}x`)
  const items = (list: typeof NAV): NavItem[] => list.map(([id, text, target]) => ({ id, text, href: to(target) }))
  const search: typeof NAV = site.search ? [['search', 'Search', paths.search]] : []
  const made = {
    root,
    home: to(paths.home),
    nav: items([...NAV, ...search]),
    foot: items(FOOT),
    feeds: [
      { type: 'application/atom+xml', href: to('feed.xml'), title: site.title },
      { type: 'application/feed+json', href: to('feed.json'), title: site.title },
    ],
  }
  known.set(root, made)
  return made
}
