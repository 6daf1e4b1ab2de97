// Which words stand in quotation marks because somebody said them?
import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { Rule, RuleInfo } from '../../model/rule.ts'
import { Kind } from '../../text/tokens.ts'
import type { Quoted, Reading } from '../reading.ts'
import { aroundRule } from './around.ts'

const marksRule: Rule<(reading: Reading) => readonly Quoted[] | null> = {
  id: 'quotation-marks',
  why: 'Marks are paired over the whole paragraph so that the reading with the fewest surprises wins; none crosses a line.',
  find: ({ quoted }) => quoted,
}
const goesOnRule: Rule<(reading: Reading, stretch: Quoted, next: Quoted) => boolean> = {
  id: 'quotation-goes-on',
  why: 'A paragraph that opens with a mark after one that was not closed goes on with the same quotation.',
  find: goesOn,
}
const unclosedRule: Rule<(stretch: Quoted) => boolean> = {
  id: 'quotation-mark-unclosed',
  why: 'A mark that is never closed quotes up to the end of its paragraph and is reported.',
  find: ({ close }) => close < 0,
}

export const quotationRules: readonly RuleInfo[] = [marksRule, goesOnRule, aroundRule, unclosedRule]

/** A candidate: words between marks, before anybody is found who said them. One stretch a paragraph. */
export interface MarkedWords {
  readonly stretches: readonly Quoted[]
  /** Index of the first stretch in the reading. */
  readonly first: number
  readonly kind: 'full' | 'fragment'
}

/** Candidates in text order; paragraphs that open again without closing are one. A mark never closed is a diagnostic. */
export function findQuotations(reading: Reading, article: string): { marked: MarkedWords[]; diagnostics: Diagnostic[] } {
  const marked: MarkedWords[] = []
  const diagnostics: Diagnostic[] = []
  const quoted = marksRule.find(reading) ?? []
  for (let i = 0; i < quoted.length; i += 1) {
    const group: Quoted[] = []
    const first = i
    let stretch = quoted[i]
    while (stretch) {
      if (stretch.end > stretch.start) group.push(stretch)
      const next: Quoted | undefined = quoted[i + 1]
      if (stretch.close >= 0 || !next || !goesOnRule.find(reading, stretch, next)) break
      stretch = next
      i += 1
    }
    if (stretch && unclosedRule.find(stretch)) {
      diagnostics.push(
        diagnostic('mark-unclosed', article, [reading.tokens.start[stretch.open] ?? 0, reading.tokens.end[stretch.open] ?? 0]),
      )
    }
    if (group.length > 0) marked.push({ stretches: group, first, kind: kindOf(reading, group[0]) })
  }
  return { marked, diagnostics }
}

/** The next paragraph begins with a mark of the same sort. */
function goesOn(reading: Reading, stretch: Quoted, next: Quoted): boolean {
  return stretch.single === next.single && next.paragraph === stretch.paragraph + 1 && next.open === reading.paragraphs[next.paragraph]
}

/** Full: the words start a sentence of their own, after a colon, a comma, a mark or at a sentence's start. */
function kindOf(reading: Reading, stretch: Quoted | undefined): 'full' | 'fragment' {
  if (!stretch) return 'fragment'
  const first = reading.tokens.kind[stretch.open + 1]
  if (first === Kind.word) return 'fragment'
  const before = stretch.item - 1
  if (before < (reading.sentences[stretch.sentence] ?? 0)) return 'full'
  const kind = reading.kind[before]
  return kind === Kind.colon || kind === Kind.comma || kind === Kind.dash || kind === Kind.quote ? 'full' : 'fragment'
}
