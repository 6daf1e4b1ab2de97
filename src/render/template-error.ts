// What is wrong with a template? One sentence instead of Nunjucks' nest of messages.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'

/** Nunjucks names the page and not the part that failed; the project's own templates are named, because ours are tested. */
export function templateError(name: string, error: unknown, folders: readonly string[]): DaybriefError {
  if (error instanceof DaybriefError) return error
  const lines = String(error instanceof Error ? error.message : error)
    .split('\n')
    .map((line) => line.trim())
  const places = lines.flatMap((line) => /\[Line (\d{1,9}), Column (\d{1,9})\]/.exec(line)?.slice(1).join(':') ?? [])
  const where = places.length === 0 ? '' : ` at ${places.at(-1)} of it or of a part it uses`
  const own = folders.slice(0, -1).flatMap(ownTemplates)
  const look = own.length === 0 ? '' : ` Look first in your own templates: ${own.slice(0, 12).join(', ')}.`
  return new DaybriefError('template', `templates/${name} cannot be rendered: ${lines.at(-1) ?? ''}${where}.${look}`)
}

function ownTemplates(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.njk'),
  )
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !name.startsWith('site/'))
    .sort()
}
