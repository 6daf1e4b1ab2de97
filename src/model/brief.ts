// What do many records say together? Pure data: ids and facts, no words for readers.
import type { Diagnostic } from './diagnostic.ts'
import type { ArticleRecord, Precision, Quotation } from './record.ts'
import type { Seed } from './seed.ts'
import type { Span } from './span.ts'

/** One article in the brief: its record and where it belongs. */
export interface BriefArticle {
  readonly id: string
  readonly seed: Seed
  readonly record: ArticleRecord
  readonly period: string
  readonly story: string
  /** Ids of merged quotations, in text order of this article, each once. */
  readonly quotes: readonly string[]
  readonly pinned: boolean
}

/** Where one merged quotation stands: one entry a place. */
export interface QuoteSource {
  readonly article: string
  /** Index in the article's `record.quotes`. */
  readonly index: number
  /** `q-` and 10 hex digits of the SHA-256 of this article's words with spaces folded; `-2` for a repeat in the article. */
  readonly anchor: string
  readonly quotation: Quotation
  /** 1-based number of the paragraph its first span stands in. */
  readonly paragraph: number
  /** How these words relate to the group's wording. */
  readonly relation: 'same' | 'part' | 'variant'
}

export interface MergedQuote {
  /** Article id + `#` free join of anchor of its first source: `<article>.<anchor>`. */
  readonly id: string
  readonly text: string
  readonly kind: 'full' | 'fragment'
  /** Index into sources of the wording shown. */
  readonly lead: number
  /** Name shown, or null. */
  readonly speaker: string | null
  /** People id, or null. */
  readonly person: string | null
  /** The article whose evidence gives the speaker when the lead's own does not. */
  readonly speakerFrom: string | null
  readonly probable: boolean
  /** Earliest date first, undated last, then article id, then place. */
  readonly sources: readonly QuoteSource[]
  /** Altered words in a headline: shown beside the body's. */
  readonly headlineVariants: readonly { readonly article: string; readonly span: Span; readonly text: string }[]
  /** Set when the editor joined or split it. */
  readonly byEditor: boolean
}

export interface MergedCaption {
  readonly id: string
  readonly text: string
  readonly credit: string | null
  readonly sources: readonly { readonly article: string; readonly index: number; readonly count: number; readonly text: string }[]
}

/** Why two articles are one story; `kind` picks the sentence, `values` fill it, all verbatim from the texts. */
export interface Evidence {
  readonly kind: 'quotation' | 'passage' | 'names' | 'numbers' | 'places' | 'dates' | 'editor'
  readonly articles: readonly string[]
  readonly values: readonly string[]
}

export interface Story {
  readonly id: string
  /** First: the lead (earliest date, then most quotations, then id). */
  readonly articles: readonly string[]
  readonly lead: string
  /** Distinct origins: wire texts and one publisher's editions count once. */
  readonly origins: number
  /** Articles of one origin, each group's first being the one counted. */
  readonly originGroups: readonly (readonly string[])[]
  readonly evidence: readonly Evidence[]
  /** The period of its earliest article. */
  readonly firstPeriod: string
  readonly byEditor: boolean
}

export interface Person {
  /** Slug, unique: `boris-johnson`. */
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'description'
  /** For a nameless source: the one article it stands in. */
  readonly article: string | null
  /** Forms as printed, most frequent first. */
  readonly forms: readonly { readonly text: string; readonly count: number }[]
  readonly roles: readonly { readonly text: string; readonly article: string; readonly span: Span }[]
  /** Merged quotation ids, newest first, undated last. */
  readonly quotes: readonly string[]
  /** Articles that mention without quoting. */
  readonly mentionedIn: readonly string[]
}

export interface Statement {
  readonly quote: string
  readonly person: string | null
  readonly article: string
  /** As printed, and the date it gives when it gives one with a year of its own or the article's. */
  readonly said: { readonly text: string; readonly date: string | null } | null
  readonly published: { readonly value: string | null; readonly precision: Precision }
}

export interface Period {
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `undated`. */
  readonly period: string
  readonly precision: Precision
  readonly articles: readonly string[]
  /** In the settings' order; articles without a theme are in `unthemed`. */
  readonly themes: readonly { readonly theme: string; readonly stories: readonly string[] }[]
  readonly unthemed: readonly string[]
  /** Stories whose first article is of an earlier period. */
  readonly continuing: readonly string[]
  /** The editor's note in Markdown. */
  readonly note: string | null
}

export interface CoverageLine {
  readonly file: string
  readonly state: 'published' | 'held' | 'failed'
  readonly reason: string | null
}

/** An act of the editor, shown on the notes page. */
export interface EditorAct {
  readonly kind: 'fact' | 'hold' | 'pin' | 'order' | 'join-story' | 'split-story' | 'join-quote' | 'split-quote' | 'note'
  readonly target: string
  readonly detail: string
  /** File it stands in, with line. */
  readonly from: string
}

export interface Brief {
  /** Days newest first, a month after its days, a year after its months, undated last. */
  readonly periods: readonly Period[]
  readonly articles: readonly BriefArticle[]
  readonly quotes: readonly MergedQuote[]
  readonly captions: readonly MergedCaption[]
  readonly stories: readonly Story[]
  readonly people: readonly Person[]
  readonly timeline: readonly Statement[]
  readonly coverage: {
    readonly files: number
    readonly published: number
    readonly held: number
    readonly failed: number
    readonly list: readonly CoverageLine[]
  }
  readonly acts: readonly EditorAct[]
  readonly diagnostics: readonly Diagnostic[]
}
