// How is a quotation shown, on a page and in a mail? Ready words, speaker and places.

/** One stretch of a line of text: plain, or words of the quotation shown. */
export interface Piece {
  readonly text: string
  readonly own: boolean
}

/** One stretch of a word-by-word comparison with the wording shown. */
export interface WordDiff {
  readonly text: string
  readonly change: 'same' | 'added' | 'removed'
}

export interface SourceView {
  readonly article: string
  readonly headline: string
  readonly outlet: string | null
  /** Short label: "004 · ¶8". */
  readonly label: string
  /** To the exact words; null in mail without a base URL. */
  readonly href: string | null
  readonly paragraph: number
  /** Date in words, or "undated". */
  readonly date: string
  /** This source's own wording. */
  readonly text: string
  readonly relation: 'same' | 'part' | 'variant'
  /** Against the wording shown; empty when the same. */
  readonly differences: readonly WordDiff[]
}

export interface SpeakerView {
  /** "Boris Johnson", or "a source". */
  readonly name: string
  readonly href: string | null
  readonly named: boolean
  /** As printed ("prime minister"), or null. */
  readonly role: string | null
  readonly probable: boolean
  /** Set when another article's evidence names the speaker: that article's short label. */
  readonly from: string | null
}

export interface QuoteView {
  readonly id: string
  readonly kind: 'full' | 'fragment'
  /** The words, one string a paragraph. */
  readonly paragraphs: readonly string[]
  /** A fragment's sentence with its words marked (and where two speakers share it, each mark names its own); empty for full ones. */
  readonly sentence: readonly Piece[]
  /** True: the quotation before it on the page stands in the same sentence, which is not said again. */
  readonly sentenceAbove: boolean
  /** Null: the text does not name the speaker. */
  readonly speaker: SpeakerView | null
  /** Verbatim: how the text attributes it ("told the Telegraph"), or null where it does not or only a bare cue ("adding") does. */
  readonly attribution: string | null
  /** First: where the wording shown stands. */
  readonly sources: readonly SourceView[]
  /** All places, those not in `sources` too. */
  readonly places: number
  /** Where all places are listed, when these are not all; else null. */
  readonly furtherSources: string | null
  readonly headlineVariants: readonly { readonly text: string; readonly href: string | null; readonly label: string }[]
  readonly byEditor: boolean
}
