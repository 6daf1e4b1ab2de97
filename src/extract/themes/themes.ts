// What is the article about? Whole words of the theme lists, weighed; every theme has its passages.
import type { Lexicon } from '../../model/lexicon.ts'
import type { ThemeFinding } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Span } from '../../model/span.ts'
import type { Prose } from '../prose.ts'

export const themeRules: readonly RuleInfo[] = []

/** Strongest first; empty when nothing passes the bar. `title` counts more. */
export function findThemes(_prose: Prose, _title: Span | null, _lexicon: Lexicon): ThemeFinding[] {
  return []
}
