// Did anything change at all? One digest over the bytes of everything a build reads; times of change are never trusted.
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../model/project.ts'
import { configOf } from './own-pages.ts'
import { recordFiles } from './record-files.ts'

/** Folders of a project besides the seeds that a build reads. */
const FOLDERS = ['templates', 'lexicon', 'editions']

/** The package's own templates: used where the project has none of that name. */
const OWN_TEMPLATES = join(import.meta.dirname, '..', '..', 'templates')

/** Hex digest of program, settings, seeds, given records, templates (the project's and the package's), word lists and editions as sent. */
export function digestInputs(project: Project, code: string, own: string = OWN_TEMPLATES): string {
  const hash = createHash('sha256').update(JSON.stringify([code, project.settings, project.root, project.seeds]))
  addFolder(hash, project.seeds, 0)
  for (const folder of FOLDERS) addFolder(hash.update(folder), join(project.root, folder), 0)
  if (join(project.root, 'templates') !== own) addFolder(hash.update('own'), own, 0)
  if (project.records !== undefined) for (const path of recordFiles(project.records)) addFile(hash.update(`records ${path}\0`), path)
  const config = configOf(project.root)
  if (config !== null) hash.update(readFileSync(join(project.root, config)))
  return hash.digest('hex')
}

/** Deeper than any reader goes; a link that leads back to its own folder ends here. */
const DEEPEST = 40

function addFolder(hash: Hash, folder: string, depth: number): void {
  for (const name of namesIn(folder, depth)) {
    const path = join(folder, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    hash.update(`${depth} ${name} ${stats?.isFile() ? stats.size : 'other'}\0`)
    if (stats?.isFile()) addFile(hash, path)
    else if (stats?.isDirectory()) addFolder(hash, path, depth + 1)
  }
}

function namesIn(folder: string, depth: number): string[] {
  try {
    return depth > DEEPEST ? [] : readdirSync(folder).sort()
  } catch {
    return []
  }
}

function addFile(hash: Hash, path: string): void {
  try {
    hash.update(readFileSync(path))
  } catch {
    hash.update('unreadable')
  }
}
