// May this folder be replaced? A site takes the place of everything in its folder, so a folder with anything else in it is refused.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, isAbsolute } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'

/** Throws DaybriefError `unsafe-output` when building there would lose what daybrief did not make. */
export function refuseUnsafeOutput({ root, seeds, out }: Project): void {
  const refuse = (why: string): never => {
    throw new DaybriefError('unsafe-output', `The output folder ${out} ${why}. Choose another with --out: everything in it is replaced.`)
  }
  if (holds(out, root)) refuse('holds the project itself')
  if (holds(out, seeds)) refuse('holds the seeds')
  if (holds(seeds, out)) refuse('lies in the seeds folder')
  const stats = statSync(out, { throwIfNoEntry: false })
  if (stats === undefined) return
  if (!stats.isDirectory()) refuse('is a file')
  if (existsSync(join(out, '.git'))) refuse('is a git repository')
  if (out !== join(root, '_site') && !isSite(out)) refuse('holds files that are no site of daybrief’s')
}

/** True for the folder itself too. */
function holds(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way !== '..' && !/^\.\.[/\\]/.test(way)
}

function isSite(folder: string): boolean {
  return readdirSync(folder).length === 0 || existsSync(join(folder, 'data/edition.json')) || existsSync(join(folder, 'data/records.jsonl'))
}
