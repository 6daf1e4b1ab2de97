// Is another build of this output at work? One lock file beside the output; a lock whose owner is gone counts for nothing.
import { linkSync, readFileSync, readdirSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DaybriefError } from '../model/diagnostic.ts'

/** How often a waiting build looks again, and how long it waits before it gives up (milliseconds). */
const LOOK_AGAIN = 200
const PATIENCE = 60_000
/** A lock taken on another machine, whose processes cannot be asked for, is left behind when it is so old (milliseconds). */
const FORGOTTEN = 3_600_000

interface Owner {
  readonly pid: number
  readonly host: string
  /** When the process began, in ticks since boot (Linux; else empty), so that a reused number is not taken for the owner. */
  readonly began: string
}

/**
 * Runs `work` while no other build of this output does.
 * Waits up to a minute for another build, then throws DaybriefError `locked`.
 */
export async function withLock<T>(lock: string, out: string, work: () => Promise<T>, note: (line: string) => void): Promise<T> {
  for (let waited = 0; !take(lock); waited += LOOK_AGAIN) {
    const who = ownerText(readOwner(lock))
    if (waited >= PATIENCE) {
      throw new DaybriefError('locked', `Another build of ${out} is still at work${who}. Wait until it has ended, then build again.`)
    }
    if (waited === 0) note(`Another build of ${out} is at work${who}: waiting for it.`)
    await sleep(LOOK_AGAIN)
  }
  try {
    removeHalves(lock)
    return await work()
  } finally {
    unlinkSync(lock)
  }
}

/** What builds left that were killed while they tried to take the lock. */
function removeHalves(lock: string): void {
  const folder = dirname(lock)
  for (const name of readdirSync(folder)) {
    const half = join(folder, name)
    if (name.startsWith(`${basename(lock)}-`) && isLeftBehind(half, lock)) rmSync(half, { force: true })
  }
}

/** True when the lock is ours now. A link either comes to be whole or not at all, so no reader sees half a lock. */
function take(lock: string): boolean {
  const mine = `${lock}-${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, host: hostname(), began: beganAt(process.pid) } satisfies Owner))
  try {
    if (isLeftBehind(lock, mine)) removeStale(lock)
    linkSync(mine, lock)
    return true
  } catch (error) {
    // EEXIST: somebody holds it. ENOENT: whoever holds it, on another machine, took our half for one left behind.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

function isLeftBehind(lock: string, mine: string): boolean {
  const owner = readOwner(lock)
  if (owner === null) return false
  if (owner.host === hostname()) return !isAlive(owner.pid) || (owner.began !== '' && beganAt(owner.pid) !== owner.began)
  return statSync(mine).mtimeMs - statSync(lock).mtimeMs > FORGOTTEN
}

/** Of several builds that find the same stale lock, the rename lets one remove it. */
function removeStale(lock: string): void {
  const aside = `${lock}-stale-${process.pid}`
  try {
    renameSync(lock, aside)
    unlinkSync(aside)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Null when there is no lock. */
function readOwner(lock: string): Owner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(lock, 'utf8'))
    return isOwner(value) ? value : { pid: 0, host: hostname(), began: '' }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : { pid: 0, host: hostname(), began: '' }
  }
}

function isOwner(value: unknown): value is Owner {
  return (
    typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'host' in value && 'began' in value
  )
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The 22nd field of /proc/<pid>/stat (proc(5)); empty where there is none. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function ownerText(owner: Owner | null): string {
  return owner && owner.pid > 0 ? ` (process ${owner.pid} on ${owner.host})` : ''
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
