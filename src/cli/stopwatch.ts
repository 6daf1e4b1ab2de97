// How long did each stage take? The only clock of the program, and only for the editor's eyes: no page knows it.

export interface Lap {
  readonly stage: string
  readonly seconds: number
}

export class Stopwatch {
  readonly #laps: Lap[] = []
  #stage = ''
  #began: number = performance.now()

  /** Ends the running stage and begins another. */
  start(stage: string): void {
    this.stop()
    this.#stage = stage
    this.#began = performance.now()
  }

  stop(): void {
    if (this.#stage !== '') this.#laps.push({ stage: this.#stage, seconds: this.seconds() })
    this.#stage = ''
  }

  /** Of the running stage. */
  seconds(): number {
    return (performance.now() - this.#began) / 1000
  }

  laps(): readonly Lap[] {
    return this.#laps
  }
}
