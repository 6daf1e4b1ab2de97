// Is another sender at work on this ledger? A file named after a living process; what the dead left behind counts for nothing.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DaybriefError } from '../../model/diagnostic.ts'

/**
 * Takes the ledger for this process; the result gives it back. Each contender leaves a file of its own and then looks for others, so that of
 * two at once at least one sees the other: the later one gives way at once, the earlier one waits for that a moment.
 * Throws DaybriefError (exit 2) when another is at work.
 */
export async function lockLedger(ledger: string): Promise<() => void> {
  const own = { pid: process.pid, start: startOf(process.pid) }
  const path = `${ledger}.lock.${nameOf(own)}`
  writeFileSync(path, '', { mode: 0o600 })
  const give = (): void => rmSync(path, { force: true })
  for (let turn = 0; turn < 25; turn += 1) {
    const others = contenders(ledger).filter((other) => other.pid !== own.pid)
    if (others.length === 0) return give
    if (others.some((other) => nameOf(other) < nameOf(own))) break
    await pause(20)
  }
  give()
  throw new DaybriefError('ledger-busy', `${ledger}: another daybrief send is at work with this ledger. Nothing was sent by this one.`, 2)
}

interface Contender {
  readonly pid: number
  /** Start of the process in clock ticks since boot, where the system tells: a number reused by another process differs. */
  readonly start: string
}

function nameOf({ pid, start }: Contender): string {
  return `${start.padStart(20, '0')}-${pid}`
}

function contenders(ledger: string): Contender[] {
  const prefix = `${basename(ledger)}.lock.`
  const found: Contender[] = []
  for (const file of readdirSync(dirname(ledger))) {
    const parts = file.startsWith(prefix) ? /^(\d{20})-(\d{1,10})$/.exec(file.slice(prefix.length)) : null
    if (parts === null) continue
    const other = { start: String(BigInt(parts[1] ?? '0')), pid: Number(parts[2]) }
    if (alive(other)) found.push(other)
    else rmSync(join(dirname(ledger), file), { force: true })
  }
  return found
}

function alive({ pid, start }: Contender): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return start === '0' || startOf(pid) === start
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}
