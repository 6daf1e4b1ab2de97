// How does a test look at a built folder? As a map of paths to bytes, and with the time of change of each file.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Path → content, for comparing whole sites. */
export function readTree(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]))
}

/** Paths whose content is not the same in both; paths only one has included. */
export function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort()
}

export function timesIn(folder: string): Map<string, number> {
  return new Map([...readTree(folder).keys()].map((path) => [path, statSync(join(folder, path)).mtimeMs]))
}

/** What lies beside the site that is ours. */
export function leftovers(site: string): string[] {
  return readdirSync(dirname(site)).filter((name) => name.includes('.daybrief-'))
}

/** An article as scrapers leave them: a title, a date line, prose with a quotation. */
export function article(title: string, date: string, words: string): string {
  return `${title}\n\n${date}\n\nThe minister spoke to reporters in Geneva. “${words},” Anna Berg said on Monday.\n\nThe talks go on next week, officials said.\n`
}
