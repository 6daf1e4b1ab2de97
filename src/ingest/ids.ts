// What is an article called in addresses and links? Its file's stem where that is plain and unique, else a folded stem and a hash.
import { createHash } from 'node:crypto'

/** What an id is made from. `line` is set for an article inside a JSON Lines file. */
export interface Named {
  /** Path within the seeds folder, `/`-separated. */
  readonly path: string
  readonly line: number | null
}

const PLAIN = /^[A-Za-z0-9._-]{1,100}$/

/** File name without folders and without its last extension; a name that is all extension (`.txt`) has an empty stem. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot < 0 ? name : name.slice(0, dot)
}

/**
 * One id each, in the order given: the stem where it is `[A-Za-z0-9._-]{1,100}`, in the top folder and unique without regard to case;
 * else the folded stem, `-` and 8 hex digits of the path's SHA-256 (more where that would meet another id), and the line of JSON Lines.
 */
export function nameAll(seeds: readonly Named[]): string[] {
  const count = new Map<string, number>()
  for (const seed of seeds) if (seed.line === null) add(count, stemOf(seed.path).toLowerCase())
  const plain = seeds.map((seed) => seed.line === null && !seed.path.includes('/') && count.get(stemOf(seed.path).toLowerCase()) === 1)
  const taken = new Set<string>()
  const ids = seeds.map((seed, i) => (plain[i] === true && PLAIN.test(stemOf(seed.path)) ? stemOf(seed.path) : null))
  for (const id of ids) if (id !== null) taken.add(id.toLowerCase())
  return ids.map((id, i) => id ?? hashed(seeds[i] ?? { path: '', line: null }, taken))
}

/** The id of one file by itself, as `extract` gives it: the plain stem, folder or not. */
export function nameOne({ path, line }: Named): string {
  const stem = stemOf(path)
  if (!PLAIN.test(stem)) return hashed({ path, line }, new Set())
  return line === null ? stem : `${stem}-${line}`
}

function add(count: Map<string, number>, key: string): void {
  count.set(key, (count.get(key) ?? 0) + 1)
}

function hashed({ path, line }: Named, taken: Set<string>): string {
  const digest = createHash('sha256').update(path, 'utf8').digest('hex')
  const end = line === null ? '' : `-${line}`
  for (const digits of [8, 16, 64]) {
    const id = `${fold(stemOf(path))}-${digest.slice(0, digits)}${end}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
  // The same path twice: not reachable from a folder, whose paths are unique.
  return `${fold(stemOf(path))}-${digest}${end}-${taken.size}`
}

function fold(stem: string): string {
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return plain === '' ? 'article' : plain
}
