// What does `daybrief send` do, from its files to its report? Everything is checked before the first connection.
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DaybriefError } from '../../model/diagnostic.ts'
import { deliver } from './delivery.ts'
import { openLedger } from './ledger.ts'
import type { Entry, State } from './ledger.ts'
import { lockLedger } from './lock.ts'
import { readOutgoing } from './message.ts'
import { readReaders } from './readers.ts'
import { sendAll, standing } from './sending.ts'
import type { Pace, Standing } from './sending.ts'
import type { Server } from './server.ts'

export interface Order {
  readonly digest: string
  readonly list: string
  /** Null: beside the digest, or in `mail/` when the digest lies in a site or a frozen edition. */
  readonly ledger: string | null
  readonly server: Server
  readonly pace: Pace
  readonly dryRun: boolean
  readonly retryUnsure: boolean
  readonly progress: (done: number, all: number) => void
}

/** One reader after (or, in a dry run, before) the run. */
export interface ReaderReport {
  readonly to: string
  readonly before: Standing
  readonly state: State | null
  readonly code: number | null
  readonly text: string
}

export interface SendReport {
  readonly ledger: string
  readonly readers: readonly ReaderReport[]
}

/** Throws DaybriefError (exit 2) when the order is refused; then nothing was sent and nothing written. */
export async function sendDigest(order: Order): Promise<SendReport> {
  const message = readOutgoing(readFile(order.digest), order.digest)
  const readers = readReaders(readFile(order.list), order.list)
  const path = ledgerPath(order)
  if (order.dryRun) {
    const ledger = openLedger(path, message)
    return { ledger: path, readers: readers.map((to) => report(to, standingOf(ledger.last(to), order), ledger.last(to))) }
  }
  mkdirSync(dirname(path), { recursive: true })
  const give = await lockLedger(path)
  try {
    const ledger = openLedger(path, message)
    const before = new Map(readers.map((to) => [to, standingOf(ledger.last(to), order)]))
    const offer = (to: string, leaving: () => void) =>
      deliver(order.server, { from: message.from, to, message: message.messageFor(to) }, leaving)
    const due = readers.filter((to) => before.get(to) === 'due')
    try {
      await sendAll(due, { ledger, pace: order.pace, offer, pause, progress: order.progress })
    } finally {
      ledger.close()
    }
    return { ledger: path, readers: readers.map((to) => report(to, before.get(to) ?? 'due', ledger.last(to))) }
  } finally {
    give()
  }
}

/** Ends early, and well, when it is no longer wanted. */
async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  await wait(seconds * 1000, undefined, { signal }).catch(() => undefined)
}

function standingOf(entry: Entry | null, order: Order): Standing {
  return standing(entry?.state ?? null, order.retryUnsure)
}

function report(to: string, before: Standing, entry: Entry | null): ReaderReport {
  return { to, before, state: entry?.state ?? null, code: entry?.code ?? null, text: entry?.text ?? '' }
}

/** A ledger holds addresses and must outlive the site: it never lies where the site is published from. */
function ledgerPath({ digest, ledger }: Order): string {
  const folder = dirname(realpathSync(digest))
  if (ledger === null) {
    const root = publishedRoot(folder)
    return root === null ? `${digest}.sent.jsonl` : join(dirname(root), 'mail', `${basename(folder)}.${basename(digest)}.sent.jsonl`)
  }
  const parent = dirname(resolve(ledger))
  if (publishedRoot(existsSync(parent) ? realpathSync(parent) : parent) !== null) {
    throw new DaybriefError('ledger-place', `${ledger} lies in a site, which is published. Name a ledger outside it. Nothing was sent.`, 2)
  }
  return ledger
}

/** The built site or the editions folder that holds `folder`, or null. */
function publishedRoot(folder: string): string | null {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (existsSync(join(at, 'data', 'edition.json'))) return at
    if (existsSync(join(at, 'manifest.json')) && basename(dirname(at)) === 'editions') return dirname(at)
  }
  return null
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new DaybriefError('file-missing', `${path} cannot be read. Nothing was sent.`, 2)
  }
}
