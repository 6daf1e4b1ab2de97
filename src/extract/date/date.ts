// When was the article published, and which words say so?
import type { Lexicon } from '../../model/lexicon.ts'
import type { ArticleDate } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Seed } from '../../model/seed.ts'
import type { Span } from '../../model/span.ts'
import type { Prose } from '../prose.ts'

export const dateRules: readonly RuleInfo[] = []

export interface FoundDate {
  readonly date: ArticleDate
  /** Whole header, byline or update lines that are not prose. */
  readonly lines: readonly Span[]
}

/** A date inside a caption or boilerplate is never the article's: both are out of `rest` already. */
export function findDate(_rest: Prose, _seed: Seed, _lexicon: Lexicon): FoundDate {
  return { date: { value: null, precision: 'none', basis: 'none', evidence: null }, lines: [] }
}
