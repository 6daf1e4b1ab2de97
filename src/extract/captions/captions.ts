// Which lines describe a picture, and whose picture is it?
import type { Lexicon } from '../../model/lexicon.ts'
import type { Caption } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { slice } from '../../model/span.ts'
import { trim } from '../../text/page.ts'
import type { Frame } from '../frame/frame.ts'
import { isImprint } from '../frame/later-text.ts'
import type { Line } from '../lines/line.ts'
import type { Credit } from './credit.ts'
import { afterLeadingCredit, findCredit } from './credit.ts'
import type { Sight } from './rules.ts'
import { isPictureLabel } from './picture-words.ts'
import { captionRules, isTwin } from './rules.ts'

/** Captions stand at most this many lines above the headline and below the text. */
const ABOVE = 8
const BELOW = 3

interface Found {
  readonly line: Line
  readonly span: Span
  readonly credit: Span | null
  readonly others: Span[]
  readonly basis: string
}

/** One entry per distinct caption, with every place it stood; text order of first places. Linear. */
export function findCaptions(frame: Frame, lexicon: Lexicon): Caption[] {
  const credits = creditsOf(frame, lexicon)
  const found: Found[] = []
  for (const line of zone(frame)) {
    const sight = sightOf(frame, lexicon, line, credits)
    const rule = sight && captionRules.find((candidate) => candidate.find(sight))
    if (rule && sight) found.push(foundAt(sight, rule.id, credits))
  }
  return joined(frame, withoutTwins(frame, found))
}

function zone(frame: Frame): readonly Line[] {
  const top = Math.max(0, (frame.title ?? frame.from) - ABOVE)
  return frame.lines.list.slice(top, frame.to + BELOW)
}

function creditsOf(frame: Frame, lexicon: Lexicon): Map<number, Credit> {
  const credits = new Map<number, Credit>()
  for (const line of zone(frame)) {
    const credit = line.code || isImprint(line) ? null : findCredit(frame.lines.text, line.span, lexicon)
    if (credit) credits.set(line.index, credit)
  }
  return credits
}

function isWhole(line: Line | undefined, credits: ReadonlyMap<number, Credit>): boolean {
  if (!line) return false
  return credits.get(line.index)?.outer[0] === line.span[0]
}

/** Null for lines that cannot be a caption: the headline, credits, labels, code, date lines. */
function sightOf(frame: Frame, lexicon: Lexicon, line: Line, credits: ReadonlyMap<number, Credit>): Sight | null {
  if (isTitle(frame, line) || line.code === 2 || isPictureLabel(frame.lines, line)) return null
  const before = frame.lines.list[line.index - 1]
  const leading = afterLeadingCredit(frame.lines.text, line.span, before ? slice(frame.lines.text, before.span) : '')
  if ((leading === null && isWhole(line, credits)) || frame.dates.has(line.index)) return null
  const after = frame.lines.list[line.index + 1]
  return {
    frame,
    lexicon,
    line,
    before,
    after,
    credit: leading === null ? (credits.get(line.index) ?? null) : null,
    leading,
    creditBefore: isWhole(before, credits),
    creditAfter: isWhole(after, credits),
  }
}

/** The headline, wherever it is printed again. */
function isTitle(frame: Frame, line: Line): boolean {
  return line.index === frame.title || (line.key !== '' && line.key === frame.lines.list[frame.title ?? -1]?.key)
}

function foundAt(sight: Sight, basis: string, credits: ReadonlyMap<number, Credit>): Found {
  const { frame, line, credit, creditAfter, before, after } = sight
  if (sight.leading !== null) return foundAfter(frame, line, sight.leading, basis)
  const text = frame.lines.text
  const upper = basis === 'picture-label-above' && before ? frame.lines.list[before.index - 1] : undefined
  const next = isWhole(upper, credits) ? upper : basis === 'credit-above' ? before : creditAfter ? after : undefined
  const own = credit ?? (next ? (credits.get(next.index) ?? null) : null)
  const label = /^(?:image|media|photo|picture|video)\s{0,2}caption[:\s]{0,3}/i.exec(text.slice(line.span[0], line.span[0] + 24))
  const from = line.span[0] + (label?.[0].length ?? 0)
  const to = credit ? credit.outer[0] : line.span[1]
  const others: Span[] = label ? [[line.span[0], from]] : []
  if (own) for (const rest of around(own)) others.push(rest)
  return { line, span: trim(text, [from, to]), credit: own?.span ?? null, others, basis }
}

function foundAfter(frame: Frame, line: Line, from: number, basis: string): Found {
  const credit = trim(frame.lines.text, [line.span[0] + 1, from])
  return { line, span: [from, line.span[1]], credit, others: [[line.span[0], credit[0]]], basis }
}

/** The brackets of a credit. */
function around(credit: Credit): Span[] {
  const spans: Span[] = [
    [credit.outer[0], credit.span[0]],
    [credit.span[1], credit.outer[1]],
  ]
  return spans.filter(([from, to]) => to > from)
}

/** Of two neighbours with nearly the same words the upper is the picture's alternative text, unless it carries the credit. */
function withoutTwins(frame: Frame, found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const item of found) {
    const alt = altAbove(frame, item)
    const last = out.at(-1)
    if (alt && last && last.line.index === alt.index) {
      if (last.line.key === item.line.key || last.credit) {
        out.push(item)
        continue
      }
      out.pop()
    }
    if (alt && !frame.dates.has(alt.index) && alt.index !== frame.title) item.others.push(alt.span)
    out.push(item)
  }
  return out
}

function altAbove(frame: Frame, item: Found): Line | null {
  const list = frame.lines.list
  const above = list[item.line.index - 1]
  if (!above) return null
  const alt = isPictureLabel(frame.lines, above) ? list[above.index - 1] : above
  if (!alt || alt.index === frame.title || alt.index === frame.subtitle) return null
  if (item.credit && item.credit[0] < alt.span[1] && alt.span[0] < item.credit[1]) return null
  const labelled = alt !== above && alt.ending !== 'stop' && alt.count <= 40
  return labelled || isTwin(item.line, alt) ? alt : null
}

/** Same words, one caption with several places. */
function joined(frame: Frame, found: readonly Found[]): Caption[] {
  const out: { caption: { spans: Span[]; variants: Span[] } & Omit<Caption, 'spans' | 'variants'>; words: readonly string[] }[] = []
  const byText = new Map<string, (typeof out)[number]>()
  for (const item of found) {
    const text = slice(frame.lines.text, item.span)
    if (item.span[1] <= item.span[0]) continue
    const same = byText.get(text)
    if (same) {
      same.caption.spans.push(item.span)
      same.caption.variants.push(...item.others, ...(item.credit ? [item.credit] : []))
      continue
    }
    const entry = {
      caption: {
        text,
        credit: item.credit ? slice(frame.lines.text, item.credit) : null,
        creditSpan: item.credit,
        spans: [item.span],
        variants: [...item.others],
        basis: item.basis,
      },
      words: item.line.words,
    }
    byText.set(text, entry)
    out.push(entry)
  }
  return out.map(({ caption }) => caption)
}
