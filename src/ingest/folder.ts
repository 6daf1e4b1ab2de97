// Which files lie in the seeds folder, and may each be read? Links never lead out of it.
import type { Dirent } from 'node:fs'
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { DiagnosticCode } from '../model/diagnostic.ts'

/** A file that may be read, or one that may not and why. `path` is within the folder, `/`-separated. */
export interface Listed {
  readonly path: string
  readonly problem: Problem | null
}

export interface Problem {
  readonly code: DiagnosticCode
  readonly values: Readonly<Record<string, string>>
}

/** Controls, and signs that cannot be seen or turn text round: no reader could name such a file. */
const HIDDEN = /[\p{Cc}\p{Surrogate}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u
const MAX_NAME = 250
const MAX_DEPTH = 100

/** Every file below `root`, in code-unit order of its path. Folders that cannot be read and links that lead nowhere good are problems. */
export function listFiles(root: string): Listed[] {
  const out: Listed[] = []
  const home = realpathSync(root)
  const folders = [{ path: '', depth: 0 }]
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    for (const entry of readFolder(join(root, folder.path), folder.path, out)) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`
      const problem = problemOf(entry, join(root, path), home)
      if (problem) out.push({ path, problem })
      else if (!entry.isDirectory()) out.push({ path, problem: null })
      else if (folder.depth < MAX_DEPTH) folders.push({ path, depth: folder.depth + 1 })
      else
        out.push({
          path: `${path}/`,
          problem: { code: 'folder-unreadable', values: { why: `it lies more than ${MAX_DEPTH} folders deep` } },
        })
    }
  }
  return out.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function readFolder(full: string, path: string, out: Listed[]): Dirent[] {
  try {
    return readdirSync(full, { withFileTypes: true })
  } catch (error) {
    out.push({ path: `${path}/`, problem: { code: 'folder-unreadable', values: { why: whyNot(error) } } })
    return []
  }
}

function problemOf(entry: Dirent, full: string, home: string): Problem | null {
  if (HIDDEN.test(entry.name)) return { code: 'seed-name', values: { why: 'holds control or invisible signs' } }
  if (Buffer.byteLength(entry.name) > MAX_NAME) return { code: 'seed-name', values: { why: `is longer than ${MAX_NAME} bytes` } }
  if (entry.isSymbolicLink()) return linkProblem(full, home)
  return entry.isFile() || entry.isDirectory() ? null : { code: 'seed-not-a-file', values: {} }
}

/** A link to a file inside is read as that file; one to a folder inside would show its articles twice, or for ever. */
function linkProblem(full: string, home: string): Problem | null {
  try {
    const target = realpathSync(full)
    if (!target.startsWith(home + sep)) return { code: 'seed-link', values: { why: 'leads out of the seeds folder' } }
    readdirSync(target)
    return { code: 'seed-link', values: { why: 'leads to a folder, whose articles are read where they lie' } }
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return null
    return { code: 'seed-link', values: { why: codeOf(error) === 'ELOOP' ? 'leads to itself' : 'leads nowhere' } }
  }
}

/** True for what `readBytes` gives when it could not read. */
export function isProblem(read: Buffer | Problem): read is Problem {
  return 'code' in read
}

/** The bytes of a regular file of at most `limit` bytes, or why not. Never waits for a pipe or a device. */
export function readBytes(full: string, limit: number): Buffer | Problem {
  let file: number | null = null
  try {
    file = openSync(full, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = fstatSync(file)
    if (!stat.isFile()) return { code: 'seed-not-a-file', values: {} }
    if (stat.size > limit) return { code: 'seed-too-large', values: { size: String(stat.size), limit: String(limit) } }
    return readFileSync(file)
  } catch (error) {
    return { code: 'seed-unreadable', values: { why: whyNot(error) } }
  } finally {
    if (file !== null) closeSync(file)
  }
}

function whyNot(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT') return 'it is not there (any more)'
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it'
  if (code === 'EISDIR') return 'it is a folder'
  return `the system says ${code}`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'nothing more'
}
