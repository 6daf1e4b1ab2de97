// How do finished pages get to their files? Eleventy places them: one paginated template over their paths, in batches, so that memory does not grow with the site.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger, UserConfig } from '@11ty/eleventy'
import { DaybriefError } from '../model/diagnostic.ts'
import { OWN_PAGES, configOf, refuseUnsafeInput } from './own-pages.ts'

/** A finished page: made only when it is placed. */
export interface FinishedPage {
  readonly path: string
  readonly text: () => string
}

/** Pages of one call to Eleventy, and characters in them: it holds all texts of a call in memory until they are written. */
const BATCH = 200
const BATCH_CHARS = 5_000_000

/** While this is set, the plugin in the project's configuration adds nothing: the pages come from here. */
const PLACING = Symbol.for('daybrief.placing')

export function isPlacing(): boolean {
  return Reflect.get(globalThis, PLACING) === true
}

const TEMPLATE = 'daybrief.11ty.js'

/** Adds the one template that writes all these pages. `paths` is asked when Eleventy paginates, `text` when it renders. */
export function addPages(config: UserConfig, paths: () => readonly string[], text: (path: string) => string): void {
  config.addTemplate(TEMPLATE, (data) => flat(text(String(data['daybriefPath']))), {
    daybriefPaths: [''],
    pagination: {
      data: 'daybriefPaths',
      size: 1,
      alias: 'daybriefPath',
      before: (_all: unknown, data: Record<string, unknown>) => without(paths(), data),
    },
    permalink: (data: Record<string, unknown>) => String(data['daybriefPath']),
    eleventyExcludeFromCollections: true,
    eleventyImport: { collections: ['all'] },
    eleventyAllowMissingExtension: true,
    layout: false,
  })
}

/**
 * A template makes a page of thousands of pieces that V8 keeps as a tree until somebody reads the string. Read at once, the pieces can be collected
 * while they are young, not when the batch is written.
 */
function flat(text: string): string {
  return text.charCodeAt(text.length - 1) >= 0 ? text : ''
}

/** The project's own pages, placed first: where one has a name of ours, it stands. */
export async function placeOwnPages(root: string, seeds: string, output: string): Promise<void> {
  const config = configOf(root)
  const input = config === null ? join(root, OWN_PAGES) : undefined
  await run(input, output, config, (added) => {
    added.on('eleventy.before', ({ directories }) => refuseUnsafeInput(directories.input, root, seeds))
  })
}

/**
 * Places pages below `output`. `empty` is a folder without files for Eleventy to search.
 * Throws DaybriefError when a page was not written: Eleventy itself would be silent about it.
 */
export async function placePages(
  pages: readonly FinishedPage[],
  root: string,
  empty: string,
  output: string,
  placed: (count: number) => void,
): Promise<void> {
  mkdirSync(empty, { recursive: true })
  for (let at = 0; at < pages.length;) {
    const batch = makeBatch(pages, at)
    const paths = [...batch.keys()]
    at += paths.length
    await run(empty, output, configOf(root), (config) =>
      addPages(
        config,
        () => paths,
        (path) => batch.get(path) ?? '',
      ),
    )
    const missing = paths.filter((path) => !existsSync(join(output, path)))
    if (missing.length > 0) {
      throw new DaybriefError(
        'pages-missing',
        `Eleventy wrote ${paths.length - missing.length} of ${paths.length} pages; ${missing[0]} is missing. Check the Eleventy configuration.`,
      )
    }
    placed(at)
  }
}

/** The texts of the next pages by path: as many as a call may hold, at least one. */
function makeBatch(pages: readonly FinishedPage[], from: number): Map<string, string> {
  const batch = new Map<string, string>()
  let room = BATCH_CHARS
  for (let at = from; at < pages.length && batch.size < BATCH && room > 0; at += 1) {
    const { path, text } = pages[at]!
    const made = flat(text())
    batch.set(path, made)
    room -= made.length
  }
  return batch
}

async function run(input: string | undefined, output: string, configPath: string | null, add: (config: UserConfig) => void): Promise<void> {
  const { default: Eleventy } = await import('@11ty/eleventy')
  const heard: string[] = []
  const eleventy = new Eleventy(input, output, {
    source: 'cli',
    configPath,
    quietMode: true,
    config: (config) => {
      config.setUseGitIgnore(false)
      add(config)
    },
  })
  eleventy.logger.overrideLogger(listener(heard))
  Reflect.set(globalThis, PLACING, true)
  try {
    await eleventy.write()
  } catch (error) {
    throw innermost(error)
  } finally {
    Reflect.deleteProperty(globalThis, PLACING)
  }
}

/** Eleventy's own words go nowhere: what matters is thrown. */
function listener(heard: string[]): Logger {
  const listen = (message: string): void => void heard.push(message)
  return { log: listen, warn: listen, error: listen }
}

/** Eleventy wraps what a page or configuration threw; the sentence a person needs is the innermost one. */
function innermost(error: unknown): Error {
  let found = error
  while (found instanceof Error && 'originalError' in found && found.originalError instanceof Error) found = found.originalError
  if (found instanceof DaybriefError || isDiskError(found)) return found
  return new DaybriefError('eleventy', `Eleventy could not place the pages: ${found instanceof Error ? found.message : String(found)}`)
}

function isDiskError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

/** A project's own page with one of our names replaces ours. */
function without(paths: readonly string[], data: Record<string, unknown>): readonly string[] {
  const own = new Set(urlsIn(data['collections']))
  return own.size === 0 ? paths : paths.filter((path) => !own.has(`/${path}`) && !own.has(urlOf(path)))
}

/** The address Eleventy gives a file: `/about.html`, and `/` for an index. */
export function urlOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`
}

function isOurs(input: string): boolean {
  return input.endsWith(`/${TEMPLATE}`)
}

/**
 * Addresses of the project's own pages, given Eleventy's map of all. Throws when one is also an address of ours:
 * an own page outside the collections is not seen when ours are counted, and Eleventy would end with a trace.
 */
export function ownUrls(map: Readonly<Record<string, readonly (string | false)[]>>): ReadonlySet<string> {
  const ours = new Set(Object.entries(map).flatMap(([input, urls]) => (isOurs(input) ? urls : [])))
  const own = new Set<string>()
  for (const [input, urls] of Object.entries(map)) {
    for (const url of isOurs(input) ? [] : urls) {
      if (url !== false && ours.has(url)) {
        throw new DaybriefError(
          'own-page',
          `${input} writes ${url}, and so does daybrief. An own page takes the place of ours only while it stands in Eleventy's collections: take its eleventyExcludeFromCollections away, or give it another permalink.`,
        )
      }
      if (url !== false) own.add(url)
    }
  }
  return own
}

function urlsIn(collections: unknown): string[] {
  const all = typeof collections === 'object' && collections !== null && 'all' in collections ? collections.all : []
  return Array.isArray(all)
    ? all.map((item: unknown) => (typeof item === 'object' && item !== null && 'url' in item ? String(item.url) : ''))
    : []
}
