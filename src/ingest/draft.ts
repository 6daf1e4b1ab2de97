// What has been read of an article before it has a name?
import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Given, SeedFormat } from '../model/seed.ts'
import type { Span } from '../model/span.ts'
import type { Problem } from './folder.ts'
import type { Fault } from './given.ts'

/** A doubt about the reading, in words of the diagnostics table. */
export interface Note {
  readonly code: DiagnosticCode
  readonly values: Readonly<Record<string, string>>
}

/** An article as its format's reader returns it. */
export interface Draft {
  /** Line or position in a file of several articles, else null. */
  readonly line: number | null
  readonly text: string
  /** What the SHA-256 is taken of: the line's text; null: the file's bytes. */
  readonly raw: string | null
  readonly format: SeedFormat
  readonly given: Given
  /** Which part of the file gave the facts, for "given by". */
  readonly givenBy: string | null
  readonly frontMatter: Span | null
  readonly notes: readonly Note[]
}

/** One article of a file that could not be read. */
export interface Unread {
  readonly line: number | null
  readonly problem: Problem
}

/** Faults of facts that are not the editor's own: named, and the article goes on without them. */
export function notesOf(faults: readonly Fault[]): Note[] {
  return faults.map(({ key, place, why, range }) =>
    range ? { code: 'date-out-of-range', values: { place } } : { code: 'fact-not-taken', values: { place, key, why } },
  )
}
