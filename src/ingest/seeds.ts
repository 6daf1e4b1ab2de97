// Which articles lie in the seeds folder? The only reader of seed files.
import type { Project } from '../model/project.ts'
import type { FailedSeed, Seed } from '../model/seed.ts'

export interface ReadSeeds {
  /** In code-unit order of `source`. */
  readonly seeds: readonly Seed[]
  readonly failed: readonly FailedSeed[]
  /** Text of seeds/edition.yml, or null. */
  readonly edition: string | null
}

/** Bad input costs only itself. Throws DaybriefError when the folder is missing or holds no article. */
export function readSeeds(_project: Project): ReadSeeds {
  return { seeds: [], failed: [], edition: null }
}
