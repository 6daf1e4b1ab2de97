// What does the mail say, in which order? One view that the HTML part and the text part are both made of.

/** `n` numbers the address in the text part; both are null when there is no base URL. */
export interface MailLink {
  readonly text: string
  readonly href: string | null
  readonly n: number | null
}

export interface MailPiece {
  readonly text: string
  readonly marked: boolean
}

/** Who said it and where it stands. */
export interface MailVoice {
  /** The quotation's id: equal on page, HTML, text. */
  readonly quote: string
  /** Set when several quotations share the sentence: which words are meant. */
  readonly words: string | null
  /** A name, or "Speaker not named". */
  readonly speaker: string
  /** As printed, with our doubts after it; may be empty. */
  readonly attribution: string
  readonly sources: readonly MailSource[]
  /** "and 5 more places", or empty. */
  readonly more: string
}

export interface MailSource {
  readonly link: MailLink
  /** "its wording differs", or empty. */
  readonly note: string
}

/** Block quotation (`paragraphs`), or a fragment in its sentence (`sentence`). */
export interface MailQuote {
  readonly paragraphs: readonly string[]
  readonly sentence: readonly MailPiece[]
  readonly voices: readonly MailVoice[]
  /** Set when only the beginning stands here. */
  readonly cut: string
}

export interface MailHeadline {
  readonly id: string
  readonly link: MailLink
  readonly notes: readonly string[]
}

export interface MailItem {
  readonly headline: MailHeadline
  readonly quotes: readonly MailQuote[]
  readonly others: readonly MailHeadline[]
  /** What the mail leaves to the site, counted; or null. */
  readonly rest: MailLink | null
}

export interface MailSection {
  readonly label: string
  /** 1 to 6: which of the theme colours; 0: no theme. */
  readonly tone: number
  readonly items: readonly MailItem[]
  /** Headlines that are only counted, or null. */
  readonly more: MailLink | null
}

export interface MailCaption {
  readonly text: string
  readonly credit: string
  readonly places: readonly MailLink[]
}

/** One entry of the corrections: what the edition as sent said, and what the texts say now. */
export interface MailCorrection {
  readonly label: MailLink
  readonly before: string
  readonly after: string
}

export interface MailView {
  readonly language: string
  readonly title: string
  readonly heading: string
  /** A sentence of counts and speakers: the first visible words. */
  readonly preheader: string
  readonly web: MailLink | null
  /** The editor's own note, a paragraph a string. */
  readonly note: readonly string[]
  readonly sections: readonly MailSection[]
  /** Only in a mail that corrects an edition. */
  readonly corrections: readonly MailCorrection[]
  readonly correctionsMore: MailLink | null
  readonly captions: readonly MailCaption[]
  readonly captionsMore: MailLink | null
  readonly doubts: readonly { readonly place: MailLink; readonly message: string }[]
  readonly doubtsMore: MailLink | null
  readonly unsubscribe: readonly MailLink[]
  readonly coverage: string
  /** Addresses of the text part, in order of their numbers. */
  readonly addresses: readonly { readonly n: number; readonly href: string }[]
}
