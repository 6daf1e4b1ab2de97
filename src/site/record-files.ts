// Which files of records does a pattern name?
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'

/** Paths in code-unit order; `*` stands for any signs of a file name. Throws DaybriefError when no file matches. */
export function recordFiles(pattern: string): string[] {
  const folder = dirname(pattern)
  const parts = basename(pattern).split('*')
  const matches = (name: string): boolean => {
    let at = 0
    return parts.every((part, i) => {
      const found = i === 0 ? (name.startsWith(part) ? 0 : -1) : i === parts.length - 1 ? lastPart(name, part, at) : name.indexOf(part, at)
      at = found + part.length
      return found >= 0
    })
  }
  const names = parts.length === 1 ? [basename(pattern)] : namesIn(folder).filter(matches).sort()
  if (names.length === 0)
    throw new DaybriefError('no-records', `No file matches ${pattern}. Give the records' files, such as 'out/*.ndjson'.`)
  return names.map((name) => join(folder, name))
}

function lastPart(name: string, part: string, from: number): number {
  return name.endsWith(part) && name.length - part.length >= from ? name.length - part.length : -1
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
