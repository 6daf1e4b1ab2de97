// How long does each step of extraction take on one text? The steps of src/extract/extract.ts, called one by one.
import { findBoilerplate } from '../../src/extract/boilerplate/boilerplate.ts'
import { findCaptions } from '../../src/extract/captions/captions.ts'
import { findDate } from '../../src/extract/date/date.ts'
import { findDoubts } from '../../src/extract/doubts.ts'
import { extract } from '../../src/extract/extract.ts'
import { findFrame } from '../../src/extract/frame/frame.ts'
import { readLines } from '../../src/extract/lines/line.ts'
import { findPeople } from '../../src/extract/people/people.ts'
import { remaining } from '../../src/extract/prose.ts'
import { findQuotations } from '../../src/extract/quotes/quotations.ts'
import { readProse } from '../../src/extract/reading.ts'
import { attribute } from '../../src/extract/speakers/attribute.ts'
import { findThemes } from '../../src/extract/themes/themes.ts'
import { findTitle } from '../../src/extract/title/title.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import type { Seed } from '../../src/model/seed.ts'
import type { Span } from '../../src/model/span.ts'
import { layOut } from '../../src/text/page.ts'

/** Milliseconds of CPU by step. */
export type Times = Record<string, number>

/** Milliseconds of CPU this process has used, its garbage collector's threads included: what else the machine does counts little. */
export function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Runs `work` and adds what it took to `times[step]`. */
function timed<T>(times: Times, step: string, work: () => T): T {
  const start = cpu()
  const made = work()
  times[step] = (times[step] ?? 0) + cpu() - start
  return made
}

/**
 * Adds the time of every step on this seed to `times`; `in all` is `extract` itself.
 * Throws when the steps here no longer give what `extract` gives: then this file must follow it.
 */
export function timeSteps(seed: Seed, lexicon: Lexicon, times: Times): void {
  const page = timed(times, 'layout', () => layOut(seed.text))
  const lines = timed(times, 'lines', () => readLines(page, lexicon))
  const frame = timed(times, 'frame', () => findFrame(lines, lexicon))
  const captions = timed(times, 'captions', () => findCaptions(frame, lexicon))
  const pictures = captions.flatMap(({ spans, variants, creditSpan }): Span[] => [
    ...spans,
    ...variants,
    ...(creditSpan ? [creditSpan] : []),
  ])
  const title = timed(times, 'title', () => findTitle(frame, pictures))
  const date = timed(times, 'date', () => findDate(frame, pictures, seed))
  const removed = timed(times, 'boilerplate', () => findBoilerplate(frame, captions, date.lines, lexicon))
  const headlines = [title.title, title.subtitle].filter((span) => span !== null)
  const cut = [...removed.map(({ span }) => span), ...pictures, ...headlines, ...date.lines]
  const prose = timed(times, 'prose', () => remaining(page, cut))
  const reading = timed(times, 'reading', () => readProse(prose, lexicon))
  const { marked } = timed(times, 'quotations', () => findQuotations(reading, seed.id))
  const people = timed(times, 'people', () => findPeople(reading))
  const { quotes } = timed(times, 'speakers', () => attribute(marked, people, reading, seed.id))
  const themes = timed(times, 'themes', () => findThemes(prose, title.title, lexicon))
  const record = timed(times, 'in all', () => extract(seed, lexicon))
  timed(times, 'doubts', () => findDoubts(record, page))
  check(record, [quotes.length, captions.length, removed.length, themes.length, people.mentioned.length])
}

function check(record: ArticleRecord, found: readonly number[]): void {
  const { quotes, captions, removed, themes, people } = record
  const wanted = [quotes, captions, removed, themes, people].map((list) => list.length)
  if (found.join() !== wanted.join()) throw new Error(`${record.id}: steps.ts finds ${found.join()}, extract ${wanted.join()}`)
}
