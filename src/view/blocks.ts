// How does a whole seed stand on its page? Every line in order, each stretch with what it is: laid end to end they are the text again.
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Layout } from '../text/page.ts'
import { trim } from '../text/page.ts'

export type BlockKind = 'title' | 'subtitle' | 'date' | 'prose' | 'caption' | 'removed'

/** One stretch of one line. */
export interface Stretch {
  readonly kind: BlockKind
  readonly span: Span
  /** 1-based number of the line among the text's lines that are not blank. */
  readonly paragraph: number
  /** True for the first stretch of its line. */
  readonly first: boolean
  /** True where nothing else stands on its line. */
  readonly alone: boolean
  /** Removed: the rule. Else empty. */
  readonly reason: string
  /** Captions: index in the record; else -1. */
  readonly caption: number
}

type Label = Pick<Stretch, 'kind' | 'span' | 'reason' | 'caption'>

/** In text order, none empty, none crossing a line. What has no label is prose. */
export function layBlocks(record: ArticleRecord, layout: Layout): Stretch[] {
  const labels = labelsOf(record)
  const out: Stretch[] = []
  let next = 0
  layout.paragraphs.forEach((line, i) => {
    while (next < labels.length && (labels[next]?.span[1] ?? 0) <= line[0]) next += 1
    const parts = split(layout.text, line, labels, next, record)
    parts.forEach((part, at) => out.push({ ...part, paragraph: i + 1, first: at === 0, alone: parts.length === 1 }))
  })
  return out
}

function labelsOf(record: ArticleRecord): Label[] {
  const labels: Label[] = record.removed.map(({ span, reason }) => ({ kind: 'removed', span, reason, caption: -1 }))
  record.captions.forEach(({ spans, variants, creditSpan }, caption) => {
    const all = creditSpan ? [...spans, ...variants, creditSpan] : [...spans, ...variants]
    labels.push(...all.map((span): Label => ({ kind: 'caption', span, reason: '', caption })))
  })
  if (record.titleSpan) labels.push({ kind: 'title', span: record.titleSpan, reason: '', caption: -1 })
  if (record.subtitle) labels.push({ kind: 'subtitle', span: record.subtitle.span, reason: '', caption: -1 })
  return labels.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function split(text: string, line: Span, labels: readonly Label[], next: number, record: ArticleRecord): Label[] {
  const parts: Label[] = []
  let from = line[0]
  const rest = (to: number): void => {
    const span = trim(text, [from, to])
    if (span[1] > span[0]) parts.push({ kind: isDateLabel(span, record) ? 'date' : 'prose', span, reason: '', caption: -1 })
  }
  for (let i = next; i < labels.length; i += 1) {
    const label = labels[i]
    if (!label || label.span[0] >= line[1]) break
    const span: Span = [Math.max(label.span[0], from), Math.min(label.span[1], line[1])]
    if (span[1] <= span[0]) continue
    rest(span[0])
    const trimmed = trim(text, span)
    if (trimmed[1] > trimmed[0]) parts.push({ ...label, span: trimmed })
    from = span[1]
  }
  rest(line[1])
  return joinCaptions(parts)
}

/** "date 2022-01" before a headline, "Updated: January 29, 2022": the date with a word or two is no prose. */
function isDateLabel(span: Span, { date }: ArticleRecord): boolean {
  if (date.evidence === null || date.evidence[0] < span[0] || span[1] < date.evidence[1]) return false
  return span[1] - span[0] - (date.evidence[1] - date.evidence[0]) <= 30
}

/** A caption and its credit on one line are one stretch. */
function joinCaptions(parts: readonly Label[]): Label[] {
  const out: Label[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (part.kind === 'caption' && last?.kind === 'caption' && last.caption === part.caption) {
      out[out.length - 1] = { ...last, span: [last.span[0], part.span[1]] }
    } else out.push(part)
  }
  return out
}
