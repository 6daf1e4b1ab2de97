// Did anything change at all? One digest over the bytes of everything a build reads; times of change are never trusted.
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { Dirent, Stats } from 'node:fs'
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
  addFolder(hash, project.seeds, 0, project.settings.limits.seedBytes)
  for (const folder of FOLDERS) addFolder(hash.update(folder), join(project.root, folder), 0, Infinity)
  if (join(project.root, 'templates') !== own) addFolder(hash.update('own'), own, 0, Infinity)
  if (project.records !== undefined) for (const path of recordFiles(project.records)) addFile(hash.update(`records ${path}\0`), path)
  const config = configOf(project.root)
  if (config !== null) hash.update(readFileSync(join(project.root, config)))
  return hash.digest('hex')
}

/** Deeper than any reader goes. */
const DEEPEST = 101

/** Links to folders are not followed, as no reader of these folders follows them: two that lead back would double with every step. */
function addFolder(hash: Hash, folder: string, depth: number, limit: number): void {
  for (const entry of entriesIn(folder, depth)) {
    const path = join(folder, entry.name)
    const stats = entry.isDirectory() ? undefined : statsOf(path)
    hash.update(`${depth} ${entry.name} ${stats?.isFile() ? stats.size : 'other'}\0`)
    if (entry.isDirectory()) addFolder(hash, path, depth + 1, limit)
    else if (stats?.isFile() && stats.size <= limit) addFile(hash, path)
  }
}

function entriesIn(folder: string, depth: number): Dirent[] {
  try {
    const entries = depth > DEEPEST ? [] : readdirSync(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

/** Undefined for what is not there, leads to itself or may not be looked at. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function addFile(hash: Hash, path: string): void {
  try {
    hash.update(readFileSync(path))
  } catch {
    hash.update('unreadable')
  }
}
