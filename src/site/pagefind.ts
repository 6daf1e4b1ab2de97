// How is a large site searched? By Pagefind, an optional package that splits its index into files a server hands out one by one.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Page } from '../model/edition.ts'
import type { SearchDoc } from './search-index.ts'

/** What we use of the package; it is optional, so its types are not ours to import. */
interface Pagefind {
  readonly createIndex: (config: { readonly forceLanguage: string }) => Promise<{ readonly index?: Index }>
  readonly close: () => Promise<unknown>
}
interface Index {
  readonly addCustomRecord: (record: {
    readonly url: string
    readonly content: string
    readonly language: string
    readonly meta: Readonly<Record<string, string>>
    readonly filters: Readonly<Record<string, readonly string[]>>
  }) => Promise<{ readonly errors: readonly string[] }>
  readonly getFiles: () => Promise<{
    readonly errors: readonly string[]
    readonly files: readonly { readonly path: string; readonly content: Uint8Array }[]
  }>
}

/**
 * The files of a Pagefind index over these documents, below `pagefind/`. The same documents give the same bytes.
 * Throws DaybriefError when the package is not installed in `root` or beside daybrief.
 */
export async function pagefindPages(docs: readonly SearchDoc[], language: string, root: string): Promise<Page[]> {
  const pagefind = await load(root)
  try {
    const { index } = await pagefind.createIndex({ forceLanguage: language.slice(0, 2) })
    if (!index) throw failed('it could not be started')
    for (const doc of docs) {
      const { errors } = await index.addCustomRecord(recordOf(doc, language))
      if (errors[0] !== undefined) throw failed(errors[0])
    }
    const { files, errors } = await index.getFiles()
    if (errors[0] !== undefined) throw failed(errors[0])
    return files.filter(isAsked).map(({ path, content }): Page => {
      return { path: `pagefind/${path}`, key: createHash('sha256').update(content).digest('hex'), template: null, view: () => content }
    })
  } finally {
    await pagefind.close()
  }
}

/** The address within the site stands in `meta`: Pagefind would make `url` absolute from the server's root, where the site need not lie. */
function recordOf(doc: SearchDoc, language: string): Parameters<Index['addCustomRecord']>[0] {
  const { words, quote, href, date, dateWords, themes, speakers, texts } = doc
  return {
    url: `/${href}`,
    content: texts.map(([, text]) => text).join(' ') || words,
    language,
    meta: { title: words, href, date, dateWords, kind: quote ? 'quotation' : 'article', speaker: quote ? (speakers[0] ?? '') : '' },
    filters: { kind: [quote ? 'quotation' : 'article'], theme: themes, speaker: speakers },
  }
}

/** The project's own package first: daybrief does not bring one. Its one entry has been lib/index.js since 1.0. */
async function load(root: string): Promise<Pagefind> {
  const own = join(root, 'node_modules/pagefind/lib/index.js')
  // In a variable, so that TypeScript does not look for a package that need not be there.
  const name = existsSync(own) ? pathToFileURL(own).href : 'pagefind'
  try {
    const module: Pagefind = await import(name)
    return module
  } catch {
    throw new DaybriefError(
      'pagefind-missing',
      'Search by Pagefind needs a package that is not installed. Run npm install pagefind, or build without it.',
    )
  }
}

function failed(why: string): DaybriefError {
  return new DaybriefError('pagefind', `Pagefind made no index: ${why}. Build again, or build with the index of daybrief’s own.`)
}

/** Pagefind's own interfaces are left out: ours asks its index itself. */
function isAsked({ path }: { readonly path: string }): boolean {
  return !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/.test(path)
}
