// What became of every file? Published, held and failed add up to all of them.
import type { Brief, CoverageLine } from '../model/brief.ts'
import type { FailedSeed } from '../model/seed.ts'
import type { Extracted } from './entries.ts'
import { compareText } from './entries.ts'

/** One line for each article file, by path; whatever is not published has its reason. */
export function coverageOf(articles: readonly Extracted[], failed: readonly FailedSeed[]): Brief['coverage'] {
  const list: CoverageLine[] = [
    ...articles.map(({ seed }) => ({ file: seed.source, state: stateOf(seed.given.hold), reason: seed.given.hold ?? null })),
    ...failed.map(({ source, reason }) => ({ file: source, state: 'failed' as const, reason })),
  ].sort((a, b) => compareText(a.file, b.file))
  const count = (state: CoverageLine['state']): number => list.filter((line) => line.state === state).length
  return { files: list.length, published: count('published'), held: count('held'), failed: count('failed'), list }
}

function stateOf(hold: string | undefined): 'published' | 'held' {
  return hold === undefined ? 'published' : 'held'
}
