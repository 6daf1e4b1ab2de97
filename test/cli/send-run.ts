// How does a test run `daybrief send`? As a process of its own, in a folder of its own, so that it can be killed.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export const digest = [
  'From: Tide News <desk@example.org>',
  'Subject: Tide News, Friday 29 November 2024: 1 article',
  'Date: Fri, 29 Nov 2024 00:00:00 +0000',
  'Message-ID: <2024-11-29.1@brief.example.org>',
  'Bcc: secret@example.org',
  'X-Unsent: 1',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  '.',
  '..two',
  'From here',
  'end',
  '',
  '',
].join('\r\n')

export interface Desk {
  readonly folder: string
  readonly ledger: () => { to: string; state: string; code: number | null; text: string }[]
  readonly start: (
    port: number,
    more?: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => { child: ChildProcess; done: Promise<Ran> }
  readonly send: (port: number, more?: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>
}

/** A folder with digest.eml and list.txt. */
export function makeDesk(readers: readonly string[] | string, message = digest): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'daybrief-send-'))
  writeFileSync(join(folder, 'digest.eml'), message, 'latin1')
  writeFileSync(join(folder, 'list.txt'), typeof readers === 'string' ? readers : `${readers.join('\n')}\n`)
  const main = join(import.meta.dirname, '../../dist/cli/main.js')
  const start: Desk['start'] = (port, more = [], env = {}) => {
    const smtp = more.includes('--smtp') ? [] : ['--smtp', `smtp://127.0.0.1:${port}`]
    const child = spawn(process.execPath, [main, 'send', 'digest.eml', '--to-file', 'list.txt', ...smtp, '--retry-wait', '0.01', ...more], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    return { child, done: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))) }
  }
  const path = join(folder, 'digest.eml.sent.jsonl')
  return {
    folder,
    ledger: () =>
      existsSync(path)
        ? readFileSync(path, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line))
        : [],
    start,
    send: (port, more, env) => start(port, more, env).done,
  }
}
