// When did the editor save something? Calls back once for a burst of changes below the folders a build reads.
import { existsSync, watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'

/** Editors write a file in several steps; a burst is over when nothing happened for so long (milliseconds). */
const QUIET = 40

/** Folders that are not there are not watched. Returns how to stop. */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(changed, QUIET)
  }
  const watchers: FSWatcher[] = folders.filter((folder) => existsSync(folder)).map((folder) => watch(folder, { recursive: true }, later))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
