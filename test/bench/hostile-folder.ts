// What is the worst folder a stranger could send? 500 files and 64 MB of it, the same in every run.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attacks } from '../hostile/attacks.ts'
import { articlesFor } from './articles.ts'
import { shapes } from './shapes.ts'

const FILES = 500
const BYTES = 64_000_000
const LONG_LINE = 20_000_000

const line = (sentence: string, length: number): string => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)

/** What issue 8 names: each by itself could stop a build. */
const GIANTS: Readonly<Record<string, () => string>> = {
  'long-line.txt': () => line('The ships went out and came back again, said Ann Lee, and “nobody was there” to see it. ', LONG_LINE),
  'open-marks.txt': () => `Ships return\n\n${'“'.repeat(200_000)}`,
  'open-words.txt': () => `Ships return\n\n${'“we will go '.repeat(200_000)}`,
  'captions.txt': () =>
    `Ships return\n\nThe ships came back.\n\n${'Image caption\n\nThe quay at noon with three ships\n\n'.repeat(100_000)}`,
  'combining.txt': () => `Ships${'\u0301'.repeat(5000)} return\n\nThe ships came back.\n`,
  'title.txt': () => `${'N'.repeat(10_000)}\n\nThe ships came back.\n`,
  'title-of-words.txt': () => `${line('Ships return to the harbour ', 10_000)}\n\nThe ships came back.\n`,
}

/** Writes the folder; returns how many regular files and bytes it holds. FIFOs need `mkfifo`, and are left out where there is none. */
export function writeHostileFolder(folder: string): { files: number; bytes: number } {
  let files = 0
  let bytes = 0
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), content)
    files += 1
    bytes += Buffer.byteLength(content)
  }
  for (const [name, make] of Object.entries(GIANTS)) write(name, make())
  for (const [attack, list] of Object.entries(attacks))
    for (const [name, content] of Object.entries(list)) write(`${attack}/${name}`, content)
  shapes.forEach((shape, at) => write(`shapes/${at}.txt`, `Ships return\n\n${shape.make(Math.ceil(shape.units / 2))}`))
  writeOddities(folder)
  const plain = articlesFor(FILES - files)
  const pad = Math.max(0, Math.floor((BYTES - bytes) / plain.length))
  for (const [at, seed] of plain.entries()) write(`plain/${at}.txt`, `${seed.text}\n\n${line(seed.text, pad - seed.text.length)}`)
  return { files, bytes }
}

/** What no text holds: links, loops, pipes, and what may not be read. */
function writeOddities(folder: string): void {
  const odd = join(folder, 'odd')
  mkdirSync(odd)
  symlinkSync('/etc/hostname', join(odd, 'out.txt'))
  symlinkSync('..', join(odd, 'loop'))
  symlinkSync('self.txt', join(odd, 'self.txt'))
  symlinkSync('nowhere.txt', join(odd, 'dangling.txt'))
  writeFileSync(join(odd, 'unreadable.txt'), 'Nobody may read this')
  chmodSync(join(odd, 'unreadable.txt'), 0)
  mkdirSync(join(odd, 'closed'))
  chmodSync(join(odd, 'closed'), 0)
  try {
    execFileSync('mkfifo', [join(odd, 'pipe.txt')])
  } catch {
    // No pipes on this system.
  }
}
