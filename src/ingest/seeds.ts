// Which articles lie in the seeds folder? The only reader of seed files.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import { DaybriefError, diagnostic } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import type { FailedSeed, Seed } from '../model/seed.ts'
import { defaults } from '../model/settings.ts'
import { decode } from './decode.ts'
import { isProblem, listFiles, readBytes } from './folder.ts'
import { isSidecar } from './formats.ts'
import { nameAll, nameOne } from './ids.ts'
import type { KnownThemes } from './known-themes.ts'
import type { Read, Refused } from './read-file.ts'
import { readFile } from './read-file.ts'

export interface ReadSeeds {
  /** In code-unit order of `source`. */
  readonly seeds: readonly Seed[]
  readonly failed: readonly FailedSeed[]
  /** Text of seeds/edition.yml, or null. */
  readonly edition: string | null
  /** What concerns the folder and no single article: a sidecar without an article. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Files that other programs leave in any folder, and ours that are no articles. */
const NO_ARTICLES = new Set(['edition.yml', 'Thumbs.db', 'desktop.ini'])

/** Bad input costs only itself; a given theme must be one of `themes`. Throws DaybriefError when the folder is missing or holds no article. */
export function readSeeds(project: Project, themes: KnownThemes): ReadSeeds {
  const { seeds: root, settings } = project
  requireFolder(root)
  const listed = listFiles(root).filter(({ path, problem }) => problem !== null || !isIgnored(path))
  const articles = listed.filter(({ path }) => !isSidecar(path))
  const sidecars = new Map(
    listed.filter(({ path, problem }) => problem === null && isSidecar(path)).map(({ path }) => [path.slice(0, -10), path]),
  )
  if (articles.length === 0) throw new DaybriefError('seeds-empty', `${root} holds no article. Put articles into it, one file each.`)
  const read = articles.flatMap(({ path, problem }): (Read | Refused)[] => {
    if (problem) return [{ path, line: null, problem }]
    const sidecar = sidecars.get(withoutEnding(path))
    const beside = sidecar === undefined ? null : { full: join(root, sidecar), shown: `seeds/${sidecar}` }
    return readFile({ full: join(root, path), path, sidecar: beside, limits: settings.limits, themes })
  })
  const good = read.filter((one) => 'draft' in one)
  const ids = nameAll(good)
  const used = new Set(articles.map(({ path }) => withoutEnding(path)))
  return {
    seeds: good.map((one, i) => seedOf(one, ids[i] ?? '', sourceOf(one))),
    failed: read.filter((one) => 'problem' in one).map(failedOf),
    edition: readEdition(root),
    diagnostics: [...sidecars].flatMap(([stem, path]) =>
      used.has(stem) ? [] : [diagnostic('sidecar-orphan', `seeds/${path}`, null, { stem })],
    ),
  }
}

/** The articles of one file as `extract` and `explain` read them: `source` is the path as given, the id its plain stem. */
export function readSeedFile(path: string, themes: KnownThemes): (Seed | FailedSeed)[] {
  const sidecar = `${withoutEnding(path)}.meta.json`
  const beside = !isSidecar(path) && existsSync(sidecar) ? { full: sidecar, shown: sidecar } : null
  return readFile({ full: path, path, sidecar: beside, limits: defaults.limits, themes }).map((one) =>
    'problem' in one ? failedOf(one) : seedOf(one, nameOne(one), sourceOf(one)),
  )
}

function requireFolder(root: string): void {
  const stat = statSync(root, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return
  const what = stat ? `${root} is a file, not a folder of articles` : `There is no folder ${root}`
  throw new DaybriefError('seeds-missing', `${what}. Make it and put the articles into it, one file each.`)
}

/** Hidden files without an article's ending are other programs' business. */
function isIgnored(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    NO_ARTICLES.has(name) || path.startsWith('.git/') || (name.startsWith('.') && !/\.(?:txt|md|markdown|html?|jsonl?|ndjson)$/i.test(name))
  )
}

function withoutEnding(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path
}

function readEdition(root: string): string | null {
  const file = join(root, 'edition.yml')
  if (!existsSync(file)) return null
  const bytes = readBytes(file, defaults.limits.seedBytes)
  const decoded = isProblem(bytes) ? null : decode(bytes)
  if (decoded?.text === null || !decoded)
    throw new DaybriefError('edition-unreadable', 'seeds/edition.yml cannot be read. Save it as UTF-8 text.', 2)
  return decoded.text
}

function sourceOf({ path, line }: { readonly path: string; readonly line: number | null }): string {
  return line === null ? path : `${path}:${line}`
}

function seedOf(read: Read, id: string, source: string): Seed {
  const { sha256, given, givenBy, frontMatter } = read
  const diagnostics = read.notes.map(({ code, values }) => diagnostic(code, id, null, values))
  return { id, source, text: read.draft.text, sha256, format: read.draft.format, given, givenBy, frontMatter, diagnostics }
}

function failedOf(refused: Refused): FailedSeed {
  const source = sourceOf(refused)
  const made = diagnostic(refused.problem.code, source, null, refused.problem.values)
  return { source, reason: made.message, diagnostic: made }
}
