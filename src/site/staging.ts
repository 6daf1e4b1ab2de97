// How does a new site take the old one's place? Built beside it, swapped by two renames, and any gap a killed build left is closed.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

export interface Places {
  /** The published folder, symbolic links resolved. */
  readonly out: string
  /** The site being built. */
  readonly next: string
  /** The old site between the two renames. */
  readonly previous: string
  readonly lock: string
}

/** Where the parts of one output lie. All of them beside `out`, so that a rename never crosses a file system. */
export function placesOf(out: string): Places {
  const real = existsSync(out) ? realpathSync(out) : out
  const beside = (what: string): string => join(dirname(real), `.${basename(real)}.daybrief-${what}`)
  return { out: real, next: beside('next'), previous: beside('previous'), lock: beside('lock') }
}

/** Puts back the old site when a build was killed between its two renames, and removes what else it left. Call with the lock held. */
export function repair(places: Places): void {
  if (!existsSync(places.out) && existsSync(places.previous)) renameSync(places.previous, places.out)
  removeTree(places.next)
  removeTree(`${places.next}-input`)
  removeTree(places.previous)
}

/** `next` becomes `out`. Between the renames there is no `out`; `repair` closes that gap. */
export function swap(places: Places): void {
  if (existsSync(places.out)) renameSync(places.out, places.previous)
  renameSync(places.next, places.out)
  removeTree(places.previous)
}

/** The same file under a second name, so that its bytes and its time of change stay; a copy where the file system has no links. */
export function keep(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
    const { atime, mtime } = statSync(from)
    utimesSync(to, atime, mtime)
  }
}

/** Removes a folder and all in it; nothing when it is not there. Links are removed, not followed. */
export function removeTree(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) removeTree(path)
    else unlinkSync(path)
  }
  rmdirSync(folder)
}

/** Every file below a folder as paths from it with `/`, in code-unit order; none when it is not there. */
export function listFiles(folder: string): string[] {
  const found: string[] = []
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else found.push(path)
    }
  }
  if (existsSync(folder)) visit('')
  return found.sort()
}

/** Makes the folders that these paths need below `root`. */
export function makeFolders(root: string, paths: Iterable<string>): void {
  const needed = new Set([''])
  for (const path of paths) needed.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
  for (const folder of needed) mkdirSync(join(root, folder), { recursive: true })
}
