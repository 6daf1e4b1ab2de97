// What was sent, and what has changed since? Read from the frozen editions; shown on the corrections page and on home.

/** One difference between an edition as sent and what the texts say now. */
export interface Correction {
  readonly what: 'quotation' | 'speaker' | 'date' | 'headline' | 'article'
  /** The article concerned, by id; null when it is gone. */
  readonly article: string | null
  /** Path of the page it shows on within the site, with its anchor, or null. */
  readonly path: string | null
  readonly anchor: string | null
  readonly before: string
  /** Null: no longer there. */
  readonly after: string | null
}

export interface SentEdition {
  /** Folder below editions/: the period, or `<period>.2` when it was frozen again. */
  readonly name: string
  /** Counts all frozen editions, first 1. */
  readonly number: number
  readonly period: string
  /** The files as sent, by path within the site: `editions/2022-01-29/digest.html`. */
  readonly files: readonly { readonly name: string; readonly path: string }[]
  readonly corrections: readonly Correction[]
  /** The editor's word on it, or null. */
  readonly note: string | null
}

export interface Past {
  /** Newest first. */
  readonly sent: readonly SentEdition[]
  /** What is new since the newest of them, or null without one. */
  readonly since: { readonly period: string; readonly articles: readonly string[]; readonly joined: number } | null
}

export const noPast: Past = { sent: [], since: null }
