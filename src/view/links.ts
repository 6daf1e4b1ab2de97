// Where does a thing stand on the site? Every path, anchor and href is made here; none is made of article text.
import type { Span } from '../model/span.ts'

/** Paths of pages, relative to the site's root. `part` 2 and later: the page goes on. */
export const paths = {
  home: 'index.html',
  period: (period: string, part = 1): string => `days/${period}${within(period, part)}.html`,
  theme: (theme: string, part = 1): string => `themes/${theme}${onward(part)}.html`,
  themes: 'themes.html',
  story: (id: string, part = 1): string => `stories/${id}${onward(part)}.html`,
  stories: (part = 1): string => `stories${more(part)}.html`,
  article: (id: string): string => `articles/${id}.html`,
  quotes: (part = 1): string => `quotes/index${more(part)}.html`,
  sources: (part = 1): string => `quotes/sources${more(part)}.html`,
  unnamed: (part = 1): string => `quotes/unnamed${more(part)}.html`,
  people: (part = 1): string => `people/index${more(part)}.html`,
  person: (id: string, part = 1): string => `people/${id === 'index' ? 'index~' : id}${onward(part)}.html`,
  captions: (part = 1): string => `captions/index${more(part)}.html`,
  timeline: (part = 1): string => `timeline${more(part)}.html`,
  archive: (part = 1): string => `archive${more(part)}.html`,
  notes: (part = 1): string => `notes${more(part)}.html`,
  digest: (period: string, kind: 'html' | 'txt' | 'eml' = 'html'): string => `digest/${period}.${kind}`,
  search: 'search.html',
  method: 'method.html',
  about: 'about.html',
  corrections: 'corrections.html',
  missing: '404.html',
} as const

function more(part: number): string {
  return part > 1 ? `-${part}` : ''
}

/** `2022-01-12` would be a day, `2022-10` a month: from the tenth part on a month and a year write three digits. */
function within(period: string, part: number): string {
  return part > 9 && /^\d{4}(?:-\d{2})?$/.test(period) ? `-${String(part).padStart(3, '0')}` : more(part)
}

/** Where the first part has a name from a text, `-2` could be another's: no id holds a `~`. */
function onward(part: number): string {
  return part > 1 ? `~${part}` : ''
}

/** From one page (or one mail) to another place. Null: this medium has no link there. */
export type To = (path: string, anchor?: string) => string | null

/** Links of a page of the site: relative, naming a file, good from a folder on disk and below any path. */
export type SiteTo = (path: string, anchor?: string) => string

/** Links for the page at `from`. */
export function siteLinks(from: string): SiteTo {
  const up = '../'.repeat(from.split('/').length - 1)
  return (path, anchor) =>
    path === from && anchor !== undefined ? `#${anchor}` : up + inHref(path) + (anchor === undefined ? '' : `#${anchor}`)
}

/** Links for a mail: absolute below the base URL (which ends in `/`), or none. */
export function mailLinks(baseUrl: string | null): To {
  return (path, anchor) => (baseUrl === null ? null : baseUrl + inHref(path) + (anchor === undefined ? '' : `#${anchor}`))
}

function inHref(path: string): string {
  if (/^[\w./-]*$/.test(path)) return path
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * The publisher's page at the words themselves, or null when `url` is no http(s) address.
 * A text fragment (WICG scroll-to-text): long words as start and end, so that line breaks between them do no harm.
 */
export function original(url: string | null, text: string, span: Span | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  if (span === null || parsed.hash !== '') return parsed.href
  const words = text
    .slice(span[0], span[1])
    .split(/\s+/)
    .filter((word) => word !== '')
  const ends = words.length <= 12 ? [words] : [words.slice(0, 5), words.slice(-5)]
  return `${parsed.href}#:~:text=${ends.map((end) => inFragment(end.join(' '))).join(',')}`
}

function inFragment(words: string): string {
  return encodeURIComponent(words.replace(/[\ud800-\udfff]/g, '')).replace(/-/g, '%2D')
}
