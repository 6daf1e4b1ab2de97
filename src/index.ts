// What is public, and in which order does everything happen? The table of contents: read this first.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assemble } from './brief/assemble.ts'
import { briefRules } from './brief/rules.ts'
import { ruleTables } from './extract/rules.ts'
import { readEditor } from './ingest/editor.ts'
import { readLexicon, themeIds } from './ingest/lexicon.ts'
import { readSeeds } from './ingest/seeds.ts'
import { composeDigest } from './mail/digest.ts'
import { readPast } from './mail/editions/past.ts'
import type { Edition, Page } from './model/edition.ts'
import type { Project } from './model/project.ts'
import type { Settings } from './model/settings.ts'
import type { Renderer } from './render/renderer.ts'
import { createRenderer } from './render/renderer.ts'
import { assetPages } from './site/asset-pages.ts'
import { buildSite } from './site/build.ts'
import type { Made } from './site/build.ts'
import { extractAll } from './site/extraction.ts'
import { feedPages, sitemapPages } from './site/feeds.ts'
import { noRecords, readGivenRecords } from './site/given-records.ts'
import type { Built } from './site/memory.ts'
import { recordsPage } from './site/records-page.ts'
import type { Reporter } from './site/reporter.ts'
import { silent } from './site/reporter.ts'
import { searchPages } from './site/search.ts'
import type { State } from './site/state.ts'
import { codeVersion, pagesVersion } from './site/version.ts'
import { present, presentSite } from './view/present.ts'

/** The main path: raw articles → records → brief → edition → pages. Page texts are made only when they are placed. */
export async function makePages(project: Project, state: State, reporter: Reporter): Promise<Made> {
  const { settings } = project
  const code = codeVersion()
  reporter.stage('reading')
  const lexicon = readLexicon(project.root)
  const { seeds, failed, edition: editorText, diagnostics } = readSeeds(project, themeIds(lexicon))
  reporter.stage('extracting')
  const given = project.records === undefined ? noRecords : readGivenRecords(project.records, lexicon)
  const articles = await extractAll(seeds, lexicon, `${code} ${lexicon.version}`, state, reporter, given)
  reporter.stage('assembling')
  const assembled = assemble(articles, failed, readEditor(editorText), settings)
  const brief = { ...assembled, diagnostics: [...diagnostics, ...assembled.diagnostics] }
  reporter.stage('presenting')
  const templates = [join(project.root, 'templates'), fileURLToPath(new URL('../templates', import.meta.url))]
  const renderer = createRenderer(templates)
  const sent = readPast(project.root, brief, presentSite(settings), settings, renderer)
  const edition = present(brief, settings, lexicon, { ...ruleTables, ...briefRules }, sent.past)
  const found = [...(await searchPages(brief, settings, lexicon, edition.site, project.root)), ...feedPages(brief, settings, lexicon)]
  const shown = [...edition.pages, ...found, ...digestPages(edition, renderer, settings)]
  const pages = [...shown, ...sent.pages, ...sitemapPages(shown, settings), recordsPage(brief.articles), ...assetPages(templates)]
  return { brief, edition, lexicon, pages, renderer, version: pagesVersion(code, renderer.version, settings, project.root) }
}

/**
 * A folder of raw articles becomes a site and its mails.
 * Throws DaybriefError when there is nothing to build or the output cannot be written; then the old site stands as it was.
 */
export async function build(project: Project, reporter: Reporter = silent): Promise<Built> {
  return buildSite(project, () => Promise.resolve(makePages), reporter)
}

/** Three files a period, composed once when the first of them is asked for; only the last digest is held. */
function digestPages(edition: Edition, renderer: Renderer, settings: Settings): Page[] {
  let last = { period: '', digest: { html: '', text: '', eml: '' } }
  return edition.periods.flatMap((period) => {
    const part = (name: 'html' | 'text' | 'eml'): string => {
      if (last.period !== period) last = { period, digest: composeDigest(edition, period, renderer, settings) }
      return last.digest[name]
    }
    const page = (ending: string, name: 'html' | 'text' | 'eml'): Page => {
      return { path: `digest/${period}.${ending}`, key: edition.digestKey(period), template: null, view: () => part(name) }
    }
    return [page('html', 'html'), page('txt', 'text'), page('eml', 'eml')]
  })
}

export { assemble } from './brief/assemble.ts'
export { extract } from './extract/extract.ts'
export { readLexicon } from './ingest/lexicon.ts'
export { readSeeds } from './ingest/seeds.ts'
export { readSettings } from './ingest/settings.ts'
export { composeDigest } from './mail/digest.ts'
export { createRenderer } from './render/renderer.ts'
export { present } from './view/present.ts'
export type { Made } from './site/build.ts'
export type { Built } from './site/memory.ts'
export type { Reporter } from './site/reporter.ts'
export type { Brief } from './model/brief.ts'
export type { Diagnostic } from './model/diagnostic.ts'
export type { Edition } from './model/edition.ts'
export type { Project } from './model/project.ts'
export type { ArticleRecord } from './model/record.ts'
export type { Seed } from './model/seed.ts'
export type { Span } from './model/span.ts'
