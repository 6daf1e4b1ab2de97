// Between which lines does the article's text stand? The densest stretch of prose (after Kohlschütter et al. 2010, "Boilerplate
// Detection using Shallow Text Features": a block is judged with its neighbours), found as the stretch of greatest sum (Kadane).
import type { Lexicon } from '../../model/lexicon.ts'
import type { Line, Lines } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import { isImprint, withEarlierText, withLaterText } from './later-text.ts'

/** Indices of the first line and of the line after the last. */
export interface Body {
  readonly from: number
  readonly to: number
}

/** Values of lines that are no prose; prose counts its words, at most this many. */
const MOST_WORDS = 50
const VALUE = { short: -3, clutter: -5, related: -20, comments: -120, legal: -60, code: -1, heading: -1, sentence: 2, cut: -12 } as const

/** Words of a list’s heading, and items of a list below the text. */
const LIST_HEADING = 8
const LEAST_LIST = 3

/** A table inside the text must not tear it apart: a row of short lines costs no more than this. */
const MOST_MENU = -36

/** The stretch of greatest sum; null when no line is worth anything. Linear. */
export function findBody(page: Lines, dates: ReadonlyMap<number, unknown>, lexicon: Lexicon): Body | null {
  const lines = page.list
  const prose = lines.map((line) => isProse(line) && line.clutter === null)
  let best = 0
  let sum = 0
  let from = 0
  let body = null as Body | null
  let menu = 0
  lines.forEach((line, index) => {
    if (sum <= 0) {
      sum = 0
      from = index
    }
    if (prose[index]) {
      sum += Math.min(line.count, MOST_WORDS) * company(prose, index)
      menu = 0
    } else {
      const worth = value(lines, index)
      if (worth !== VALUE.short || menu > MOST_MENU) sum += worth
      if (worth === VALUE.short) menu += worth
    }
    if (sum > best) {
      best = sum
      body = { from, to: index + 1 }
    }
  })
  return body && withList(lines, withTail(page, withEarlierText(page, withLaterText(page, body, lexicon), dates, lexicon)))
}

const DASHED = /^[—–-]\s?\p{Lu}/u

/** A last paragraph may lack its full stop (it ends in a web address, say); “— Name” says whose words stand last. */
function withTail({ text, list }: Lines, body: Body): Body {
  const next = list[body.to]
  const named = next !== undefined && next.count <= 12 && list[body.to - 1]?.quoted === true && DASHED.test(text.slice(...next.span))
  const isTail =
    named ||
    (next !== undefined && next.count >= 18 && next.functional >= 0.2 && next.ending === 'open' && next.code === 0 && next.clutter === null)
  return isTail ? { from: body.from, to: body.to + 1 } : body
}

/** The article may end in a numbered list, with or without a heading of its own. */
function withList(lines: readonly Line[], body: Body): Body {
  const heading = lines[body.to]
  const from = heading && !heading.numbered && heading.count <= LIST_HEADING && heading.clutter === null ? body.to + 1 : body.to
  let to = from
  while (lines[to]?.numbered === true && lines[to]?.clutter === null) to += 1
  return to - from >= LEAST_LIST ? { from: body.from, to } : body
}

/** Prose among prose counts whole, a lone sentence in a menu a third. */
function company(prose: readonly boolean[], index: number): number {
  let near = 0
  let seen = 0
  for (const step of [-2, -1, 1, 2]) {
    const other = prose[index + step]
    if (other === undefined) continue
    seen += 1
    if (other) near += 1
  }
  return seen === 0 ? 1 : 0.3 + (0.7 * near) / seen
}

function value(lines: readonly Line[], index: number): number {
  const line = lines[index]
  if (!line) return 0
  if (line.code === 2) return VALUE.code
  if (line.numbered) return 0
  switch (line.clutter) {
    case 'boilerplate-comments':
      return VALUE.comments
    case 'boilerplate-legal':
      return isImprint(line) ? VALUE.legal : VALUE.clutter
    case 'boilerplate-related':
      return line.count > 5 ? VALUE.clutter : VALUE.related
    case null:
      break
    default:
      return VALUE.clutter
  }
  if (line.ending === 'cut') return line.quoted ? VALUE.sentence : VALUE.cut
  if (isSentence(line)) return VALUE.sentence
  if (isHeading(lines, index)) return VALUE.heading
  return line.count >= 9 && line.functional >= 0.15 ? -1 : VALUE.short
}

function isSentence(line: Line | undefined): boolean {
  return line !== undefined && line.ending === 'stop' && line.count >= 4 && line.clutter === null && line.code === 0
}

/** A short line between two sentences: a heading inside the text, or the time of a live report. */
function isHeading(lines: readonly Line[], index: number): boolean {
  return isSentence(lines[index - 1]) && isSentence(lines[index + 1])
}
