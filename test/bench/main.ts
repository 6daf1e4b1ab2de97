// How fast is it, and does anything grow faster than its text? Usage: npm run bench [speed|shapes|brief …] (default: all three).
// Texts are made here, so that everybody measures the same. CPU time, best of several rounds: what else the machine does counts little.
import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { assemble } from '../../src/brief/assemble.ts'
import { sketch } from '../../src/brief/sketch.ts'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { noEditor } from '../../src/model/editor.ts'
import type { Seed } from '../../src/model/seed.ts'
import { defaults } from '../../src/model/settings.ts'
import { articlesFor, seedOf } from './articles.ts'
import { shapes } from './shapes.ts'
import type { Times } from './steps.ts'
import { cpu, timeSteps } from './steps.ts'

type Row = readonly string[]

/** From here on growth is called more than linear. */
const STEEP = 2.5
/** A step quicker than this at 2n is too quick for a ratio to mean anything. */
const FLOOR_MS = 4
/** Rounds at first, and at most where a ratio looks steep. */
const ROUNDS = 2
const MORE_ROUNDS = 6

const lexicon = readLexicon(null)
const parts: Record<string, () => Row[]> = { speed, shapes: growth, brief }

/** MB/s of text of each step over ordinary articles, warm, on this one thread. */
function speed(): Row[] {
  const seeds = articlesFor(1500)
  const megabytes = seeds.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  const best = bestOf(4, () => seeds)
  const { 'in all': whole = 0, ...steps } = best
  return Object.entries({ ...steps, 'in all': whole }).map(([step, ms]) => [
    'speed',
    `${seeds.length} articles, ${megabytes.toFixed(1)} MB`,
    step,
    `${ms.toFixed(0)} ms`,
    `${((megabytes / ms) * 1000).toFixed(1)} MB/s`,
    '',
  ])
}

/** Every step at n and 2n on every hostile shape: the whole, and each step that is slow enough to tell. */
function growth(): Row[] {
  return shapes.flatMap((shape) => {
    process.stderr.write(`${shape.name} …\n`)
    const once = [seedOf('once', shape.make(shape.units))]
    const twice = [seedOf('twice', shape.make(2 * shape.units))]
    let small = bestOf(ROUNDS, () => once)
    let large = bestOf(ROUNDS, () => twice)
    for (let round = ROUNDS; round < MORE_ROUNDS && Object.keys(large).some((step) => isSteep(small, large, step)); round += 1) {
      small = least(
        small,
        bestOf(1, () => once),
      )
      large = least(
        large,
        bestOf(1, () => twice),
      )
    }
    const shown = Object.keys(large).filter((step) => step === 'in all' || isSteep(small, large, step))
    return shown.map((step) => {
      const [a, b] = [small[step] ?? 0, large[step] ?? 0]
      const rate = `${((twice[0]?.text.length ?? 0) / b / 1000).toFixed(1)} M signs/s`
      return ['shapes', `${shape.name} × ${shape.units}`, step, `${a.toFixed(0)} → ${b.toFixed(0)} ms`, rate, ratio(a, b, b >= FLOOR_MS)]
    })
  })
}

/** Everything in src/brief at n, 2n and 4n articles; sketches are timed apart, for workers make them beside extraction. */
function brief(): Row[] {
  const all = articlesFor(10_000)
  process.stderr.write(`reading ${all.length} articles …\n`)
  const extracted = all.map((seed) => ({ seed, record: extract(seed, lexicon) }))
  const start = cpu()
  const sketched = extracted.map(({ seed, record }) => ({ seed, record, sketch: sketch(seed, record) }))
  const rows: Row[] = [['brief', `${all.length} articles`, 'sketches', `${(cpu() - start).toFixed(0)} ms`, '', '']]
  let before = 0
  for (const count of [2500, 5000, 10_000]) {
    const some = sketched.slice(0, count)
    let quotes = 0
    const rounds = Array.from({ length: 3 }, () => {
      const began = cpu()
      quotes = assemble(some, [], noEditor, defaults).quotes.length
      return cpu() - began
    })
    const ms = Math.min(...rounds)
    rows.push([
      'brief',
      `${count} articles, ${quotes} quotations`,
      'assemble',
      `${ms.toFixed(0)} ms`,
      '',
      before > 0 ? ratio(before, ms, true) : '',
    ])
    before = ms
  }
  return rows
}

function bestOf(rounds: number, seeds: () => readonly Seed[]): Times {
  let best: Times = {}
  for (let round = 0; round < rounds; round += 1) {
    const times: Times = {}
    for (const seed of seeds()) timeSteps(seed, lexicon, times)
    best = least(best, times)
  }
  return best
}

function least(a: Times, b: Times): Times {
  return Object.fromEntries(Object.entries(b).map(([step, ms]) => [step, Math.min(ms, a[step] ?? ms)]))
}

function isSteep(small: Times, large: Times, step: string): boolean {
  const b = large[step] ?? 0
  return b >= FLOOR_MS && b / (small[step] ?? 1) >= STEEP
}

function ratio(a: number, b: number, telling: boolean): string {
  return `× ${(b / a).toFixed(2)}${telling && b / a >= STEEP ? ' ← steep' : ''}`
}

function printTable(rows: readonly Row[]): void {
  const head = ['part', 'text', 'step', 'CPU', 'speed', 'growth']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: Row): string => `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'))
}

/** The peers need Hugo and the texts beside the repository; that run takes minutes, so it is only named here. */
function peersHint(): string {
  const root = resolve(import.meta.dirname, '../../../..')
  const script = join(resolve(root, process.env['DAYBRIEF_SHARED'] ?? '../shared'), 'bench/run.sh')
  const hugo = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'hugo')))
  if (!existsSync(script))
    return 'The comparison with Hugo and Eleventy needs the texts beside the repository (../shared): not there, not run.'
  return hugo ? `Against Hugo and Eleventy: bash ${script} ${root} 10000` : `Install hugo, then: bash ${script} ${root} 10000`
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(parts, name))
if (unknown === undefined) {
  const names = asked.length > 0 ? asked : Object.keys(parts)
  const load = loadavg()[0]?.toFixed(1) ?? '?'
  printTable(names.flatMap((name) => parts[name]?.() ?? []))
  console.log(`Node ${process.version}; load of the machine at the start ${load}.\n${peersHint()}`)
} else {
  console.error(`No part is called ${unknown}. Parts: ${Object.keys(parts).join(' ')}`)
  process.exitCode = 2
}
