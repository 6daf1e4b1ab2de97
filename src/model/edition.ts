// What do templates get? Only strings, numbers, booleans, arrays and ready-made links. Site and mail share these views.
import type { QuoteView } from './quote-view.ts'
import type { Precision } from './record.ts'

export type { Piece, QuoteView, SourceView, SpeakerView, WordDiff } from './quote-view.ts'

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
  /** The editor's own note in Markdown; empty: none. render/note.ts makes it HTML or plain text. */
  readonly note: string
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
  /** A mail, and the page of the newest period: "5 files: 5 published, 0 held, 0 failed." and the span of dates; an older page: "3 files published here." */
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
