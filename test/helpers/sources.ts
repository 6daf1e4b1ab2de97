// Which files does the project hold, and what do they say? For tests that read the code itself.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseAst } from 'vitest/node'

/** The folder that holds package.json. */
export const root: string = join(import.meta.dirname, '../..')

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

/** Every file below these folders whose name ends so, in code-unit order; a folder that is not there holds none. */
export function readFiles(folders: readonly string[], ending: string): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The modules a TypeScript file imports or re-exports, statically or not, as written. */
export function importsOf(file: SourceFile): string[] {
  const found: string[] = []
  walk(parseAst(file.text, { lang: 'ts' }, file.path), (node) => {
    const source = node['source']
    if (/^(Import|Export)/.test(String(node['type'])) && isNode(source)) found.push(String(source['value']))
  })
  return found
}

/** Every regular expression literal of a TypeScript file. */
export function patternsOf(file: SourceFile): string[] {
  const found: string[] = []
  walk(parseAst(file.text, { lang: 'ts' }, file.path), (node) => {
    const regex = node['regex']
    if (isNode(regex)) found.push(String(regex['pattern']))
  })
  return found
}

/** Every string a TypeScript file holds: literals and the fixed parts of templates. */
export function stringsOf(file: SourceFile): string[] {
  const found: string[] = []
  walk(parseAst(file.text, { lang: 'ts' }, file.path), (node) => {
    const value = node['value']
    if (node['type'] === 'Literal' && typeof value === 'string') found.push(value)
    if (node['type'] === 'TemplateElement' && isNode(value)) found.push(String(value['cooked']))
  })
  return found
}

/** The file without its comments and with the words of its strings. For searches that a comment may not set off. */
export function withoutComments(text: string): string {
  return text
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s\/\/ .*$/gm, '')
    .replace(/\/\*[^]*?\*\//g, '')
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit)
  } else if (isNode(node)) {
    visit(node)
    for (const child of Object.values(node)) walk(child, visit)
  }
}
