// What is a rule? Alternatives inside a step are a table of rules, most trusted first.

/** `id` is what the record's basis or reason says and what has a heading in docs/rules.md; `why` is one sentence for readers. */
export interface RuleInfo {
  readonly id: string
  readonly why: string
}

/** A rule that decides by `find`; without an answer (false, null, nothing found) the next one is asked. */
export interface Rule<Find> extends RuleInfo {
  readonly find: Find
}
