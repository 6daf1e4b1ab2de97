// Which pages does the project make itself? What Eleventy finds in templates/site/, and where the project's Eleventy settings lie.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'
import { listFiles } from './staging.ts'

const CONFIG_NAMES = ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs']

/** The folder of a project's own pages, from its root. */
export const OWN_PAGES = 'templates/site'

/** The project's Eleventy configuration, or null. */
export function configOf(root: string): string | null {
  return CONFIG_NAMES.find((name) => existsSync(join(root, name))) ?? null
}

/** True when the project has pages of its own, or an Eleventy configuration that does more than add the plugin. */
export function hasOwnPages(root: string): boolean {
  const config = configOf(root)
  const files = listFiles(join(root, OWN_PAGES)).filter((path) => !path.startsWith('.'))
  return files.length > 0 || (config !== null && !isPlain(readFileSync(join(root, config), 'utf8')))
}

/** Seeds are data: Eleventy would run code that stands in them. Throws when its input folder holds the seeds or is the project itself. */
export function refuseUnsafeInput(input: string, root: string, seeds: string): void {
  const folder = resolve(root, input)
  const inside = (path: string): boolean => !relative(folder, path).startsWith('..')
  if (inside(seeds) || inside(root)) {
    throw new DaybriefError(
      'eleventy-input',
      `Eleventy's input folder ${input} holds the seeds, and Eleventy would run code that stands in them. Set dir.input to "${OWN_PAGES}" in the Eleventy configuration.`,
    )
  }
}

/** A configuration without comments that only imports the plugin, adds it and names folders. */
function isPlain(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const code = lines.filter((line) => line !== '' && !line.startsWith('//')).join(' ')
  return /^import (\w+) from '[^']*' export default function \((\w+)\) \{ \2\.addPlugin\(\1\) return \{ dir: \{[^{}]*\} \} \}$/.test(code)
}
