// How is work over a second shown while it runs? A bar on a terminal, a plain line a stage elsewhere, JSON lines for programs, or nothing.
import type { Reporter } from '../site/reporter.ts'
import { say } from './say.ts'
import { Stopwatch } from './stopwatch.ts'

export type Style = 'bar' | 'lines' | 'json' | 'quiet'

/** Seconds after which a stage is worth showing, and between two pictures of the bar. */
const WORTH_SHOWING = 1
const REDRAW = 0.1
const WIDTH = 24

export class Progress {
  readonly #watch: Stopwatch = new Stopwatch()
  readonly #style: Style
  #stage = ''
  #drawn = 0
  #last = 0

  constructor(style: Style) {
    this.#style = style
  }

  /** Ends what is shown and gives the seconds of each stage. */
  finish(): ReturnType<Stopwatch['laps']> {
    this.#end()
    return this.#watch.laps()
  }

  readonly reporter: Reporter = {
    stage: (name) => {
      this.#end()
      this.#stage = name
      this.#last = 0
      this.#watch.start(name)
      if (this.#style === 'json') json({ event: 'stage', stage: name })
    },
    progress: (done, total) => {
      const seconds = this.#watch.seconds()
      if (seconds < WORTH_SHOWING || seconds - this.#last < REDRAW) return
      this.#last = seconds
      if (this.#style === 'bar') this.#draw(done, total, seconds)
    },
    note: (line) => {
      this.#clear()
      if (this.#style === 'json') json({ event: 'note', text: line })
      else say(line)
    },
  }

  #draw(done: number, total: number, seconds: number): void {
    const full = Math.round((WIDTH * done) / Math.max(total, 1))
    const rate = Math.round(done / seconds)
    const line = `${this.#stage.padEnd(10)} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${total} ${rate}/s`
    process.stderr.write(`\r${line.padEnd(this.#drawn)}`)
    this.#drawn = line.length
  }

  #clear(): void {
    if (this.#drawn > 0) process.stderr.write(`\r${' '.repeat(this.#drawn)}\r`)
    this.#drawn = 0
  }

  #end(): void {
    this.#clear()
    const seconds = this.#watch.seconds()
    if (this.#stage === '') return
    this.#watch.stop()
    if (this.#style === 'json') json({ event: 'done', stage: this.#stage, seconds: Number(seconds.toFixed(3)) })
    else if (this.#style === 'lines' && seconds >= WORTH_SHOWING) say(`${this.#stage}: ${seconds.toFixed(1)} s`)
    this.#stage = ''
  }
}

/** One JSON object a line on stdout: with --json, the log is the data. */
export function json(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

/** What suits this terminal and these options. */
export function styleFor(options: { readonly quiet?: boolean | undefined; readonly json?: boolean | undefined }): Style {
  if (options.json) return 'json'
  if (options.quiet) return 'quiet'
  return process.stderr.isTTY && !process.env['CI'] ? 'bar' : 'lines'
}
