// Does a line inside the text lack the full stop that every paragraph has? Then it may be a caption.
import type { Frame } from '../frame/frame.ts'
import type { Line } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'
import type { Sight } from './rules.ts'

/** The first units of a line. */
export function textOf(frame: Frame, line: Line, units: number): string {
  return frame.lines.text.slice(line.span[0], Math.min(line.span[1], line.span[0] + units))
}

/** Not a list (after a colon), not a row of links, not a message from a network (an address in it, or "— Name" below). */
export function isUnstopped({ frame, line, before }: Pick<Sight, 'frame' | 'line' | 'before'>): boolean {
  if (line.index <= frame.from || line.index >= frame.to - 1 || !isOpen(line)) return false
  if (!before || before.ending === 'colon' || before.clutter || isMessage(frame, line)) return false
  if (!isStopped(frame) || !isSentenceCase(frame, line)) return false
  if (line.count >= 25 && line.count <= 45 && before.ending === 'stop' && isOneOrTwo(textOf(frame, line, 400))) return true
  const run = runs(frame)[line.index]
  if (!run || run.length < 2 || run.length > 8) return false
  const above = frame.lines.list[run.from - 1]
  return above !== undefined && above.ending === 'stop' && isProse(above) && !isMessage(frame, frame.lines.list[run.from + run.length - 1])
}

/** One sentence or two, that nobody says. */
function isOneOrTwo(words: string): boolean {
  return !/^[“"‘'«]|^[A-Z]:/.test(words) && (words.match(/\p{Ll}{2}[.!?]["”’]?\s/gu)?.length ?? 0) <= 1
}

function isMessage(frame: Frame, line: Line | undefined): boolean {
  const after = line && frame.lines.list[line.index + 1]
  if (!line) return false
  if (/https?:|\bpic\.twitter|@\w/.test(frame.lines.text.slice(...line.span))) return true
  return after !== undefined && /^[-–—]/.test(textOf(frame, after, 1))
}

const stopped = new WeakMap<Frame, boolean>()

/** True when the text's paragraphs end with a full stop, so that a line without one stands out. Counted once a page. */
function isStopped(frame: Frame): boolean {
  const known = stopped.get(frame)
  if (known !== undefined) return known
  const long = frame.lines.list.slice(frame.from, frame.to).filter((line) => line.count >= 9 && line.code === 0)
  const open = long.filter((line) => line.ending === 'open').length
  const answer = open <= long.length * MOST_OPEN
  stopped.set(frame, answer)
  return answer
}

/** Not a headline: no more than half of its longer words begin with a capital. */
function isSentenceCase(frame: Frame, line: Line): boolean {
  const words = textOf(frame, line, 400).match(/\p{L}{4,40}/gu) ?? []
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 <= words.length
}

function isOpen(line: Line): boolean {
  return line.ending === 'open' && line.count >= 9 && line.functional >= 0.15 && !line.code && line.clutter === null
}

/** At most this share of a text's longer lines may lack a full stop. */
const MOST_OPEN = 0.35

interface Run {
  readonly from: number
  readonly length: number
}

const runsOf = new WeakMap<Frame, (Run | undefined)[]>()

/** For each line the run of lines without a full stop that it stands in. Computed once a page: linear. */
function runs(frame: Frame): (Run | undefined)[] {
  const known = runsOf.get(frame)
  if (known) return known
  const out = Array.from<Run | undefined>({ length: frame.lines.list.length })
  let from = 0
  frame.lines.list.forEach((line, index) => {
    if (isOpen(line)) return
    for (let i = from; i < index; i += 1) out[i] = { from, length: index - from }
    from = index + 1
  })
  runsOf.set(frame, out)
  return out
}
