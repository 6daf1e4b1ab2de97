// How does an edition become the folder readers see? Only what changed is made, everything else is kept, and the whole is swapped in at once.
import { existsSync, mkdirSync, readFileSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Page } from '../model/edition.ts'
import type { Project } from '../model/project.ts'
import type { Renderer } from '../render/renderer.ts'
import { explainDisk } from './disk.ts'
import { writeFile } from './files.ts'
import type { Manifest } from './manifest.ts'
import { nothingMade, printOf, readManifest, samePrint, shortKey } from './manifest.ts'
import { hasOwnPages } from './own-pages.ts'
import { placeOwnPages, placePages } from './placing.ts'
import type { Reporter } from './reporter.ts'
import type { Places } from './staging.ts'
import { keep, listFiles, makeFolders, removeTree, repair, swap } from './staging.ts'
import type { State } from './state.ts'

export interface Publication {
  readonly project: Project
  readonly places: Places
  readonly state: State
  /** Digest of program, templates and settings. */
  readonly version: string
  readonly renderer: Renderer
  readonly reporter: Reporter
}

export interface Published {
  readonly pages: number
  readonly written: number
  readonly removed: number
}

/**
 * Brings `out` to exactly these pages. Call with the lock held and gaps repaired.
 * Until the last moment `out` is the old site; when anything fails it stays so and nothing of ours lies beside it.
 */
export async function publish(pages: readonly Page[], to: Publication): Promise<Published> {
  const last = readManifest(to.state)
  const before = last.version === to.version ? last : nothingMade
  const wanted = byPath(pages)
  const kept = new Set(pages.filter((page) => isUnchanged(page, before, to.places.out)).map((page) => page.path))
  const own = hasOwnPages(to.project.root)
  if (!own && kept.size === pages.length && nothingElseIn(to.places.out, wanted)) return { pages: pages.length, written: 0, removed: 0 }
  try {
    const written = await stage(wanted, kept, own, to)
    const all = listFiles(to.places.next).length
    const removed = [...last.files.keys()].filter((path) => !existsSync(join(to.places.next, path))).length
    swap(to.places)
    return { pages: all, written, removed }
  } catch (error) {
    repair(to.places)
    throw explainDisk(error)
  } finally {
    removeTree(emptyFolder(to.places))
  }
}

/** Two pages of one path would silently be one: never the fault of a project, so it is said where it happens. */
export function byPath(pages: readonly Page[]): Map<string, Page> {
  const paths = new Map<string, Page>()
  for (const page of pages) {
    if (paths.has(page.path)) throw new Error(`Two pages are to be written to ${page.path}.`)
    paths.set(page.path, page)
  }
  return paths
}

function isUnchanged(page: Page, before: Manifest, out: string): boolean {
  const entry = before.files.get(page.path)
  return entry !== undefined && entry[0] === shortKey(page.key) && samePrint(printOf(out, page.path), entry[1])
}

function nothingElseIn(out: string, wanted: ReadonlyMap<string, unknown>): boolean {
  return listFiles(out).every((path) => wanted.has(path))
}

/** Everything the new site holds, in `next`; returns how many files are not the old ones. */
async function stage(wanted: ReadonlyMap<string, Page>, kept: ReadonlySet<string>, own: boolean, to: Publication): Promise<number> {
  const { next, out } = to.places
  mkdirSync(next, { recursive: true })
  if (own) await placeOwnPages(to.project.root, to.project.seeds, next)
  const ours = new Set(listFiles(next))
  const todo = [...wanted.values()].filter((page) => !ours.has(page.path) && !kept.has(page.path))
  makeFolders(next, wanted.keys())
  await make(todo, to)
  for (const path of kept) if (!ours.has(path)) keep(join(out, path), join(next, path))
  const changed = [...todo.map((page) => page.path), ...ours]
  return changed.length - changed.filter((path) => keepWhenEqual(join(out, path), join(next, path))).length
}

async function make(todo: readonly Page[], to: Publication): Promise<void> {
  const { reporter, renderer, places } = to
  const placed = todo.filter((page) => page.template !== null)
  const direct = todo.filter((page) => page.template === null)
  const finished = placed.map(({ path, template, view }) => ({ path, text: (): string => renderer.page(template ?? '', view()) }))
  await placePages(finished, to.project.root, emptyFolder(places), places.next, (done) => reporter.progress(done, todo.length))
  direct.forEach((page, i) => {
    writeFile(join(places.next, page.path), page.view())
    if (i % 100 === 99) reporter.progress(placed.length + i + 1, todo.length)
  })
  reporter.progress(todo.length, todo.length)
}

/** A page made again that came out the same keeps its old file and time of change. */
function keepWhenEqual(old: string, fresh: string): boolean {
  const size = statSync(old, { throwIfNoEntry: false })?.size
  const now = statSync(fresh, { throwIfNoEntry: false })
  if (now === undefined)
    throw new DaybriefError('pages-missing', `${fresh} was not written. Build again; if that fails too, delete .daybrief.`)
  if (size !== now.size || !readFileSync(old).equals(readFileSync(fresh))) return false
  unlinkSync(fresh)
  keep(old, fresh)
  return true
}

function emptyFolder(places: Places): string {
  return `${places.next}-input`
}
