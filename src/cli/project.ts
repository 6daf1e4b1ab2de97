// Which folders and settings does a command work with? Options win over package.json, package.json over the defaults.
import { resolve } from 'node:path'
import { readSettings } from '../ingest/settings.ts'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import type { Settings } from '../model/settings.ts'

/** The options build and serve share, as `parseArgs` wants them. */
export const projectOptions = {
  seeds: { type: 'string' },
  out: { type: 'string' },
  'base-url': { type: 'string' },
  title: { type: 'string' },
  'no-search': { type: 'boolean' },
  search: { type: 'string' },
  cache: { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const

/** The same as help text. */
export const projectHelp = `  --seeds DIR         the articles (default: seeds)
  --out DIR           the site (default: _site)
  --base-url URL      where the site will lie; without it no absolute link is written anywhere
  --title TEXT        the site's title
  --no-search         no search index
  --search pagefind   index with Pagefind instead (install it first), for large sites on a server
  --cache DIR         what is remembered between builds (default: .daybrief)
  --no-cache          remember nothing`

export interface ProjectValues {
  readonly seeds?: string | undefined
  readonly out?: string | undefined
  readonly 'base-url'?: string | undefined
  readonly title?: string | undefined
  readonly 'no-search'?: boolean | undefined
  readonly search?: string | undefined
  readonly cache?: string | undefined
  readonly 'no-cache'?: boolean | undefined
}

/** The project in the current folder. Throws DaybriefError (exit 2) for a value that cannot be. */
export function projectFrom(values: ProjectValues): Project {
  const root = process.cwd()
  const settings = readSettings(root)
  const search = values['no-search'] ? 'none' : values.search === undefined ? settings.search : searchOf(values.search)
  const baseUrl = values['base-url'] === undefined ? settings.baseUrl : baseUrlOf(values['base-url'])
  const given: Settings = { ...settings, search, baseUrl, title: values.title ?? settings.title }
  return {
    root,
    seeds: resolve(root, values.seeds ?? 'seeds'),
    out: resolve(root, values.out ?? '_site'),
    cache: values['no-cache'] ? null : resolve(root, values.cache ?? '.daybrief'),
    settings: given,
  }
}

function searchOf(value: string): Settings['search'] {
  if (value === 'index' || value === 'pagefind' || value === 'none') return value
  throw new DaybriefError('usage', `--search is “${value}”: use index, pagefind or none.`, 2)
}

/** Absolute, http or https, with a trailing slash and nothing after it. */
function baseUrlOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new DaybriefError('usage', `--base-url is “${value}”: give an absolute address such as https://example.org/brief/.`, 2)
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
