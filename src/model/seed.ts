// What does ingest hand to extraction?
import type { Diagnostic } from './diagnostic.ts'
import type { Span } from './span.ts'

/** Facts a person (or a scraper) states about an article, outside its text. They win over what is found. */
export interface Given {
  title?: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string
  /** http or https only. */
  url?: string
  outlet?: string
  author?: string
  /** The wire or publisher the text comes from ("Reuters"): articles of one origin count once. */
  origin?: string
  /** Theme ids. */
  themes?: string[]
  /** A reason: the article is kept out of the site and listed with this reason. */
  hold?: string
  /** True: first in its period. */
  pin?: boolean
}

export type SeedFormat = 'text' | 'markdown' | 'html' | 'json'

/** One raw article, decoded once and never changed. */
export interface Seed {
  /** See HOUSE section 4: the stem where that is plain and unique, else folded stem + `-` + 8 hex digits. */
  readonly id: string
  /** Path within the seeds folder with `/` (in `extract`: the argument as given). */
  readonly source: string
  /** What the reader returns; every span of the record points into it. */
  readonly text: string
  /** SHA-256 of the file's bytes (of the line's bytes for JSON Lines), 64 hex digits. */
  readonly sha256: string
  readonly format: SeedFormat
  readonly given: Given
  /** Which file gave each fact ("seeds/x.meta.json", "front matter"), for "given by the editor". */
  readonly givenBy: string | null
  /** The block of facts at the start of a Markdown file: part of the text, shown as removed. */
  readonly frontMatter?: Span | null
  readonly diagnostics: readonly Diagnostic[]
  /** Digest of the record made elsewhere that stands in for extraction here (`build --records`). */
  readonly recordDigest?: string
}

/** A file that could not become a seed. */
export interface FailedSeed {
  readonly source: string
  readonly reason: string
  readonly diagnostic: Diagnostic
}
