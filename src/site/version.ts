// Which program and settings make these pages? One digest of everything a page depends on besides its view.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../model/settings.ts'
import { configOf } from './own-pages.ts'
import { listFiles } from './staging.ts'

/** Digest of the program's own files: a new version, or a contributor's new compile, makes every cache and manifest stale. */
export function codeVersion(): string {
  const folder = join(import.meta.dirname, '..')
  const hash = createHash('sha256')
  for (const path of listFiles(folder)) {
    if (path.endsWith('.js') || path.endsWith('.txt'))
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex').slice(0, 32)
}

/** Digest of program, templates, settings and the project's Eleventy configuration; when it differs from the manifest's, every page is written anew. */
export function pagesVersion(code: string, templates: string, settings: Settings, root: string): string {
  const config = configOf(root)
  const eleventy = config === null ? '' : readFileSync(join(root, config), 'utf8')
  return createHash('sha256')
    .update(JSON.stringify([code, templates, settings, eleventy]))
    .digest('hex')
    .slice(0, 32)
}
