// Which rules join articles? The tables of this room, for the method page.
import type { RuleInfo } from '../model/rule.ts'
import { captionJoinRules } from './captions.ts'
import { storyRules } from './likeness.ts'
import { originRules } from './origins.ts'
import { statementRules } from './same-statement.ts'

export const briefRules: Readonly<Record<string, readonly RuleInfo[]>> = {
  stories: storyRules,
  statements: statementRules,
  origins: originRules,
  'joined captions': captionJoinRules,
}
