// Who said it? The steps of docs/rules.md, most trusted first; null with a reason rather than a wrong name.
import type { Lexicon } from '../../model/lexicon.ts'
import type { Mentioned, Quotation } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { MarkedWords } from '../quotes/quotations.ts'
import type { Prose } from '../prose.ts'

export const speakerRules: readonly RuleInfo[] = []

/** Titles of works and scare quotes are dropped here, once it is known that nobody said them. */
export function attribute(_marked: readonly MarkedWords[], _people: readonly Mentioned[], _prose: Prose, _lexicon: Lexicon): Quotation[] {
  return []
}
