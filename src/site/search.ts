// How does a reader find something? The search page and the index it loads, from disk as well as from a server.
import { createHash } from 'node:crypto'
import type { Brief, BriefArticle, MergedQuote } from '../model/brief.ts'
import type { Page, SiteView } from '../model/edition.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Settings } from '../model/settings.ts'
import type { Span } from '../model/span.ts'
import { shortDate } from '../view/dates.ts'
import type { Frame } from '../view/frame.ts'
import { frame } from '../view/frame.ts'
import { paths, siteLinks } from '../view/links.ts'
import { pagefindPages } from './pagefind.ts'
import type { SearchDoc } from './search-index.ts'
import { buildIndex } from './search-index.ts'

/** What templates/pages/search.njk gets. */
export interface SearchView {
  readonly frame: Frame
  readonly archive: string
  readonly themes: readonly { readonly id: string; readonly label: string }[]
  readonly articles: number
  readonly quotes: number
  /** Articles whose full text is covered: the newest. */
  readonly whole: number
  /** True: Pagefind, which needs a server. */
  readonly served: boolean
}

/** Pagefind fetches the parts of its index and runs WebAssembly, from this site alone. */
const SERVED =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
const INDEX = 'assets/search-index.js'
const HEADLINE = 6
const SPEAKER = 4
const QUOTED = 2

/** Nothing with `search: none`. The index is a page of its own key: it is written again only when what it covers has changed. */
export async function searchPages(brief: Brief, settings: Settings, lexicon: Lexicon, site: SiteView, root: string): Promise<Page[]> {
  if (settings.search === 'none') return []
  const articles = newestFirst(brief)
  const served = settings.search === 'pagefind'
  const whole = served ? articles.length : wholeTexts(articles, settings.limits.searchChars)
  const docs = (): SearchDoc[] => articles.flatMap((article, i) => documentsOf(brief, article, i < whole))
  const key = keyOf(brief, articles, whole)
  const index = served
    ? await pagefindPages(docs(), settings.language, root)
    : [{ path: INDEX, key, template: null, view: () => script(docs()) }]
  const labels = lexicon.themes.map(({ id, label }) => `${id} ${label}`).join()
  return [
    {
      path: paths.search,
      key: `${key} ${settings.search} ${labels}`,
      template: 'search.njk',
      view: () => presentSearch(brief, lexicon, site, whole, served),
    },
    ...index,
  ]
}

function presentSearch({ articles, quotes }: Brief, lexicon: Lexicon, site: SiteView, whole: number, served: boolean): SearchView {
  const used = new Set(articles.flatMap(({ record }) => record.themes.map(({ theme }) => theme)))
  return {
    frame: frame(site, { path: paths.search, title: 'Search', section: 'search', ...(served ? { csp: SERVED } : {}) }),
    archive: siteLinks(paths.search)(paths.archive()),
    themes: lexicon.themes.filter(({ id }) => used.has(id)),
    articles: articles.length,
    quotes: quotes.length,
    whole,
    served,
  }
}

/** JSON.parse of one string is several times faster in browsers than the same value as source text. */
function script(docs: readonly SearchDoc[]): string {
  const json = JSON.stringify(buildIndex(docs))
  return `// The search index: an own compact form, described in src/site/search-index.ts\nself.daybriefIndex = JSON.parse(${JSON.stringify(json)})\n`
}

function newestFirst(brief: Brief): BriefArticle[] {
  return [...brief.articles].sort((a, b) => compare(b.record.date.value ?? '', a.record.date.value ?? '') || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many of the newest articles fit into `limit` characters of full text. */
function wholeTexts(articles: readonly BriefArticle[], limit: number): number {
  let room = limit
  const over = articles.findIndex(({ seed }) => (room -= seed.text.length) < 0)
  return over < 0 ? articles.length : over
}

function keyOf(brief: Brief, articles: readonly BriefArticle[], whole: number): string {
  const hash = createHash('sha256').update(String(whole))
  for (const { id, seed, record, quotes } of articles) {
    hash.update(
      JSON.stringify([
        id,
        seed.sha256,
        seed.recordDigest,
        record.rules,
        record.headline.text,
        record.date.value,
        record.themes.map(({ theme }) => theme),
        quotes,
      ]),
    )
  }
  for (const { id, text, speaker } of brief.quotes) hash.update(JSON.stringify([id, text, speaker]))
  return hash.digest('hex')
}

const byId = new WeakMap<Brief, Map<string, MergedQuote>>()

function quotesOf(brief: Brief, { quotes }: BriefArticle): MergedQuote[] {
  const known = byId.get(brief) ?? new Map(brief.quotes.map((quote) => [quote.id, quote]))
  byId.set(brief, known)
  return quotes.flatMap((id) => known.get(id) ?? [])
}

/** The article, then the quotations whose wording shown stands in it. */
function documentsOf(brief: Brief, article: BriefArticle, whole: boolean): SearchDoc[] {
  const { id, record, seed } = article
  const to = siteLinks(paths.search)
  const said = quotesOf(brief, article)
  const date = record.date.value
  const shared = { date: date ?? '', dateWords: shortDate(date), themes: record.themes.map(({ theme }) => theme) }
  const speakers = [...new Set(said.flatMap(({ speaker }) => speaker ?? []))]
  const texts: SearchDoc['texts'] = [
    [HEADLINE, record.headline.text],
    [SPEAKER, speakers.join(' ')],
    [1, record.captions.map(({ text, credit }) => `${text} ${credit ?? ''}`).join(' ')],
    [1, [record.outlet, record.author, ...record.people.map(({ name }) => name)].join(' ')],
    [
      1,
      whole
        ? without(
            seed.text,
            record.removed.map(({ span }) => span),
          )
        : '',
    ],
  ]
  const own: SearchDoc = { ...shared, words: record.headline.text, quote: false, href: to(paths.article(id)), speakers, texts }
  return [own, ...said.flatMap((quote) => quoteDocument(quote, id, shared))]
}

function quoteDocument(quote: MergedQuote, article: string, shared: Pick<SearchDoc, 'date' | 'dateWords' | 'themes'>): SearchDoc[] {
  const source = quote.sources[quote.lead] ?? quote.sources[0]
  if (!source || source.article !== article) return []
  const href = siteLinks(paths.search)(paths.article(article), source.anchor)
  const speakers = quote.speaker === null ? [] : [quote.speaker]
  return [
    {
      ...shared,
      words: quote.text,
      quote: true,
      href,
      speakers,
      texts: [
        [QUOTED, quote.text],
        [SPEAKER, speakers.join(' ')],
      ],
    },
  ]
}

/** The text less what was removed: nobody looks for a newsletter prompt. */
function without(text: string, removed: readonly Span[]): string {
  let out = ''
  let from = 0
  for (const [start, end] of [...removed].sort((a, b) => a[0] - b[0])) {
    if (start > from) out += `${text.slice(from, start)} `
    from = Math.max(from, end)
  }
  return out + text.slice(from)
}
