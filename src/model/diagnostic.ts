// What does daybrief say when something is doubtful or wrong, and what can the reader do?
import { messages } from './diagnostic-messages.ts'
import type { Span } from './span.ts'

export type DiagnosticCode = keyof typeof messages

/** A finding is a value with place, rule and reason. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  /** Article id or file path. */
  readonly article: string
  readonly span: Span | null
  readonly message: string
  readonly fix: string
}

/** Makes a diagnostic; `{x}` in the table's sentences is replaced by `values.x`. */
export function diagnostic(
  code: DiagnosticCode,
  article: string,
  span: Span | null,
  values: Readonly<Record<string, string>> = {},
): Diagnostic {
  const fill = (sentence: string): string => sentence.replace(/\{([a-z]{1,20})\}/g, (whole, name: string) => values[name] ?? whole)
  return { code, article, span, message: fill(messages[code].message), fix: fill(messages[code].fix) }
}

/** The build cannot go on. `exit` is the process status: 1 failed, 2 wrong usage. */
export class DaybriefError extends Error {
  readonly code: string
  readonly exit: 1 | 2
  constructor(code: string, message: string, exit: 1 | 2 = 1) {
    super(message)
    this.name = 'DaybriefError'
    this.code = code
    this.exit = exit
  }
}
