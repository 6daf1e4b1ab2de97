// What is the article called? Null rather than a guess; then its first sentence stands in.
import type { Lexicon } from '../../model/lexicon.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Seed } from '../../model/seed.ts'
import type { Span } from '../../model/span.ts'
import type { Prose } from '../prose.ts'

export const titleRules: readonly RuleInfo[] = []

export interface FoundTitle {
  readonly title: Span | null
  readonly basis: string
  readonly subtitle: Span | null
}

/** Offsets into the seed's text. The editor's given title is handled by extract, not here. */
export function findTitle(_rest: Prose, _seed: Seed, _lexicon: Lexicon): FoundTitle {
  return { title: null, basis: 'none', subtitle: null }
}
