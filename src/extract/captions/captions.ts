// Which lines describe a picture, and whose picture is it?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Caption, Removal } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Layout } from '../../text/page.ts'

export const captionRules: readonly RuleInfo[] = []

/** One entry per distinct caption, with every place it stood; text order of first places. */
export function findCaptions(_page: Layout, _boilerplate: readonly Removal[], _lexicon: Lexicon): Caption[] {
  return []
}
