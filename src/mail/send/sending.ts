// In which order do readers get the digest, and what happens when the server says "later"? Rounds: each due reader once a round.
import type { Delivery } from './delivery.ts'
import type { Ledger, State } from './ledger.ts'

export interface Pace {
  /** Seconds between the starts of two messages; 0: none. */
  readonly apart: number
  /** How often a reader whose message was put off is tried again. */
  readonly retries: number
  /** Seconds before the first new try; doubled before each next. */
  readonly wait: number
}

export interface Sending {
  readonly ledger: Ledger
  readonly pace: Pace
  /** Offers the message to one reader. `leaving` must be called before anything leaves. */
  readonly offer: (reader: string, leaving: () => void) => Promise<Delivery>
  readonly progress: (done: number, all: number) => void
  /** Waits; `signal` ends the wait early. */
  readonly pause: (seconds: number, signal: AbortSignal) => Promise<void>
}

/** Where a reader stands before a run. */
export type Standing = 'due' | 'done' | 'unsure'

/** `sent` and `failed` are done; `deferred` and none are due; `sending` and `unsure` only on the sender's word. */
export function standing(state: State | null, retryUnsure: boolean): Standing {
  if (state === null || state === 'deferred') return 'due'
  if (state === 'sent' || state === 'failed') return 'done'
  return retryUnsure ? 'due' : 'unsure'
}

/** Each outcome stands in the ledger, on the disk, before the next reader's turn. */
export async function sendAll(readers: readonly string[], sending: Sending): Promise<void> {
  const { pace } = sending
  let due = readers
  for (let round = 0; due.length > 0 && round <= pace.retries; round += 1) {
    if (round > 0) await sending.pause(pace.wait * 2 ** (round - 1), new AbortController().signal)
    due = await sendRound(due, readers.length, sending)
  }
}

/** Offers once to each; gives back those put off. */
async function sendRound(due: readonly string[], all: number, { ledger, pace, offer, progress, pause }: Sending): Promise<string[]> {
  const later: string[] = []
  const idle = new AbortController()
  let turn = Promise.resolve()
  for (const [at, reader] of due.entries()) {
    await turn
    turn = pace.apart > 0 && at < due.length - 1 ? pause(pace.apart, idle.signal) : Promise.resolve()
    const { outcome, reached } = await offer(reader, () => ledger.write(reader, { state: 'sending', code: null, text: '' }))
    ledger.write(reader, outcome)
    if (outcome.state === 'deferred') later.push(reader)
    if (!reached) {
      const rest = due.slice(at + 1)
      for (const other of rest) ledger.write(other, outcome)
      idle.abort()
      return [...later, ...rest]
    }
    progress(all - (due.length - at - 1) - later.length, all)
  }
  return later
}
