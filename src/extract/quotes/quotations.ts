// Which words stand in quotation marks because somebody said them?
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Span } from '../../model/span.ts'
import type { Prose } from '../prose.ts'

export const quotationRules: readonly RuleInfo[] = []

/** A candidate: words between marks, before anybody is found who said them. */
export interface MarkedWords {
  readonly spans: readonly Span[]
  readonly kind: 'full' | 'fragment'
}

export function findQuotations(_prose: Prose, _lexicon: Lexicon, _article: string): { marked: MarkedWords[]; diagnostics: Diagnostic[] } {
  return { marked: [], diagnostics: [] }
}
