// Which characters are not the article? Navigation, promotion, leaked code, bylines: each with the rule that says so.
import type { Lexicon } from '../../model/lexicon.ts'
import type { Caption, Removal } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Frame } from '../frame/frame.ts'
import type { Line } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import type { View } from './rules.ts'
import { boilerplateRules, bulletRule } from './rules.ts'

/** A very short line has at most this many words. */
const SHORT = 4

/** Removals in text order, none overlapping a caption, the headline block or a date line. Losing body text is worse than keeping a promotion. */
export function findBoilerplate(frame: Frame, captions: readonly Caption[], dates: readonly Span[], lexicon: Lexicon): Removal[] {
  const taken = [...captions.flatMap((c) => [...c.spans, ...c.variants, ...(c.creditSpan ? [c.creditSpan] : [])]), ...dates].sort(
    (a, b) => a[0] - b[0],
  )
  const runs = shortRuns(frame)
  const out: Removal[] = []
  let reasonBefore: string | null = null
  let next = 0
  for (const line of frame.lines.list) {
    while (next < taken.length && (taken[next]?.[1] ?? 0) <= line.span[0]) next += 1
    const isTaken = (taken[next]?.[0] ?? Infinity) < line.span[1]
    if (isTaken && bulletRule.find(line)) out.push({ span: [line.start, line.start + 1], reason: bulletRule.id })
    if (isTaken || line.index === frame.title || line.index === frame.subtitle || isParagraph(frame, line)) {
      reasonBefore = null
      continue
    }
    const view: View = { frame, lexicon, line, reasonBefore, shortRun: runs[line.index] ?? 0, same: frame.lines.repeats.get(line.key) ?? 0 }
    const reason: string | null = boilerplateRules.find((rule) => rule.find(view))?.id ?? null
    if (reason) out.push({ span: [line.start, line.span[1]], reason })
    reasonBefore = reason
  }
  return merged(frame, withCodeBetween(frame, out))
}

/** A whole sentence inside the text, of which no rule takes one this long: most lines need no closer look. */
function isParagraph(frame: Frame, line: Line): boolean {
  const inText = line.index >= frame.from && line.index < frame.to && line.index > (frame.title ?? -1)
  return inText && line.count > 20 && line.ending === 'stop' && line.clutter === null && isProse(line)
}

/** Lines that could be code are code when they stand between lines that surely are. */
function withCodeBetween(frame: Frame, removals: readonly Removal[]): Removal[] {
  const sure = new Set(removals.filter((removal) => removal.reason === 'leaked-code').map((removal) => removal.span[0]))
  const known = new Set(removals.map((removal) => removal.span[0]))
  const extra: Removal[] = []
  const sweep = (lines: readonly Line[]): void => {
    let inCode = false
    for (const line of lines) {
      inCode = sure.has(line.start) || (inCode && line.code > 0)
      if (inCode && !known.has(line.start)) {
        known.add(line.start)
        extra.push({ span: [line.start, line.span[1]], reason: 'leaked-code' })
      }
    }
  }
  sweep(frame.lines.list)
  sweep(frame.lines.list.toReversed())
  return [...removals, ...extra].sort((a, b) => a.span[0] - b.span[0])
}

/** Neighbouring lines with one reason are one removal, the blank lines between them included. */
function merged(frame: Frame, removals: readonly Removal[]): Removal[] {
  const out: Removal[] = []
  for (const removal of removals) {
    const last = out.at(-1)
    if (last && last.reason === removal.reason && /^\s*$/.test(frame.lines.text.slice(last.span[1], removal.span[0]))) {
      out[out.length - 1] = { span: [last.span[0], removal.span[1]], reason: last.reason }
    } else out.push(removal)
  }
  return out
}

/** For each line the length of the run of very short lines it stands in. */
function shortRuns(frame: Frame): number[] {
  const lines = frame.lines.list
  const runs = Array.from({ length: lines.length }, () => 0)
  let from = 0
  const close = (to: number): void => {
    for (let i = from; i < to; i += 1) runs[i] = to - from
    from = to + 1
  }
  lines.forEach((line, index) => {
    if (line.count > SHORT || line.ending === 'stop' || line.ending === 'colon' || line.numbered) close(index)
  })
  close(lines.length)
  return runs
}
