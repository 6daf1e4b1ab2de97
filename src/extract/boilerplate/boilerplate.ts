// Which characters are not the article? Navigation, promotion, leaked code, bylines: each with the rule that says so.
import type { Lexicon } from '../../model/lexicon.ts'
import type { Removal } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Layout } from '../../text/page.ts'

export const boilerplateRules: readonly RuleInfo[] = []

/** Removals in text order, none overlapping. Losing body text is worse than keeping a promotion. */
export function findBoilerplate(_page: Layout, _lexicon: Lexicon): Removal[] {
  return []
}
