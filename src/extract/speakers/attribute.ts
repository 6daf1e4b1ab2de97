// Who said it? The steps of docs/rules.md, most trusted first; null with a reason rather than a wrong name.
import type { Quotation, Speaker } from '../../model/record.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Span } from '../../model/span.ts'
import { slice } from '../../model/span.ts'
import type { People } from '../people/people.ts'
import type { MarkedWords } from '../quotes/quotations.ts'
import { rejectRules } from '../quotes/rejects.ts'
import type { Reading } from '../reading.ts'
import { findLinks, linkRules } from './link.ts'
import { Linker } from './linker.ts'
import type { Link } from './linker.ts'
import { PronounWalk } from './pronouns.ts'
import { resolve } from './resolve.ts'
import type { Known } from './resolve.ts'
import { Scene } from './scene.ts'

export const speakerRules: readonly RuleInfo[] = linkRules.map(({ id, why }) => ({ id, why }))

/** Rules that are right less often than 94 in 100: shown as “probably”. */
const PROBABLE: ReadonlySet<string> = new Set([
  'speaker-running',
  'speaker-subject',
  'speaker-later',
  'speaker-owner',
  'speaker-lead-in',
  'speaker-paragraph-before',
  'speaker-goes-on-loosely',
  'speaker-colon',
])
const SHORT = 3
/** As good as a verb of saying. */
const TIED: ReadonlySet<string> = new Set(['speaker-label', 'speaker-goes-on', 'speaker-running'])

/** Titles of works and scare quotes are dropped here, once it is known that nobody said them. */
export function attribute(marked: readonly MarkedWords[], people: People, reading: Reading): Quotation[] {
  const scene = new Scene(reading, people.register)
  const linker = new Linker(scene)
  const { found } = new PronounWalk(scene, (sentence) => linker.framesOf(sentence))
  const known = { scene, pronouns: found, introductions: people.introductions, linker }
  const speakers: (Speaker | null)[] = []
  const out: Quotation[] = []
  for (const words of marked) {
    const first = words.stretches[0]
    if (!first) continue
    const index = reading.quoted.indexOf(first)
    const { link, speaker } = decide(known, linker, speakers, index)
    for (const stretch of words.stretches) {
      const at = reading.quoted.indexOf(stretch)
      linker.links[at] = link
      speakers[at] = speaker
    }
    const tie = !link ? 0 : link.cue >= 0 || TIED.has(link.basis) ? 2 : 1
    if (rejectRules.some((rule) => rule.find(reading, first, tie))) {
      linker.links[index] = null
      speakers[index] = null
      continue
    }
    if (wordCount(reading, words) < SHORT && !(link?.strong && speaker)) continue
    out.push(quotation(scene, words, link, speaker))
  }
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

function quotation(scene: Scene, words: MarkedWords, link: Link | null, speaker: Speaker | null): Quotation {
  const spans = words.stretches.map((stretch): Span => [stretch.start, stretch.end])
  const cueSpan: Span | null = link && link.cue >= 0 ? [scene.start(link.cue), scene.end(link.cue)] : null
  return {
    text: joined(scene.reading.text, spans),
    spans,
    kind: words.kind,
    cue: cueSpan ? slice(scene.reading.text, cueSpan) : null,
    cueSpan,
    speaker,
    basis: link?.basis ?? 'speaker-none',
    probable: link !== null && PROBABLE.has(link.basis),
    said: null,
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
