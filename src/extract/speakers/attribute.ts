// Who said it? The steps of docs/rules.md, most trusted first; null with a reason rather than a wrong name.
import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { Quotation, Speaker } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Span } from '../../model/span.ts'
import { slice } from '../../model/span.ts'
import type { People } from '../people/people.ts'
import type { MarkedWords } from '../quotes/quotations.ts'
import type { Tied } from '../quotes/around.ts'
import { aroundRule } from '../quotes/around.ts'
import { rejectRules } from '../quotes/rejects.ts'
import type { Reading } from '../reading.ts'
import { findLinks, linkRules } from './link.ts'
import { Linker } from './linker.ts'
import type { Link } from './linker.ts'
import { PronounWalk } from './pronouns.ts'
import { resolve } from './resolve.ts'
import type { Known } from './resolve.ts'
import { findSaid } from './said.ts'
import { Scene } from './scene.ts'

/** Why there is no speaker: the first that holds. */
const silenceRules: readonly SilenceRule[] = [
  {
    id: 'speaker-lost',
    why: 'The name beside the verb of saying was lost before the text came here.',
    find: (linker, words) => linker.framesOf(words.stretches[0]?.sentence ?? 0).some((frame) => frame.lost),
  },
  {
    id: 'speaker-pronoun-open',
    why: 'A verb of saying stands there, but nobody is found for its pronoun: no name rather than a wrong one.',
    find: (_linker, _words, link) => link !== null && link.cue >= 0,
  },
  { id: 'speaker-none', why: 'The text does not say whose words these are.', find: () => true },
]

interface SilenceRule extends RuleInfo {
  readonly find: (linker: Linker, words: MarkedWords, link: Link | null) => boolean
}

export const speakerRules: readonly RuleInfo[] = [...linkRules, ...silenceRules]

/** Rules that are right less often than 94 in 100: shown as “probably”. */
const PROBABLE: ReadonlySet<string> = new Set([
  'speaker-running',
  'speaker-subject',
  'speaker-later',
  'speaker-owner',
  'speaker-lead-in',
  'speaker-paragraph-before',
  'speaker-goes-on-loosely',
  'speaker-thought-before',
  'speaker-colon',
])
const SHORT = 3
/** As good as a verb of saying. */
const TIED: ReadonlySet<string> = new Set(['speaker-label', 'speaker-label-below', 'speaker-goes-on'])

export interface Attributed {
  readonly quotes: Quotation[]
  readonly diagnostics: Diagnostic[]
}

/** Titles of works and scare quotes are dropped here, once it is known that nobody said them. */
export function attribute(marked: readonly MarkedWords[], people: People, reading: Reading, article: string): Attributed {
  const scene = new Scene(reading, people.register)
  const linker = new Linker(scene)
  const { found } = new PronounWalk(scene, (sentence) => linker.framesOf(sentence))
  const known = { scene, pronouns: found, offices: people.offices, linker, guessed: new Set<Speaker>() }
  const speakers: (Speaker | null)[] = []
  const quotes: Quotation[] = []
  let last: Decided | null = null
  for (const words of marked) {
    const decided = { words, ...decide(known, linker, speakers, words.first) }
    const keep = isQuotation(reading, decided)
    words.stretches.forEach((_, k) => {
      linker.links[words.first + k] = keep ? decided.link : null
      speakers[words.first + k] = keep ? decided.speaker : null
    })
    if (!keep) continue
    const previous = quotes.at(-1)
    if (last && previous && aroundRule.find(scene, last, decided)) {
      quotes[quotes.length - 1] = extended(reading, previous, words)
      continue
    }
    quotes.push(quotation(known, decided))
    last = decided
  }
  return { quotes, diagnostics: lostWords(linker, article) }
}

interface Decided extends Tied {
  readonly speaker: Speaker | null
}

/** One or two words count only where a verb of saying and a speaker stand with them; else they are scare quotes. */
function isQuotation(reading: Reading, { words, link, speaker }: Decided): boolean {
  const first = words.stretches[0]
  if (!first) return false
  if (wordCount(reading, words) < SHORT && !(link && speaker && (link.strong || TIED.has(link.basis)))) return false
  const tie = !link ? 0 : link.strong || TIED.has(link.basis) ? 2 : 1
  return !rejectRules.some((rule) => rule.find(reading, first, tie))
}

function extended(reading: Reading, quote: Quotation, words: MarkedWords): Quotation {
  const spans = [...quote.spans, ...words.stretches.map((stretch): Span => [stretch.start, stretch.end])]
  return { ...quote, spans, text: joined(reading.text, spans) }
}

function lostWords(linker: Linker, article: string): Diagnostic[] {
  const out: Diagnostic[] = []
  for (const frame of linker.lost())
    out.push(diagnostic('words-lost', article, [linker.scene.start(frame.cue), linker.scene.end(frame.cue)]))
  return out
}

/** The first rule whose answer names somebody; a pronoun nobody is found for beside a verb of saying stays open. */
function decide(
  known: Known,
  linker: Linker,
  speakers: readonly (Speaker | null)[],
  index: number,
): { link: Link | null; speaker: Speaker | null } {
  let open: Link | null = null
  for (const link of findLinks(linker, index)) {
    const speaker = link.same >= 0 ? (speakers[link.same] ?? null) : link.subject ? resolve(known, link.subject) : null
    if (speaker) return { link, speaker }
    open ??= link
    if (link.basis === 'speaker-tag-after' || link.basis === 'speaker-frame-before') break
  }
  return { link: open, speaker: null }
}

function wordCount(reading: Reading, words: MarkedWords): number {
  return words.stretches.reduce((sum, stretch) => sum + countWords(reading, stretch.open + 1, stretch.last), 0)
}

function countWords(reading: Reading, from: number, to: number): number {
  let count = 0
  for (let t = from; t < to; t += 1) if ((reading.tokens.kind[t] ?? 0) >= 1 && (reading.tokens.kind[t] ?? 0) <= 3) count += 1
  return count
}

function quotation(known: Known, { words, link, speaker }: Decided): Quotation {
  const { scene } = known
  const spans = words.stretches.map((stretch): Span => [stretch.start, stretch.end])
  const cue = link?.cue ?? -1
  const cueSpan: Span | null = cue >= 0 ? [scene.start(cue), scene.end(cue)] : null
  return {
    text: joined(scene.reading.text, spans),
    spans,
    kind: words.kind,
    cue: cueSpan ? slice(scene.reading.text, cueSpan) : null,
    cueSpan,
    speaker,
    basis: speaker && link ? link.basis : (silenceRules.find((rule) => rule.find(known.linker, words, link))?.id ?? ''),
    probable: speaker !== null && link !== null && (PROBABLE.has(link.basis) || known.guessed.has(speaker)),
    said: cue >= 0 ? findSaid(scene, cue, link?.subject ?? null) : null,
  }
}

/** An empty line over a line break, else a space. */
function joined(text: string, spans: readonly Span[]): string {
  let out = ''
  spans.forEach((span, i) => {
    const previous = spans[i - 1]
    if (previous) out += /[\n\r\u2028\u2029]/.test(text.slice(previous[1], span[0])) ? '\n\n' : ' '
    out += slice(text, span)
  })
  return out
}
