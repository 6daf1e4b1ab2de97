// Which words does extraction know? Read from src/lexicon and the project's own lexicon folder.

/** One list: its terms in lower case as written in the file. */
export type WordList = ReadonlySet<string>

export interface ThemeTerm {
  readonly term: string
  /** `~` in the file: counts only in company. */
  readonly weak: boolean
}

export interface ThemeWords {
  readonly id: string
  /** From the file's `# label:` line, else the id. */
  readonly label: string
  /** From the file's `# definition:` line. */
  readonly definition: string
  /** From `# rank:`, else 1: by how much its evidence counts more when an article's themes are put in order (rare, specific themes). */
  readonly rank: number
  readonly terms: readonly ThemeTerm[]
  /** From `# with:` lines: lists of which one word must stand in the sentence for a weak term to count. */
  readonly company: readonly string[]
  /** From `# between:` lines: lists (`term = group`) of which words of two groups must stand in the sentence for a weak term to count. */
  readonly between: readonly string[]
  /** Terms after `!`: phrases in which the theme's words mean something else ("party-sanctioned"). */
  readonly exclusions: readonly string[]
}

export interface Lexicon {
  /** By file stem: `lists['speech-verbs']`. */
  readonly lists: Readonly<Record<string, WordList>>
  readonly themes: readonly ThemeWords[]
  /** Hex digest of all files, part of the cache key. */
  readonly version: string
}
