// How does plain `npx eleventy` build the same site? The main path runs before Eleventy reads its templates, and one template brings the pages.
import { join, relative, resolve } from 'node:path'
import type { UserConfig } from '@11ty/eleventy'
import type { Page } from './model/edition.ts'
import type { Renderer } from './render/renderer.ts'
import { makePages } from './index.ts'
import { readSettings } from './ingest/settings.ts'
import { writeFile } from './site/files.ts'
import { refuseUnsafeInput } from './site/own-pages.ts'
import { addPages, isPlacing, ownUrls, urlOf } from './site/placing.ts'
import { silent } from './site/reporter.ts'
import { makeFolders } from './site/staging.ts'
import { nothingKept } from './site/state.ts'

export interface PluginOptions {
  /** The articles' folder, from the project's root. */
  readonly seeds?: string
}

/** Add it with `config.addPlugin(daybrief)`. Below `daybrief build` it adds nothing: the command hands the pages over itself. */
export default function daybrief(config: UserConfig, options: PluginOptions = {}): void {
  if (isPlacing()) return
  const root = process.cwd()
  const seeds = resolve(root, options.seeds ?? 'seeds')
  let pages = new Map<string, Page>()
  let renderer: Renderer | null = null
  let own: ReadonlySet<string> = new Set()
  config.on('eleventy.before', async ({ directories }) => {
    refuseUnsafeInput(directories.input, root, seeds)
    const project = { root, seeds, out: resolve(directories.output), cache: null, settings: readSettings(root) }
    const made = await makePages(project, nothingKept, silent)
    pages = new Map(made.pages.map((page) => [page.path, page]))
    renderer = made.renderer
  })
  config.on('eleventy.contentMap', ({ inputPathToUrl }) => {
    own = ownUrls(inputPathToUrl)
  })
  config.on('eleventy.after', ({ directories }) => {
    const direct = [...pages.values()].filter((page) => page.template === null && !own.has(urlOf(page.path)))
    const output = resolve(directories.output)
    makeFolders(
      output,
      direct.map((page) => page.path),
    )
    for (const page of direct) writeFile(join(output, page.path), page.view())
  })
  const placed = (): string[] => [...pages.values()].filter((page) => page.template !== null).map((page) => page.path)
  addPages(config, placed, (path) => {
    const page = pages.get(path)
    return page && renderer ? renderer.page(page.template ?? '', page.view()) : ''
  })
  config.addWatchTarget(`./${relative(root, seeds)}/`)
}
