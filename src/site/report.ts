// What does a build report to the editor? Counts, what was left out, and the first doubts with their places; kept, so that a build with nothing to do reports the same.
import type { Brief, CoverageLine } from '../model/brief.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { State } from './state.ts'
import { readKept, writeKept } from './state.ts'

export interface Report {
  readonly files: number
  readonly published: number
  readonly held: number
  readonly failed: number
  /** What was not published, with the reason. */
  readonly leftOut: readonly CoverageLine[]
  readonly quotations: number
  readonly doubts: number
  /** The first doubts, as `path:line:column  code  sentence. What to do.` */
  readonly doubtLines: readonly string[]
}

/** Doubts a build names; the others are on the notes page. */
const NAMED = 20
const NAME = 'report.json'

export function reportOf(brief: Brief, seedsFolder: string): Report {
  const { files, published, held, failed, list } = brief.coverage
  const seeds = new Map(brief.articles.map(({ id, seed }) => [id, seed]))
  const line = (found: Diagnostic): string => {
    const seed = seeds.get(found.article)
    const place = seed === undefined ? found.article : `${seedsFolder}/${seed.source}${placeIn(seed.text, found.span?.[0] ?? null)}`
    return `${place}  ${found.code}  ${found.message} ${found.fix}`
  }
  return {
    files,
    published,
    held,
    failed,
    leftOut: list.filter(({ state }) => state === 'failed'),
    quotations: brief.quotes.length,
    doubts: brief.diagnostics.length,
    doubtLines: brief.diagnostics.slice(0, NAMED).map(line),
  }
}

/** The report of the last build, when it was made from these inputs. */
export function readReport(state: State, inputs: string): Report | null {
  const kept = readKept(state, NAME)
  const value: { inputs?: string; report?: Report } = kept === null ? {} : JSON.parse(kept.toString())
  return value.inputs === inputs ? (value.report ?? null) : null
}

export function writeReport(state: State, inputs: string, report: Report): void {
  writeKept(state, NAME, JSON.stringify({ inputs, report }))
}

/** Line and column count from 1, as editors show them; columns in UTF-16 units. */
function placeIn(text: string, at: number | null): string {
  if (at === null) return ''
  const before = text.slice(0, at).split(/\r\n|[\n\r]/)
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
