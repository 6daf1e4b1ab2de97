// Who may write an output, and from which state? The lock is held, gaps are closed and the old manifest is at hand while `work` runs.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Project } from '../model/project.ts'
import { explainDisk } from './disk.ts'
import { withLock } from './lock.ts'
import { refuseUnsafeOutput } from './output-guard.ts'
import type { Reporter } from './reporter.ts'
import type { Places } from './staging.ts'
import { placesOf, repair } from './staging.ts'
import type { State } from './state.ts'
import { openState } from './state.ts'

export interface Output {
  readonly places: Places
  readonly state: State
}

/** Throws DaybriefError when another build holds the output or the disk cannot be written. */
export async function withOutput<T>(project: Project, reporter: Reporter, work: (output: Output) => Promise<T>): Promise<T> {
  try {
    refuseUnsafeOutput(project)
    mkdirSync(dirname(project.out), { recursive: true })
    const places = placesOf(project.out)
    const locked = async (): Promise<T> => {
      repair(places)
      return work({ places, state: openState(project.cache, places.out, reporter.note) })
    }
    return await withLock(places.lock, project.out, locked, reporter.note)
  } catch (error) {
    throw explainDisk(error)
  }
}
