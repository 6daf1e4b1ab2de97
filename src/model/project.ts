// Which folders does a command work on?
import type { Settings } from './settings.ts'

export interface Project {
  /** Absolute; where package.json's "daybrief" key, templates/ and lexicon/ of the project lie. */
  readonly root: string
  readonly seeds: string
  readonly out: string
  /** State: cache, manifest, lock, changes.json. Null: keep none. */
  readonly cache: string | null
  readonly settings: Settings
  /** Files of records made elsewhere, `*` in the file name allowed. */
  readonly records?: string
}
