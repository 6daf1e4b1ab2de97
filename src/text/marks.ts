// Which double quotation marks open and which close? The cheapest reading of a whole paragraph wins, so that one bad mark cannot turn the rest inside out.
import { Class, classes } from './characters.ts'
import { Kind } from './tokens.ts'
import type { Tokens } from './tokens.ts'

/** A quoted stretch: token indices of its marks; `close` is -1 when it runs to `last` unclosed. */
export interface Stretch {
  readonly open: number
  readonly close: number
  /** Tokens inside: `[open + 1, last)`. */
  readonly last: number
  readonly single: boolean
}

const STRAY = 5
const REOPEN = 4
const NESTED = 2
const UNCLOSED = 3
const OUT = 0
const IN = 1
const DEEP = 2

const LEADS = '([{<-/:;'
const ENDS = '.,;:!?…)'

interface Around {
  readonly shape: number
  readonly before: string
  readonly after: string
  readonly beyond: string
}

/** Stretches between double marks among the tokens `[from, to)` of one paragraph at `[start, end)`. Viterbi over the marks: linear. */
export function pairDoubles(text: string, tokens: Tokens, from: number, to: number, start: number, end: number): Stretch[] {
  const marks = collect(text, tokens, from, to)
  if (marks.length === 0) return []
  const steps = new Uint8Array(marks.length * 3)
  let cost = [0, Infinity, Infinity]
  marks.forEach((token, i) => {
    const at = around(text, tokens, token, start, end)
    const opens = openCost(at)
    const closes = closeCost(at)
    const [out = 0, inside = 0, deep = 0] = cost
    cost = [
      choose(steps, i * 3 + OUT, out + strayCost(at), 0, inside + closes, 1),
      choose(steps, i * 3 + IN, ...best(out + opens, 2, inside + STRAY + 1, 3, inside + opens + REOPEN, 4), deep + closes, 5),
      choose(steps, i * 3 + DEEP, inside + opens + NESTED, 6, deep + STRAY + 2, 7),
    ]
  })
  const ends = [cost[0] ?? 0, (cost[1] ?? 0) + UNCLOSED, (cost[2] ?? 0) + UNCLOSED + 6]
  return trace(marks, steps, ends, to)
}

function choose(steps: Uint8Array, at: number, a: number, stepA: number, b: number, stepB: number): number {
  steps[at] = a <= b ? stepA : stepB
  return Math.min(a, b)
}

function best(a: number, stepA: number, b: number, stepB: number, c: number, stepC: number): [number, number] {
  if (a <= b && a <= c) return [a, stepA]
  return b < c ? [b, stepB] : [c, stepC]
}

/** Walks the steps backwards: 0 stray out, 1 close, 2 open, 3 stray in, 4 close unmarked and open, 5 nested close, 6 nested open, 7 stray deep. */
function trace(marks: readonly number[], steps: Uint8Array, ends: readonly number[], to: number): Stretch[] {
  let state = ends.indexOf(Math.min(...ends))
  const roles: number[] = []
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    const step = steps[i * 3 + state] ?? 0
    roles[i] = step
    state = step === 0 || step === 2 ? OUT : step === 5 || step === 7 ? DEEP : IN
  }
  const out: Stretch[] = []
  let open = -1
  marks.forEach((token, i) => {
    const step = roles[i]
    if (step === 1) out.push({ open, close: token, last: token, single: false })
    if (step === 4) out.push({ open, close: -1, last: token, single: false })
    if (step === 1) open = -1
    if (step === 2 || step === 4) open = token
  })
  if (open >= 0) out.push({ open, close: -1, last: to, single: false })
  return out
}

/** Marks inside markup left in the text (`<a href="…">`) quote nothing. */
function collect(text: string, tokens: Tokens, from: number, to: number): number[] {
  const marks: number[] = []
  let tagEnd = -1
  let attribute = false
  for (let t = from; t < to; t += 1) {
    const kind = tokens.kind[t]
    if (kind === Kind.double && (tokens.start[t] ?? 0) > tagEnd) {
      if (text[(tokens.start[t] ?? 1) - 1] === '=') attribute = true
      else if (attribute) attribute = false
      else marks.push(t)
    }
    if (kind === Kind.other && text.charCodeAt(tokens.start[t] ?? 0) === 60)
      tagEnd = Math.max(tagEnd, markupEnd(text, tokens.start[t] ?? 0))
  }
  return marks
}

function markupEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1)
  const kind = next === 47 ? Class.lower : (classes[next] ?? 0)
  if (kind !== Class.lower && kind !== Class.upper) return -1
  for (let i = at + 1; i < at + 400 && i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 62) return i
    if (code === 60 || code === 10) return -1
  }
  return -1
}

function around(text: string, tokens: Tokens, token: number, start: number, end: number): Around {
  const from = tokens.start[token] ?? 0
  const to = tokens.end[token] ?? 0
  const char = text[from] ?? ''
  const shape = '“„«‘`'.includes(char) ? 1 : '”»’'.includes(char) ? 2 : 0
  return {
    shape,
    before: from > start ? (text[from - 1] ?? '') : '',
    after: to < end ? (text[to] ?? '') : '',
    beyond: to + 1 < end ? (text[to + 1] ?? '') : '',
  }
}

const isBlank = (char: string): boolean => char === '' || classes[char.charCodeAt(0)] === Class.space
const isWord = (char: string): boolean => {
  const kind = char === '' ? 0 : (classes[char.charCodeAt(0)] ?? 0)
  return kind === Class.lower || kind === Class.upper || kind === Class.digit
}

/** Something that can only follow a closing mark: the paragraph's end, or a sign and then a blank. */
const finishes = (at: Around): boolean => at.after === '' || (ENDS.includes(at.after) && isBlank(at.beyond))

function openCost(at: Around): number {
  let cost = at.shape === 2 ? 6 : 0
  if (isBlank(at.after)) cost += 4
  else if (finishes(at)) cost += 5
  if (isWord(at.before)) cost += at.shape === 1 ? 1.5 : 4
  else if (!isBlank(at.before) && !LEADS.includes(at.before) && ENDS.includes(at.before)) cost += at.shape === 1 ? 0.5 : 1
  return cost
}

function closeCost(at: Around): number {
  let cost = at.shape === 1 ? (finishes(at) ? 2 : isBlank(at.before) ? 6 : 3) : 0
  if (isBlank(at.before)) cost += finishes(at) ? 1 : 4
  else if ('([{'.includes(at.before)) cost += 3
  if (isWord(at.after)) cost += at.shape === 2 ? 1.5 : 3
  return cost
}

/** 6'2" and 12" are measures. */
function strayCost(at: Around): number {
  const digit = at.before !== '' && classes[at.before.charCodeAt(0)] === Class.digit
  return digit && at.shape === 0 ? 1.5 : STRAY
}
