// What does a reader see? Brief → edition: every URL, anchor and date-in-words is made in this room.
import type { Brief } from '../model/brief.ts'
import type { Edition } from '../model/edition.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { RuleInfo } from '../model/rule.ts'
import type { Settings } from '../model/settings.ts'

/** Tables the method page prints, by step. */
export type RuleTables = Readonly<Record<string, readonly RuleInfo[]>>

/** Pure. Page views are made lazily: see `Page.view`. */
export function present(_brief: Brief, _settings: Settings, _lexicon: Lexicon, _rules: RuleTables): Edition {
  throw new Error('src/view is not here yet')
}
