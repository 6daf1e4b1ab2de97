// What does data/edition.json hold? The published contract of the site.
import type { Diagnostic } from './diagnostic.ts'

/** data/edition.json, HOUSE section 4. */
export interface EditionData {
  readonly schema: 1
  readonly title: string
  readonly periods: readonly unknown[]
  readonly articles: readonly unknown[]
  readonly quotes: readonly unknown[]
  readonly captions: readonly unknown[]
  readonly people: readonly unknown[]
  readonly stories: readonly unknown[]
  readonly coverage: unknown
  readonly diagnostics: readonly Diagnostic[]
}
