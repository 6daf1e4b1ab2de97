// Which pages lie in the output, and from which keys were they made? What did not change is not made again.
import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { State } from './state.ts'
import { readKept, writeKept } from './state.ts'

/** Size, times of change in milliseconds and file number: equal as long as nobody touched the file. */
type Print = readonly [size: number, modified: number, changed: number, inode: number]

export interface Manifest {
  readonly version: string
  /** Path → key of the page and print of its file. */
  readonly files: ReadonlyMap<string, readonly [key: string, print: Print]>
}

const NAME = 'manifest.json'

export const nothingMade: Manifest = { version: '', files: new Map() }

/** The manifest of the last build of this output; an empty one when there is none. */
export function readManifest(state: State): Manifest {
  const kept = readKept(state, NAME)
  const value: unknown = kept === null ? null : JSON.parse(kept.toString())
  return isManifest(value) ? { version: value.version, files: new Map(value.files) } : nothingMade
}

export function writeManifest(state: State, manifest: Manifest): void {
  writeKept(state, NAME, JSON.stringify({ version: manifest.version, files: [...manifest.files] }))
}

/** A page's key in a length that does not depend on what the page holds. */
export function shortKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 24)
}

/** Null when there is no such file. */
export function printOf(folder: string, path: string): Print | null {
  const stats: Stats | undefined = statSync(join(folder, path), { throwIfNoEntry: false })
  return stats?.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino] : null
}

export function samePrint(a: Print | null, b: Print | undefined): boolean {
  return a !== null && b !== undefined && a.every((value, i) => value === b[i])
}

interface Stored {
  readonly version: string
  readonly files: readonly [string, readonly [string, Print]][]
}

/** The checksum has proved that we wrote it; this tells only an older shape from this one. */
function isManifest(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'version' in value && 'files' in value && Array.isArray(value.files)
}
