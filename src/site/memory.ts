// What does one build leave for the next? Manifest, report, summary and changes; written last, so that a killed build makes the next one do more, never less.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../model/edition.ts'
import type { Project } from '../model/project.ts'
import type { Changes } from './changes.ts'
import { noChanges } from './changes.ts'
import type { Manifest } from './manifest.ts'
import { printOf, readManifest, samePrint, shortKey, writeManifest } from './manifest.ts'
import type { Output } from './output.ts'
import { hasOwnPages } from './own-pages.ts'
import type { Published } from './publish.ts'
import type { Report } from './report.ts'
import { readReport, writeReport } from './report.ts'
import type { SiteSummary } from './site-summary.ts'
import { writeLastSummary } from './site-summary.ts'
import { listFiles } from './staging.ts'

/** What a build did. */
export interface Built {
  readonly report: Report
  readonly published: Published
  /** Against the last build of this output. */
  readonly changes: Changes
}

/** What the last build did, when nothing it read and nothing it wrote has changed since; else null. */
export function lastBuilt(project: Project, output: Output, inputs: string): Built | null {
  if (hasOwnPages(project.root)) return null
  const report = readReport(output.state, inputs)
  if (report === null) return null
  const { files } = readManifest(output.state)
  const there = listFiles(output.places.out)
  const same = there.length === files.size && there.every((path) => samePrint(printOf(output.places.out, path), files.get(path)?.[1]))
  return same ? { report, published: { pages: there.length, written: 0, removed: 0 }, changes: noChanges } : null
}

export interface Facts {
  readonly pages: readonly Page[]
  readonly version: string
  readonly summary: SiteSummary
  readonly inputs: string
}

export function remember(output: Output, { pages, version, summary, inputs }: Facts, built: Built): void {
  const { places, state } = output
  const keys = new Map(pages.map((page) => [page.path, shortKey(page.key)]))
  const files: Manifest['files'] = new Map(
    listFiles(places.out).flatMap((path) => {
      const print = printOf(places.out, path)
      return print === null ? [] : [[path, [keys.get(path) ?? '', print]]]
    }),
  )
  writeLastSummary(state, summary)
  writeReport(state, inputs, built.report)
  writeManifest(state, { version, files })
}

/** `.daybrief/changes.json`, for the editor's own tools. */
export function writeChanges(cache: string | null, changes: Changes): void {
  if (cache === null) return
  const { articles, quotes, periods } = changes
  const ids = { ...quotes, changed: quotes.changed.map(({ id }) => id) }
  try {
    mkdirSync(cache, { recursive: true })
    writeFileSync(join(cache, 'changes.json'), `${JSON.stringify({ articles, quotes: ids, periods }, null, 2)}\n`)
  } catch {
    // A state folder that cannot be written is said where the cache is written.
  }
}
