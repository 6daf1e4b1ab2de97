// Which articles lie in the seeds folder? The only reader of seed files.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DaybriefError, diagnostic } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import type { FailedSeed, Seed } from '../model/seed.ts'
import { decode } from './decode.ts'
import { nameAll, nameOne } from './ids.ts'

export interface ReadSeeds {
  /** In code-unit order of `source`. */
  readonly seeds: readonly Seed[]
  readonly failed: readonly FailedSeed[]
  /** Text of seeds/edition.yml, or null. */
  readonly edition: string | null
}

/** Bad input costs only itself. Throws DaybriefError when the folder is missing or holds no article. */
export function readSeeds(project: Project): ReadSeeds {
  if (!existsSync(project.seeds)) {
    throw new DaybriefError('seeds-missing', `There is no folder ${project.seeds}. Make it and put the articles into it, one file each.`)
  }
  const names = readdirSync(project.seeds).filter((name) => name.endsWith('.txt'))
  const paths = names.sort()
  if (paths.length === 0) {
    throw new DaybriefError('seeds-empty', `${project.seeds} holds no article. Put articles into it, one .txt file each.`)
  }
  const ids = nameAll(paths.map((path) => ({ path, line: null })))
  const read = paths.map((path, i) => readOne(join(project.seeds, path), path, ids[i] ?? path))
  return { seeds: read.filter((seed) => 'text' in seed), failed: read.filter((seed) => 'reason' in seed), edition: null }
}

/** One file as `extract` and `explain` read it: `source` is the path as given, the id its plain stem. */
export function readSeedFile(path: string): (Seed | FailedSeed)[] {
  return [readOne(path, path, nameOne({ path, line: null }))]
}

function readOne(path: string, source: string, id: string): Seed | FailedSeed {
  const bytes = readBytes(path)
  if (bytes === null) return failed(source, 'It cannot be read. Check that the file exists and that you may read it.')
  const decoded = decode(bytes)
  if (decoded.text === null) return failed(source, decoded.reason)
  if (decoded.text.trim() === '') return failed(source, 'It is empty. Put the article’s text into it, or delete the file.')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id, source, text: decoded.text, sha256, format: 'text', given: {}, givenBy: null, diagnostics: [] }
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function failed(source: string, reason: string): FailedSeed {
  return { source, reason, diagnostic: diagnostic('seed-unreadable', source, null, { reason }) }
}
