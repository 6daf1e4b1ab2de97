// What does the built command make of a folder? Runs it as a user would, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './sources.ts'

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder that is gone when the test ends; `seeds/` holds a copy of `seeds` (a folder), or these files. */
export interface Workspace {
  readonly folder: string
  readonly site: string
  readonly run: (args: readonly string[], env?: NodeJS.ProcessEnv) => Ran
  readonly remove: () => void
}

const MAIN = join(root, 'dist/cli/main.js')

export function makeWorkspace(
  seeds: string | Readonly<Record<string, string | Uint8Array>>,
  settings: Readonly<Record<string, unknown>> = {},
): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'daybrief-test-'))
  if (typeof seeds === 'string') cpSync(seeds, join(folder, 'seeds'), { recursive: true })
  else writeSeeds(join(folder, 'seeds'), seeds)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, daybrief: settings }))
  return {
    folder,
    site: join(folder, '_site'),
    run: (args, env = {}) => {
      const done = spawnSync(process.execPath, [MAIN, ...args], {
        cwd: folder,
        env: { ...process.env, ...env },
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
      return { status: done.status, stdout: done.stdout, stderr: done.stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function writeSeeds(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** Builds the owner's five articles once for a test file. Throws with the command's own words when it fails. */
export function buildFiveSeeds(settings: Readonly<Record<string, unknown>> = {}): Workspace {
  const workspace = makeWorkspace(join(root, 'seeds'), settings)
  const built = workspace.run(['build'])
  if (built.status !== 0) throw new Error(`build ended with ${built.status}\n${built.stderr}`)
  return workspace
}

/** The parts of data/edition.json the tests lean on; CONTRACT names them. */
export interface PublishedEdition {
  readonly periods: readonly {
    period: string
    href: string
    digest: string | null
    articles: string[]
    themes: { theme: string; stories: string[] }[]
  }[]
  readonly articles: readonly {
    id: string
    file: string
    headline: string
    href: string
    date: string | null
    themes: string[]
    quotes: string[]
  }[]
  readonly quotes: readonly {
    id: string
    text: string
    kind: string
    speaker: string | null
    sources: { article: string; href: string; paragraph: number; text: string }[]
  }[]
  readonly captions: readonly {
    id: string
    text: string
    credit: string | null
    sources: { article: string; href: string; count: number }[]
  }[]
  readonly people: readonly { name: string; href: string; quotes: string[] }[]
  readonly stories: readonly { id: string; articles: string[] }[]
  readonly coverage: {
    files: number
    published: number
    held: number
    failed: number
    list: { file: string; state: string; reason: string | null }[]
  }
}

export function readEdition(site: string): PublishedEdition {
  return JSON.parse(readFileSync(join(site, 'data/edition.json'), 'utf8'))
}
