// What was found in one article? The published contract; docs/record.md describes it field by field.
import type { Diagnostic } from './diagnostic.ts'
import type { Span } from './span.ts'

export type Precision = 'day' | 'month' | 'year' | 'none'

export interface ArticleDate {
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or null. A calendar date is a string from seed to page: no zone can move it. */
  readonly value: string | null
  readonly precision: Precision
  /** Rule id; `given` for the editor's; `none`. */
  readonly basis: string
  readonly evidence: Span | null
}

export interface ThemeFinding {
  readonly theme: string
  readonly score: number
  /** The sentences that carry the theme, in text order; at least one. */
  readonly passages: readonly Span[]
}

export interface Caption {
  /** Verbatim, without the credit; equals the slice at the first span. */
  readonly text: string
  readonly credit: string | null
  readonly creditSpan: Span | null
  /** Every place it stood, without the credit. */
  readonly spans: readonly Span[]
  /** Everything that belongs to it and is not prose: credits of repeats, alt-text twins. */
  readonly variants: readonly Span[]
  readonly basis: string
}

export interface Role {
  readonly text: string
  readonly span: Span
}

export interface Speaker {
  /** The fullest name the article gives; for a nameless source its description as printed. */
  readonly name: string
  readonly named: boolean
  readonly kind: 'person' | 'organisation' | 'description'
  /** As printed where the words are attributed ("Mr Johnson", "she"). */
  readonly mention: string
  readonly span: Span | null
  /** The office as printed in this article ("prime minister"). */
  readonly role: Role | null
}

/** When and to whom something was said, as printed. */
export interface Said {
  /** From the verb on ("told Sky News on January 30"), with a time right before it ("on Tuesday told MPs"). */
  readonly text: string
  readonly span: Span
  readonly outlet: string | null
  /** A time that opens the sentence ("On Tuesday Mr Smith told …"). */
  readonly when?: { readonly text: string; readonly span: Span }
}

export interface Quotation {
  /** The slices joined: an empty line over a line break, else a space. */
  readonly text: string
  /** Without the quotation marks. */
  readonly spans: readonly Span[]
  readonly kind: 'full' | 'fragment'
  /** The word of saying as printed. */
  readonly cue: string | null
  readonly cueSpan: Span | null
  /** Null only when the text gives nobody; then `basis` says why. */
  readonly speaker: Speaker | null
  /** The rule that found the speaker, or the reason for none. */
  readonly basis: string
  /** True: shown as "probably" (the rule is right less often than 94 in 100). */
  readonly probable: boolean
  /** When and to whom, as printed. */
  readonly said: Said | null
}

/** A person, organisation or office named in the prose. */
export interface Mentioned {
  readonly name: string
  readonly kind: 'person' | 'organisation'
  /** Every mention in the prose, in text order, as printed. */
  readonly mentions: readonly Span[]
  readonly roles: readonly Role[]
}

export interface Removal {
  readonly span: Span
  /** Rule id. */
  readonly reason: string
}

export interface ArticleRecord {
  readonly id: string
  readonly source: string
  readonly title: string | null
  readonly titleSpan: Span | null
  readonly titleBasis: string
  /** A second headline line, where there is one. */
  readonly subtitle: { readonly text: string; readonly span: Span } | null
  /** The title, or the first sentence of the prose verbatim (`derived`), or the id when there is no prose. */
  readonly headline: { readonly text: string; readonly derived: boolean; readonly span: Span | null }
  readonly date: ArticleDate
  /** Strongest first. */
  readonly themes: readonly ThemeFinding[]
  readonly captions: readonly Caption[]
  /** In text order. */
  readonly quotes: readonly Quotation[]
  readonly people: readonly Mentioned[]
  readonly removed: readonly Removal[]
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly diagnostics: readonly Diagnostic[]
  /** Version of rules and shipped word lists that made it. */
  readonly rules: string
}
