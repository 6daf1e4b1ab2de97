// Who has got this digest, and who may have? A file of JSON lines, written to the disk before and after each message leaves.
import { chmodSync, closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { DaybriefError } from '../../model/diagnostic.ts'
import { addressKey } from '../address.ts'
import { now } from './clock.ts'

const STATES = ['sending', 'sent', 'deferred', 'failed', 'unsure'] as const

export type State = (typeof STATES)[number]

export interface Outcome {
  readonly state: State
  /** The server's, when it gave one. */
  readonly code: number | null
  /** The server's words, or ours about the line. */
  readonly text: string
}

export interface Entry extends Outcome {
  readonly id: string
  readonly digest: string
  readonly to: string
  /** When, in UTC (RFC 3339). */
  readonly at: string
}

export interface Ledger {
  /** The last entry of this reader for this message, or null. */
  readonly last: (reader: string) => Entry | null
  /** Appends and waits for the disk. */
  readonly write: (reader: string, outcome: Outcome) => void
  readonly close: () => void
}

/** Reads what stands there; makes or repairs the file only at the first `write`. Throws DaybriefError (exit 2) for damage or another digest of the same Message-ID. */
export function openLedger(path: string, message: { readonly id: string; readonly digest: string }): Ledger {
  const { entries, length, open } = readEntries(path)
  const last = new Map<string, Entry>()
  for (const entry of entries) {
    if (entry.id !== message.id) continue
    if (entry.digest !== message.digest) {
      throw new DaybriefError(
        'ledger-digest',
        `${path}: ${message.id} was sent with other words. A correction is a new edition, with a Message-ID of its own. Nothing was sent.`,
        2,
      )
    }
    last.set(addressKey(entry.to), entry)
  }
  let file: number | null = null
  return {
    last: (reader) => last.get(addressKey(reader)) ?? null,
    write: (reader, outcome) => {
      file ??= openForAppend(path, length, open)
      const entry: Entry = { id: message.id, digest: message.digest, to: reader, ...outcome, at: now() }
      writeSync(file, `${JSON.stringify(entry)}\n`)
      fsyncSync(file)
      last.set(addressKey(reader), entry)
    },
    close: () => {
      if (file !== null) closeSync(file)
      file = null
    },
  }
}

/** It holds addresses: for its owner's eyes only. What a crash left half written is cut off; a last line without its end gets one. */
function openForAppend(path: string, length: number, open: boolean): number {
  const fresh = !existsSync(path)
  const file = openSync(path, 'a', 0o600)
  chmodSync(path, 0o600)
  ftruncateSync(file, length)
  if (open) writeSync(file, '\n')
  if (fresh) syncFolder(dirname(path))
  return file
}

/** A new file survives a crash only when its folder was written too. Folders cannot be opened everywhere. */
function syncFolder(folder: string): void {
  let handle: number
  try {
    handle = openSync(folder, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** `length`: bytes worth keeping; `open`: the last kept line has no line end. */
function readEntries(path: string): { entries: Entry[]; length: number; open: boolean } {
  if (!existsSync(path)) return { entries: [], length: 0, open: false }
  const bytes = readFileSync(path)
  const entries: Entry[] = []
  let start = 0
  let line = 0
  while (start < bytes.length) {
    line += 1
    const end = bytes.indexOf(0x0a, start)
    const stop = end < 0 ? bytes.length : end
    const entry = readEntry(bytes.subarray(start, stop).toString('utf8'))
    const lastLine = end < 0 || end === bytes.length - 1
    if (entry === null && !lastLine)
      throw new DaybriefError(
        'ledger-damaged',
        `${path}:${line}: this line of the ledger is damaged. Restore the file, or take the line out if you know what became of it. Nothing was sent.`,
        2,
      )
    if (entry === null) return { entries, length: start, open: false }
    entries.push(entry)
    if (end < 0) return { entries, length: bytes.length, open: true }
    start = end + 1
  }
  return { entries, length: bytes.length, open: false }
}

function readEntry(line: string): Entry | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  return isEntry(value) ? value : null
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  const text = (name: string): boolean => typeof fields.get(name) === 'string'
  const code = fields.get('code')
  return (
    ['id', 'digest', 'to', 'text', 'at'].every(text) &&
    STATES.some((state) => state === fields.get('state')) &&
    (code === null || typeof code === 'number')
  )
}
