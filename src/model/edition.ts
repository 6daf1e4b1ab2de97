// What do templates get? Only strings, numbers, booleans, arrays and ready-made links. Site and mail share these views.
import type { Precision } from './record.ts'

export interface Link {
  /** Ready for href: relative on the site, absolute or null-free in mail. */
  readonly href: string
  readonly text: string
}

/** A theme, wherever it is named. `tone` 1 to 6 picks the colour, which never stands alone. */
export interface ThemeLink {
  readonly id: string
  readonly label: string
  readonly href: string | null
  readonly tone: number
}

/** One stretch of a line of text: plain, or marked as the words of quotations. */
export interface Piece {
  readonly text: string
  /** Anchors of the quotations these words belong to (without `#`), empty for plain text. */
  readonly marks: readonly string[]
  /** Whose words, when the sentence quotes several people. */
  readonly speaker: string | null
  /** True: words of the quotation shown; other marks are of its neighbours in the sentence. */
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
  /** Null: the text does not name the speaker. */
  readonly speaker: SpeakerView | null
  /** Verbatim: how the text attributes it ("told the Telegraph"), or null. */
  readonly attribution: string | null
  /** First: where the wording shown stands. */
  readonly sources: readonly SourceView[]
  /** Where all places are listed, when these are not all; else null. */
  readonly furtherSources: string | null
  readonly headlineVariants: readonly { readonly text: string; readonly href: string | null; readonly label: string }[]
  readonly byEditor: boolean
  /** Words, speaker, outlet, date, link, ready to paste. */
  readonly copy: { readonly plain: string; readonly markdown: string; readonly html: string; readonly footnote: string }
}

export interface ArticleLineView {
  readonly id: string
  readonly headline: string
  /** True: the first sentence stands in for a missing title. */
  readonly derived: boolean
  readonly href: string | null
  readonly label: string
  readonly outlet: string | null
  readonly date: string
  readonly themes: readonly ThemeLink[]
  readonly quotes: number
  readonly pinned: boolean
  /** First sentence of the prose, verbatim, unless the headline is that sentence. */
  readonly lead: string | null
}

export interface StoryView {
  readonly id: string
  /** Stories of two or more articles have a page. */
  readonly href: string | null
  readonly lead: ArticleLineView
  /** The other articles of this period. */
  readonly others: readonly ArticleLineView[]
  readonly articles: number
  readonly origins: number
  /** At most three: full before fragment, joined before single, named before unnamed, longer before shorter. */
  readonly keyQuotes: readonly QuoteView[]
  /** All other quotations of the story's articles in this period. */
  readonly moreQuotes: readonly QuoteView[]
  /** Set when the story began in an earlier period. */
  readonly continuing: { readonly date: string; readonly href: string | null } | null
  /** Other themes the story stands under in this period. */
  readonly alsoThemes: readonly ThemeLink[]
}

export interface ThemeGroupView {
  /** Theme id; null: no theme. */
  readonly theme: string | null
  readonly label: string
  readonly href: string | null
  /** 1 to 6; 0: no theme. */
  readonly tone: number
  /** Stories whose strongest theme this is, whole. */
  readonly stories: readonly StoryView[]
  /** Stories told under another theme of this period: headline and in-page link. */
  readonly elsewhere: readonly { readonly story: string; readonly href: string | null; readonly text: string }[]
}

export interface CaptionView {
  readonly id: string
  readonly text: string
  readonly credit: string | null
  readonly places: number
  readonly sources: readonly { readonly label: string; readonly href: string | null; readonly count: number }[]
}

export interface PeriodView {
  readonly period: string
  readonly precision: Precision
  /** "Friday 29 November 2024", "January 2022, day unknown", "Undated". */
  readonly heading: string
  /** The editor's own note, rendered from Markdown with HTML off; empty: none. */
  readonly noteHtml: string
  /** The same as plain text, for the text mail. */
  readonly noteText: string
  readonly counts: {
    readonly articles: number
    readonly stories: number
    readonly quotes: number
    readonly speakers: number
    readonly captions: number
  }
  /** Names of those quoted, most quoted first. */
  readonly speakers: readonly string[]
  readonly previous: Link | null
  readonly next: Link | null
  readonly href: string | null
  readonly digest: { readonly html: string; readonly text: string; readonly eml: string } | null
  readonly groups: readonly ThemeGroupView[]
  readonly captions: readonly CaptionView[]
  /** Doubts that concern this period's articles, as sentences of the diagnostics table. */
  readonly doubts: readonly { readonly label: string; readonly href: string | null; readonly message: string; readonly fix: string }[]
  /** "5 files: 5 published, 0 held, 0 failed." and the span of dates, built from label text. */
  readonly coverage: string
}

/** The frame every page shares; holds nothing that changes with each article. */
export interface SiteView {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly baseUrl: string | null
  readonly noindex: boolean
  readonly search: boolean
}

/** One file to write. */
export interface Page {
  /** Relative to the site's root, `/`-separated. */
  readonly path: string
  /** Everything the page depends on but templates, settings and version: equal key, equal bytes. */
  readonly key: string
  /** Name of the template below templates/pages, or null when `view` returns the finished string (a large data file: an iterable of strings that follow one another, so that it never stands in memory whole). */
  readonly template: string | null
  /** Made only when the page is written. */
  readonly view: () => unknown
}

export interface Edition {
  readonly site: SiteView
  /** Every page and data file but the mails, in a fixed order. */
  readonly pages: readonly Page[]
  /** Newest first, as on the site. */
  readonly periods: readonly string[]
  /** A period as the mail shows it: absolute links below the base URL, or none. */
  readonly digest: (period: string) => PeriodView
  /** What the digest of this period depends on. */
  readonly digestKey: (period: string) => string
}
