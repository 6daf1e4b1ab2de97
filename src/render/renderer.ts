// How does a view become a string? The Nunjucks environments: html escapes, text does not, both are strict.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { inDigits } from '../view/numbers.ts'
import { noteAsHtml } from './note.ts'
import { quicken } from './quick.ts'
import { templateError } from './template-error.ts'

export interface Renderer {
  /** A page below templates/pages. */
  readonly page: (template: string, view: unknown) => string
  /** templates/mail/digest.html.njk */
  readonly mailHtml: (view: unknown) => string
  /** templates/mail/digest.txt.njk */
  readonly mailText: (view: unknown) => string
  /** Digest of all templates and assets, part of the manifest key. */
  readonly version: string
}

/**
 * `folders`, first wins: the project's own templates/, then the package's. Each template is compiled once.
 * Rendering throws a DaybriefError when a template names a value the view does not have.
 */
export function createRenderer(folders: readonly string[]): Renderer {
  quicken()
  const html = environment(folders, true)
  const text = environment(folders, false)
  const render = (from: nunjucks.Environment, name: string, view: unknown): string => {
    try {
      return compiledOnce(from, name).render(Object(view))
    } catch (error) {
      throw templateError(name, error, folders)
    }
  }
  return {
    page: (template, view) => render(html, `pages/${template}`, view),
    mailHtml: (view) => render(html, 'mail/digest.html.njk', view),
    mailText: (view) => render(text, 'mail/digest.txt.njk', view),
    version: versionOf(folders),
  }
}

function environment(folders: readonly string[], autoescape: boolean): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(folders.filter(existsSync), { noCache: false, watch: false })
  const made = new nunjucks.Environment(loader, { autoescape, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true })
  made.addFilter('dataBlock', (value: unknown) => new nunjucks.runtime.SafeString(dataBlock(value)))
  made.addFilter('digits', (count: unknown) => inDigits(Number(count)))
  // Only for the editor's own note; article text never passes through it.
  made.addFilter('markdown', (note: unknown) => new nunjucks.runtime.SafeString(noteAsHtml(String(note))))
  return made
}

const compiled = new WeakMap<nunjucks.Environment, Map<string, nunjucks.Template>>()

function compiledOnce(from: nunjucks.Environment, name: string): nunjucks.Template {
  const known = compiled.get(from) ?? new Map<string, nunjucks.Template>()
  compiled.set(from, known)
  const found = known.get(name) ?? from.getTemplate(name, true)
  known.set(name, found)
  return found
}

/** JSON that no parser of HTML can take for markup. */
export function dataBlock(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function versionOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  folders.filter(existsSync).forEach((folder, at) => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const names = files
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort()
    for (const name of names)
      hash
        .update(`${at}/${name}\0`)
        .update(readFileSync(join(folder, name)))
        .update('\0')
  })
  return hash.digest('hex').slice(0, 16)
}
