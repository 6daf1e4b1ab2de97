// What does the editor decide across articles? The parsed seeds/edition.yml.

export interface EditorFile {
  /** Period → article ids in the order wanted. */
  readonly order: Readonly<Record<string, readonly string[]>>
  /** Each: article ids that are one story. */
  readonly joinStories: readonly (readonly string[])[]
  /** Each: article ids that are not of one story. */
  readonly splitStories: readonly (readonly string[])[]
  /** Each: `<article>#q-…` places that are one statement. */
  readonly joinQuotes: readonly (readonly string[])[]
  readonly splitQuotes: readonly (readonly string[])[]
  /** Period → Markdown. */
  readonly notes: Readonly<Record<string, string>>
  /** Line in seeds/edition.yml of each entry, by its key path ("notes.2024-11-29"). */
  readonly lines: Readonly<Record<string, number>>
}

export const noEditor: EditorFile = { order: {}, joinStories: [], splitStories: [], joinQuotes: [], splitQuotes: [], notes: {}, lines: {} }
