// Which articles were extracted before? Packed records by a digest of everything extraction reads.
import { createHash } from 'node:crypto'
import type { Seed } from '../model/seed.ts'
import type { State } from './state.ts'
import { readKept, writeKept } from './state.ts'

/** Packed records by key. */
export interface RecordCache {
  readonly get: (key: string) => Buffer | null
  /** True when these are exactly the kept ones, so that nothing need be written. */
  readonly holdsJust: (keys: readonly string[]) => boolean
}

const NAME = 'records.jsonl'
const KEY_LENGTH = 32
const END = Buffer.from('\n')

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
      return place === undefined ? null : body.subarray(place[0], place[1])
    },
    holdsJust: (keys) => places.size === keys.length && keys.every((key) => places.has(key)),
  }
}

/** `packed`: one for each key, as the cache gave it or as it was made now. */
export function writeRecords(state: State, version: string, keys: readonly string[], packed: readonly (Buffer | string)[]): void {
  writeKept(state, NAME, pieces(version, keys, packed))
}

function* pieces(version: string, keys: readonly string[], packed: readonly (Buffer | string)[]): Generator<Buffer> {
  const written = new Set<string>()
  yield Buffer.from(`${version}\n`)
  for (const [i, key] of keys.entries()) {
    const line = packed[i]
    if (line === undefined || written.has(key)) continue
    written.add(key)
    yield Buffer.concat([Buffer.from(key), typeof line === 'string' ? Buffer.from(line) : line, END])
  }
}
