// Which rules are there, step by step? For the method page, docs/rules.md and `daybrief explain`.
import type { RuleInfo } from '../model/rule.ts'
import { boilerplateRules, bulletRule } from './boilerplate/rules.ts'
import { captionRules } from './captions/rules.ts'
import { dateRules } from './date/date.ts'
import { frontMatterRule } from './extract.ts'
import { titleRules } from './frame/headline.ts'
import { quotationRules } from './quotes/quotations.ts'
import { rejectRules } from './quotes/rejects.ts'
import { speakerRules } from './speakers/attribute.ts'
import { themeRules } from './themes/themes.ts'

/** Tables by step, in the order of the steps; inside a table the most trusted rule comes first. */
export const ruleTables: Readonly<Record<string, readonly RuleInfo[]>> = {
  boilerplate: [frontMatterRule, bulletRule, ...boilerplateRules],
  captions: captionRules,
  title: titleRules,
  date: dateRules,
  quotations: [...quotationRules, ...rejectRules],
  speakers: speakerRules,
  themes: themeRules,
}
