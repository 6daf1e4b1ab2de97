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
    parts.forEach(({ kind, span, reason, caption }, at) =>
      out.push({ kind, span, paragraph: i + 1, first: at === 0, alone: parts.length === 1, reason, caption }),
    )
  })
  return out
}

function labelsOf(record: ArticleRecord): Label[] {
  const labels: Label[] = record.removed.map(({ span, reason }) => label('removed', span, reason))
  record.captions.forEach(({ spans, variants, creditSpan }, caption) => {
    const all = creditSpan ? [...spans, ...variants, creditSpan] : [...spans, ...variants]
    for (const span of all) labels.push(label('caption', span, '', caption))
  })
  if (record.titleSpan) labels.push(label('title', record.titleSpan))
  if (record.subtitle) labels.push(label('subtitle', record.subtitle.span))
  return labels.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function label(kind: BlockKind, span: Span, reason = '', caption = -1): Label {
  return { kind, span, reason, caption }
}

function split(text: string, line: Span, labels: readonly Label[], next: number, record: ArticleRecord): Label[] {
  const parts: Label[] = []
  let from = line[0]
  const rest = (to: number): void => {
    const span = trim(text, [from, to])
    if (span[1] > span[0]) parts.push(label(isDateLabel(span, record) ? 'date' : 'prose', span))
  }
  for (let i = next; i < labels.length; i += 1) {
    const found = labels[i]
    if (!found || found.span[0] >= line[1]) break
    const span: Span = [Math.max(found.span[0], from), Math.min(found.span[1], line[1])]
    if (span[1] <= span[0]) continue
    rest(span[0])
    const trimmed = trim(text, span)
    if (trimmed[1] > trimmed[0]) parts.push(label(found.kind, trimmed, found.reason, found.caption))
    from = span[1]
  }
  rest(line[1])
  return parts.length < 2 ? parts : joinCaptions(parts)
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
