// Which files do pages load? Style sheet, script and icon from templates/assets, the project's own before ours.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../model/edition.ts'
import { listFiles } from './staging.ts'

/** `folders`: template folders, first wins. Assets are text (CSS, JavaScript, SVG). */
export function assetPages(folders: readonly string[]): Page[] {
  const found = new Map<string, string>()
  for (const folder of folders) {
    const assets = join(folder, 'assets')
    if (!existsSync(assets) || !statSync(assets).isDirectory()) continue
    for (const path of listFiles(assets)) if (!found.has(path)) found.set(path, join(assets, path))
  }
  return [...found].map(([path, file]): Page => {
    const text = readFileSync(file, 'utf8')
    return { path: `assets/${path}`, key: createHash('sha256').update(text).digest('hex'), template: null, view: () => text }
  })
}
