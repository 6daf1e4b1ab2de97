// Which single marks quote, and which are apostrophes?
import { Class, classes } from './characters.ts'
import type { Stretch } from './marks.ts'
import { Kind } from './tokens.ts'
import type { Tokens } from './tokens.ts'

const NEVER_OPENS = '’›′'
const MAY_PRECEDE = '([{<-/:;,.…'
/** What follows an apostrophe that stands for dropped letters ('em, 'til). */
const CUT = /^(?:\d|(?:em|til|till|tis|twas|cause|n|bout|round|ere|nuff|cuz|kay|s|t|re|ve|ll|d|m)\b)/i

interface Open {
  readonly token: number
  /** A closing mark that may be the apostrophe of a plural owner (“the allies’ troops”). */
  weak: number
}

/** Stretches between single marks outside the double ones. Linear; a mark that finds no partner is an apostrophe. */
export function pairSingles(text: string, tokens: Tokens, from: number, to: number, doubles: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  let open: Open | null = null
  let next = 0
  for (let t = from; t < to; t += 1) {
    while (next < doubles.length && (doubles[next]?.last ?? 0) <= t) next += 1
    const double = doubles[next]
    if (double && t > double.open && t < double.last) continue
    if (tokens.kind[t] !== Kind.single) continue
    if (opens(text, tokens, t, from)) {
      if (open && open.weak >= 0) out.push(closed(open.token, open.weak))
      open = { token: t, weak: -1 }
    } else if (open && t > open.token + 1) {
      const strength = closes(text, tokens, t)
      if (strength === 2) {
        out.push(closed(open.token, t))
        open = null
      } else if (strength === 1 && open.weak < 0) open.weak = t
    }
  }
  if (open && open.weak >= 0) out.push(closed(open.token, open.weak))
  else if (open && runsOn(text, tokens, open.token, from)) out.push({ open: open.token, close: -1, last: to, single: true })
  return out
}

const closed = (open: number, close: number): Stretch => ({ open, close, last: close, single: true })

function classAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? Class.space : (classes[text.charCodeAt(at)] ?? 0)
}

const isWord = (kind: number): boolean => kind === Class.lower || kind === Class.upper || kind === Class.digit

function opens(text: string, tokens: Tokens, t: number, from: number): boolean {
  const at = tokens.start[t] ?? 0
  const mark = text[at] ?? ''
  if (NEVER_OPENS.includes(mark) || classAt(text, at + 1) === Class.space) return false
  if (t > from) {
    const before = classAt(text, at - 1)
    if (before !== Class.space && before !== Class.double && before !== Class.dash && !MAY_PRECEDE.includes(text[at - 1] ?? ''))
      return false
  }
  return mark === '‘' || !CUT.test(text.slice(at + 1, at + 7))
}

/** 2: closes. 1: closes, or is the apostrophe of a plural or of a dropped g. 0: does not close. */
function closes(text: string, tokens: Tokens, t: number): 0 | 1 | 2 {
  const at = tokens.start[t] ?? 0
  const before = classAt(text, at - 1)
  const after = classAt(text, at + 1)
  if (before === Class.space || isWord(after)) return 0
  if (after !== Class.space || !isWord(classAt(text, at + 2))) return 2
  const last = text[at - 1] ?? ''
  return 'sSzZx'.includes(last) || text.slice(at - 2, at) === 'in' ? 1 : 2
}

/** British style leaves a paragraph's quotation open when it goes on in the next. */
function runsOn(text: string, tokens: Tokens, t: number, from: number): boolean {
  if (text[tokens.start[t] ?? 0] !== '‘') return false
  return t === from || tokens.kind[t - 1] === Kind.colon
}
