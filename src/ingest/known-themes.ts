// Do the themes that somebody gave to an article exist?
import type { Given } from '../model/seed.ts'

/** The ids of the word lists. Null: whatever is given counts, as for seeds kept with an edition that was sent. */
export type KnownThemes = ReadonlySet<string> | null

/** What is wrong with the given themes, as the end of a sentence; null: nothing. */
export function themeFault(given: Given, known: KnownThemes): string | null {
  const stranger = known === null ? undefined : given.themes?.find((id) => !known.has(id))
  return stranger === undefined ? null : `names ${stranger}, which is no theme here. Themes are ${[...(known ?? [])].join(', ')}`
}

export function withoutThemes(given: Given): Given {
  const others = { ...given }
  delete others.themes
  return others
}
