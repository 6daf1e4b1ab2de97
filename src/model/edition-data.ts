// What does data/edition.json hold? The published contract of the site: HOUSE section 4, docs/edition.md and edition.schema.json say the same for outsiders.
import type { CoverageLine } from './brief.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Precision } from './record.ts'

export interface PeriodData {
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `undated`. */
  readonly period: string
  readonly precision: Precision
  /** Every href is relative to the site's root. */
  readonly href: string
  /** The digest's .html, with .txt and .eml beside it; null when there is none. */
  readonly digest: string | null
  readonly articles: readonly string[]
  readonly themes: readonly { readonly theme: string; readonly stories: readonly string[] }[]
  /** Stories of articles that have no theme. */
  readonly unthemed: readonly string[]
  /** Stories whose first article is of an earlier period. */
  readonly continuing: readonly string[]
}

export interface ArticleData {
  readonly id: string
  /** Path within the seeds folder. */
  readonly file: string
  readonly headline: string
  /** True: the first sentence stands in for a missing title. */
  readonly derived: boolean
  readonly date: string | null
  readonly href: string
  /** Strongest first. */
  readonly themes: readonly string[]
  readonly story: string
  /** In text order, each once. */
  readonly quotes: readonly string[]
}

export interface QuoteData {
  readonly id: string
  /** The wording of one of its sources. */
  readonly text: string
  readonly kind: 'full' | 'fragment'
  readonly speaker: string | null
  /** Id of the entry in `people`. */
  readonly person: string | null
  /** One a place, each with its own wording; opening its href marks exactly those words. */
  readonly sources: readonly {
    readonly article: string
    readonly href: string
    readonly paragraph: number
    readonly text: string
    readonly relation: 'same' | 'part' | 'variant'
  }[]
}

export interface CaptionData {
  readonly id: string
  readonly text: string
  readonly credit: string | null
  readonly sources: readonly { readonly article: string; readonly href: string; readonly count: number }[]
}

export interface PersonData {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'description'
  /** Unique; two people may share a name. */
  readonly href: string
  readonly quotes: readonly string[]
}

export interface StoryData {
  readonly id: string
  readonly articles: readonly string[]
  /** Independent origins: 1 ≤ origins ≤ articles. */
  readonly origins: number
  /** What the articles share, verbatim. */
  readonly evidence: readonly string[]
}

export interface EditionData {
  readonly schema: 1
  readonly title: string
  readonly periods: readonly PeriodData[]
  readonly articles: readonly ArticleData[]
  readonly quotes: readonly QuoteData[]
  readonly captions: readonly CaptionData[]
  readonly people: readonly PersonData[]
  readonly stories: readonly StoryData[]
  readonly coverage: {
    readonly files: number
    readonly published: number
    readonly held: number
    readonly failed: number
    readonly list: readonly CoverageLine[]
  }
  readonly diagnostics: readonly Diagnostic[]
}
