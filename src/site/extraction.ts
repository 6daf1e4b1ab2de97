// How does every seed get its record? From the cache where nothing changed, else from extraction, in threads when there is much to do.
import { availableParallelism } from 'node:os'
import type { Extracted } from '../brief/entries.ts'
import { extract } from '../extract/extract.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Seed } from '../model/seed.ts'
import type { GivenRecords } from './given-records.ts'
import { packArticle, unpackArticle } from './packed-article.ts'
import { keyOf, readRecords, writeRecords } from './record-cache.ts'
import type { Reporter } from './reporter.ts'
import type { State } from './state.ts'
import { extractInThreads } from './workers.ts'

/** Characters of text below which starting threads costs more than they save. */
const SMALL = 2_000_000

/** The records of these seeds, in their order, from the cache, from those given, or extracted now. `version` is the digest of program and word lists. */
export async function extractAll(
  seeds: readonly Seed[],
  lexicon: Lexicon,
  version: string,
  state: State,
  reporter: Reporter,
  given: GivenRecords,
): Promise<Extracted[]> {
  const elsewhere = seeds.map(given)
  const own = seeds.map((seed, i) => withDigest(seed, elsewhere[i]?.digest))
  const keys = own.map(keyOf)
  const cache = readRecords(state, version)
  const known = keys.map((key, i) => cache.get(key) ?? elsewhere[i]?.pack() ?? null)
  const missing = seeds.filter((_, i) => known[i] === null)
  const fresh = (await extractMissing(missing, lexicon, (count) => reporter.progress(count, missing.length))).values()
  const packed = known.map((line) => line ?? fresh.next().value ?? '')
  if (!cache.holdsJust(keys)) writeRecords(state, version, keys, packed)
  return own.map((seed, i) => unpackArticle(String(packed[i]), seed))
}

function withDigest(seed: Seed, recordDigest: string | undefined): Seed {
  return recordDigest === undefined ? seed : { ...seed, recordDigest }
}

async function extractMissing(seeds: readonly Seed[], lexicon: Lexicon, done: (count: number) => void): Promise<string[]> {
  const characters = seeds.reduce((sum, seed) => sum + seed.text.length, 0)
  const threads = characters < SMALL ? 1 : availableParallelism()
  if (threads > 1) return extractInThreads(seeds, lexicon, threads, done)
  return seeds.map((seed, i) => {
    if (i % 50 === 49) done(i + 1)
    return packArticle(seed, extract(seed, lexicon))
  })
}
