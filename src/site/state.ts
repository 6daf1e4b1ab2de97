// What does daybrief remember between builds? Files below .daybrief/, each with a checksum: damage is noticed and costs time, nothing else.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeAll } from './files.ts'

export interface State {
  /** Null: nothing is kept. */
  readonly folder: string | null
  readonly note: (line: string) => void
  /** Said once a build, however many files are concerned. */
  readonly unwritable: (reason: string) => void
}

/** For builds that remember nothing. */
export const nothingKept: State = { folder: null, note: () => undefined, unwritable: () => undefined }

/** The part of the state that belongs to one output folder. */
export function openState(cache: string | null, out: string, note: (line: string) => void): State {
  const key = createHash('sha256').update(out).digest('hex').slice(0, 12)
  let said = false
  const unwritable = (reason: string): void => {
    if (!said) note(`The cache ${cache} cannot be written (${reason}): the next build will take longer.`)
    said = true
  }
  return { folder: cache === null ? null : join(cache, `${basename(out)}-${key}`), note, unwritable }
}

/** The bytes kept under this name, or null: never kept, or damaged (said in one line, and thrown away). */
export function readKept(state: State, name: string): Buffer | null {
  const path = state.folder === null ? null : join(state.folder, name)
  if (path === null || !existsSync(path)) return null
  const whole = readFileSync(path)
  const end = whole.indexOf(10)
  const body = whole.subarray(end + 1)
  if (end === 64 && whole.toString('latin1', 0, 64) === digest(body)) return body
  state.note(`The cache ${path} is damaged: it is thrown away and made anew.`)
  rmSync(path, { force: true })
  return null
}

/** Keeps bytes under a name, all or nothing; pieces that follow one another never stand in memory together. A state folder that cannot be written costs the next build time, so it is only said. */
export function writeKept(state: State, name: string, body: string | Iterable<Uint8Array>): void {
  if (state.folder === null) return
  const path = join(state.folder, name)
  const part = `${path}.${process.pid}.part`
  try {
    mkdirSync(state.folder, { recursive: true })
    writePieces(part, typeof body === 'string' ? [Buffer.from(body)] : body)
    renameSync(part, path)
  } catch (error) {
    if (existsSync(part)) rmSync(part)
    state.unwritable(error instanceof Error ? error.message : 'unknown reason')
  }
}

/** The checksum is known last and stands first. */
function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  const hash = createHash('sha256')
  const file = openSync(path, 'w')
  try {
    writeAll(file, Buffer.from(`${'0'.repeat(64)}\n`))
    for (const piece of pieces) {
      hash.update(piece)
      writeAll(file, piece)
    }
    writeSync(file, hash.digest('hex'), 0)
  } finally {
    closeSync(file)
  }
}

function digest(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex')
}
