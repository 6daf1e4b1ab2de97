// Are the feeds valid, the same everywhere, and safe whatever stands in an article?
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/site/feed-entries.ts'
import type { Feed } from '../../src/site/feed-formats.ts'
import { writeAtom, writeJsonFeed } from '../../src/site/feed-formats.ts'
import { sitemapPages } from '../../src/site/feeds.ts'
import { defaults } from '../../src/model/settings.ts'

const entry = (parts: Partial<Entry>): Entry => ({
  id: 'urn:sha256:00',
  title: 'T',
  path: 'articles/a.html',
  anchor: null,
  date: '2024-11-29',
  author: null,
  themes: [],
  lead: null,
  quotes: [],
  ...parts,
})

const feed = (entries: Entry[], baseUrl: string | null = null, path = 'feed.xml'): Feed => ({
  path,
  id: 'urn:sha256:ff',
  title: 'Brief <&> "daily"',
  description: 'D',
  language: 'en',
  baseUrl,
  page: 'index.html',
  entries,
})

const NASTY = 'a\u0001<script>]]>&amp;"\ud800\uffff\u{1f5de}'

describe('Atom', () => {
  it('escapes everything, and leaves out what XML forbids', () => {
    const xml = writeAtom(feed([entry({ title: NASTY, author: NASTY, lead: NASTY, quotes: [{ text: NASTY, speaker: NASTY }] })]))
    expect(xml).not.toMatch(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Surrogate}/u)
    expect(xml.match(/<(?!\/?(?:feed|id|title|subtitle|updated|author|name|link|entry|content|category)[ >/]|\?xml)/g)).toBeNull()
    expect(xml).toContain('<title>a\ufffd&lt;script&gt;]]&gt;&amp;amp;&quot;\ufffd\ufffd\u{1f5de}</title>')
  })

  it('its content is HTML in which an article’s words are words', () => {
    const xml = writeAtom(feed([entry({ lead: '<b>bold</b>', quotes: [{ text: 'x', speaker: null }] })]))
    const content = /<content type="html">([^<]*)<\/content>/.exec(xml)?.[1] ?? ''
    const html = content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    expect(html).toBe('<p>&lt;b&gt;bold&lt;/b&gt;</p>\n<blockquote><p>x</p><footer>not named</footer></blockquote>')
    expect(JSON.stringify(parse(html), (key, value) => (key === 'parentNode' ? undefined : value))).not.toContain('"tagName":"b"')
  })

  it('is as old as its newest entry, and a feed without entries is still one', () => {
    expect(writeAtom(feed([entry({}), entry({ date: '2024-10' })])).match(/<updated>[^<]+/g)).toEqual([
      '<updated>2024-11-29T00:00:00Z',
      '<updated>2024-11-29T00:00:00Z',
      '<updated>2024-10-01T00:00:00Z',
    ])
    expect(writeAtom(feed([]))).toContain('<updated>1970-01-01T00:00:00Z</updated>')
  })

  it('links relative to itself, or below the base URL', () => {
    const links = (xml: string): string[] => [...xml.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(links(writeAtom(feed([entry({ anchor: 'q-1' })], null, 'themes/a.xml')))).toEqual(
      ['a.xml', '../index.html', '../articles/a.html#q-1'].map((href) => (href === 'a.xml' ? '../themes/a.xml' : href)),
    )
    expect(links(writeAtom(feed([entry({})], 'https://example.org/b/')))).toEqual(
      ['feed.xml', 'index.html', 'articles/a.html'].map((path) => `https://example.org/b/${path}`),
    )
  })
})

describe('JSON Feed', () => {
  it('has string ids and nothing that is null; a day only where the day is known', () => {
    const text = writeJsonFeed(
      feed(
        [entry({}), entry({ id: 'urn:sha256:01', date: '2024-11' }), entry({ id: 'urn:sha256:02', date: null })],
        'https://example.org/',
      ),
    )
    const { version, items } = JSON.parse(text)
    expect(text).not.toContain('null')
    expect(version).toBe('https://jsonfeed.org/version/1.1')
    expect(items.map((item: Record<string, unknown>) => [item['id'], item['date_published'], item['url']])).toEqual([
      ['urn:sha256:00', '2024-11-29T00:00:00Z', 'https://example.org/articles/a.html'],
      ['urn:sha256:01', undefined, 'https://example.org/articles/a.html'],
      ['urn:sha256:02', undefined, 'https://example.org/articles/a.html'],
    ])
  })
})

describe('site map', () => {
  const page = (path: string): Parameters<typeof sitemapPages>[0][number] => ({ path, key: '', template: null, view: () => '' })
  const pages = ['index.html', '404.html', 'days/2024.html', 'digest/2024.html', 'editions/x/2024.html', 'feed.xml'].map(page)

  it('lists what readers may find, with a base URL only', () => {
    expect(sitemapPages(pages, defaults)).toEqual([])
    expect(sitemapPages(pages, { ...defaults, baseUrl: 'https://example.org/', noindex: true })).toEqual([])
    const [map] = sitemapPages(pages, { ...defaults, baseUrl: 'https://example.org/' })
    expect([...String(map?.view()).matchAll(/<loc>([^<]*)/g)].map((match) => match[1])).toEqual([
      'https://example.org/',
      'https://example.org/days/2024.html',
    ])
  })

  it('is split where it would be too long', () => {
    const many = Array.from({ length: 50_001 }, (_, i) => page(`articles/${i}.html`))
    const made = sitemapPages(many, { ...defaults, baseUrl: 'https://example.org/' })
    expect(made.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
    expect(String(made[0]?.view())).toContain('<sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>')
  })
})
