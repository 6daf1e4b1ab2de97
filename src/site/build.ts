// What happens between a folder and a published site? Looked at first; only when something changed is the main path loaded and run.
import { relative } from 'node:path'
import type { Brief } from '../model/brief.ts'
import type { Edition, Page } from '../model/edition.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Project } from '../model/project.ts'
import type { Renderer } from '../render/renderer.ts'
import { compareSites } from './changes.ts'
import { digestInputs } from './inputs.ts'
import type { Built } from './memory.ts'
import { lastBuilt, remember, writeChanges } from './memory.ts'
import type { Output } from './output.ts'
import { withOutput } from './output.ts'
import { publish } from './publish.ts'
import { reportOf } from './report.ts'
import type { Reporter } from './reporter.ts'
import { readLastSummary, summarize } from './site-summary.ts'
import type { State } from './state.ts'
import { codeVersion } from './version.ts'

/** The pages of a site, made or not yet made, and what they were made from. */
export interface Made {
  readonly brief: Brief
  readonly edition: Edition
  readonly lexicon: Lexicon
  readonly pages: readonly Page[]
  readonly renderer: Renderer
  readonly version: string
}

/** The main path, `makePages`. */
export type MakePages = (project: Project, state: State, reporter: Reporter) => Promise<Made>

/**
 * Brings the output of a project up to date. `load` is asked for the main path only when something changed since the last build.
 * Throws DaybriefError when there is nothing to build or the output cannot be written; then the old site stands as it was.
 */
export async function buildSite(project: Project, load: () => Promise<MakePages>, reporter: Reporter): Promise<Built> {
  const built = await withOutput(project, reporter, async (output) => {
    reporter.stage('looking')
    const inputs = digestInputs(project, codeVersion())
    return lastBuilt(project, output, inputs) ?? (await buildAnew(project, output, inputs, await load(), reporter))
  })
  writeChanges(project.cache, built.changes)
  return built
}

async function buildAnew(project: Project, output: Output, inputs: string, makePages: MakePages, reporter: Reporter): Promise<Built> {
  const { brief, pages, renderer, version } = await makePages(project, output.state, reporter)
  reporter.stage('publishing')
  const published = await publish(pages, { ...output, project, version, renderer, reporter })
  const summary = summarize(brief)
  const changes = compareSites(readLastSummary(output.state), summary)
  const done = { report: reportOf(brief, relative(project.root, project.seeds)), published, changes }
  remember(output, { pages, version, summary, inputs }, done)
  return done
}
