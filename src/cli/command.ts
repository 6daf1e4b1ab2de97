// What is a command? A text for --help and a function from arguments to an exit status.

export interface Command {
  /** Printed by `daybrief NAME --help`: what it does, its options, an example. */
  readonly help: string
  /** Arguments after the command's name → 0 done, 1 something was left out or failed, 2 wrong usage. */
  readonly run: (argv: string[]) => Promise<number>
}
