// Which articles were extracted before? Packed records by a digest of everything extraction reads.
import { createHash } from 'node:crypto'
import type { Seed } from '../model/seed.ts'
import type { State } from './state.ts'
import { readKept, writeKept } from './state.ts'

/** Packed records by key. */
export interface RecordCache {
  readonly get: (key: string) => string | null
  /** True when these are exactly the kept ones, so that nothing need be written. */
  readonly holdsJust: (keys: readonly string[]) => boolean
}

const NAME = 'records.jsonl'
const KEY_LENGTH = 32

/** Everything a record depends on but program and word lists. */
export function keyOf(seed: Seed): string {
  const { id, source, sha256, format, given, diagnostics, recordDigest } = seed
  return createHash('sha256')
    .update(JSON.stringify([id, source, sha256, format, given, diagnostics, recordDigest]))
    .digest('hex')
    .slice(0, KEY_LENGTH)
}

/** `version` is the digest of program and word lists; records of another version are not used. */
export function readRecords(state: State, version: string): RecordCache {
  const body = readKept(state, NAME) ?? Buffer.alloc(0)
  const places = new Map<string, readonly [start: number, end: number]>()
  const first = body.indexOf(10)
  const same = body.toString('latin1', 0, first) === version
  for (let at = same ? first + 1 : body.length; at < body.length;) {
    const end = body.indexOf(10, at)
    places.set(body.toString('latin1', at, at + KEY_LENGTH), [at + KEY_LENGTH, end])
    at = end + 1
  }
  if (!same && body.length > 0) state.note('The cache was made by another version or other word lists: every article is read anew.')
  return {
    get: (key) => {
      const place = places.get(key)
      return place === undefined ? null : body.toString('utf8', place[0], place[1])
    },
    holdsJust: (keys) => places.size === keys.length && keys.every((key) => places.has(key)),
  }
}

export function writeRecords(state: State, version: string, records: ReadonlyMap<string, string>): void {
  const lines = [...records].map(([key, packed]) => Buffer.from(`${key}${packed}\n`))
  writeKept(state, NAME, Buffer.concat([Buffer.from(`${version}\n`), ...lines]))
}
