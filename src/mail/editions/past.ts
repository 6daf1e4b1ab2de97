// What does the site know of the past? The frozen editions, unchanged, and what has changed since.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief } from '../../model/brief.ts'
import type { Page, SiteView } from '../../model/edition.ts'
import type { Past, SentEdition } from '../../model/past.ts'
import type { Settings } from '../../model/settings.ts'
import type { Renderer } from '../../render/renderer.ts'
import { composeCorrection } from './correction-mail.ts'
import { findCorrections } from './corrections.ts'
import { EDITIONS, readEditions } from './manifest.ts'
import type { EditionManifest } from './manifest.ts'

/** Names of the files readers are offered, in this order. Seeds are kept for proof and are not published. */
const OFFERED = [
  ['the page', 'index.html'],
  ['the mail', 'digest.html'],
  ['as text', 'digest.txt'],
  ['as .eml', 'digest.eml'],
  ['manifest', 'manifest.json'],
] as const

export interface Sent {
  readonly past: Past
  /** Pages below `editions/`: the files as sent, and a correction mail where one is due. */
  readonly pages: readonly Page[]
}

/** Newest first. Throws DaybriefError for a damaged manifest. */
export function readPast(root: string, brief: Brief, site: SiteView, settings: Settings, renderer: Renderer): Sent {
  const editions = readEditions(root).toReversed()
  const found = editions.map((edition) => ({ edition, corrections: findCorrections(edition, brief) }))
  return {
    past: {
      sent: found.map(({ edition, corrections }): SentEdition => ({
        name: edition.name,
        number: edition.number,
        period: edition.period,
        files: [
          ...OFFERED.map(([name, file]) => ({ name, path: `${EDITIONS}/${edition.name}/${file}` })),
          ...(corrections.length === 0 ? [] : [{ name: 'correction mail', path: `${EDITIONS}/${edition.name}/correction.html` }]),
        ],
        corrections,
        note: null,
      })),
      since: sinceOf(editions[0], brief),
    },
    pages: found.flatMap(({ edition, corrections }) => [
      ...filesOf(root, edition),
      ...(corrections.length === 0
        ? []
        : correctionPages(
            edition,
            () => composeCorrection(edition, corrections, site, settings, renderer),
            JSON.stringify([corrections, settings]),
          )),
    ]),
  }
}

function sinceOf(newest: EditionManifest | undefined, brief: Brief): Past['since'] {
  if (newest === undefined) return null
  const known = new Set(newest.known)
  const articles = brief.articles.map((article) => article.id).filter((id) => !known.has(id))
  const fresh = new Set(articles)
  const joined = brief.quotes.filter(
    (quote) => quote.sources.some((one) => fresh.has(one.article)) && quote.sources.some((one) => known.has(one.article)),
  )
  return { period: newest.period, articles, joined: joined.length }
}

/** The bytes as they lie in the project; what the manifest does not name is not published, and neither are seeds. */
function filesOf(root: string, edition: EditionManifest): Page[] {
  const names = [
    'manifest.json',
    ...edition.files.map((file) => file.path).filter((path) => !path.startsWith('seeds/') && /^[a-z0-9-]+\.(html|txt|eml|css)$/.test(path)),
  ]
  return names.map((name): Page => {
    const bytes = readFileSync(join(root, EDITIONS, edition.name, name))
    return {
      path: `${EDITIONS}/${edition.name}/${name}`,
      key: createHash('sha256').update(bytes).digest('hex'),
      template: null,
      view: () => bytes.toString('utf8'),
    }
  })
}

function correctionPages(edition: EditionManifest, compose: () => { html: string; text: string; eml: string }, key: string): Page[] {
  const page = (ending: string, part: 'html' | 'text' | 'eml'): Page => ({
    path: `${EDITIONS}/${edition.name}/correction.${ending}`,
    key: createHash('sha256').update(`${edition.number} ${key}`).digest('hex'),
    template: null,
    view: () => compose()[part],
  })
  return [page('html', 'html'), page('txt', 'text'), page('eml', 'eml')]
}
