// What does a build tell while it runs? The command line draws it; the library stays silent.

export interface Reporter {
  /** A new stage begins ("reading", "extracting"). */
  readonly stage: (name: string) => void
  /** So much of this stage is done. */
  readonly progress: (done: number, total: number) => void
  /** One line for people. */
  readonly note: (line: string) => void
}

export const silent: Reporter = { stage: () => undefined, progress: () => undefined, note: () => undefined }
