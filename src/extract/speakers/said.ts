// When was it said and to which outlet, as printed? “told Sky News on January 30”.
import type { Quotation } from '../../model/record.ts'
import { Kind } from '../../text/tokens.ts'
import { High, Low } from '../word-lists.ts'
import type { Scene } from './scene.ts'

const REACH = 18
/** What may stand between the verb and a time or outlet. */
const BRIDGES = new Set([
  'on',
  'in',
  'at',
  'to',
  'during',
  'an',
  'a',
  'the',
  'interview',
  'with',
  'late',
  'early',
  'last',
  'this',
  'earlier',
  'later',
  'from',
  'of',
  'for',
  'by',
  'his',
  'her',
  'statement',
  'speech',
  'tweet',
  'post',
  'conference',
  'news',
  'briefing',
  'appearance',
  'debate',
])

/** From the verb to the end of the time or outlet that follows it in the same clause; null when there is neither. */
export function findSaid(scene: Scene, cue: number, to: number): Quotation['said'] {
  let end = listenerEnd(scene, cue, to)
  let outlet: string | null = null
  let timed = false
  for (let i = cue + 1; i < to && i < cue + REACH; i += 1) {
    const run = scene.run(i)
    if (run) {
      const last = i + (run.last - (scene.reading.token[i] ?? 0))
      if (outlet === null && isOutlet(scene, run.first, run.last, run.kind)) {
        outlet = scene.reading.text.slice(scene.reading.tokens.start[run.first], scene.reading.tokens.end[run.last - 1])
        end = last
      }
      i = last - 1
      continue
    }
    const kind = scene.kind(i)
    if (isTime(scene, i, timed)) {
      timed = true
      end = i + 1
    } else if (kind === Kind.comma && timed && scene.kind(i + 1) === Kind.number) continue
    else if (
      kind !== Kind.word ||
      (!BRIDGES.has(scene.word(i)) && !scene.isAdverb(i) && (scene.low(i) & (Low.speaker | Low.strong)) === 0)
    ) {
      if (kind !== Kind.possessive) break
    }
  }
  if (end < 0) return null
  const span = [scene.start(cue), scene.end(end - 1)] as const
  return { text: scene.reading.text.slice(...span), span, outlet }
}

function isTime(scene: Scene, item: number, timed: boolean): boolean {
  if ((scene.low(item) & Low.time) !== 0 && !scene.isAdverb(item)) return true
  return timed && scene.kind(item) === Kind.number
}

function isOutlet(scene: Scene, first: number, last: number, kind: string): boolean {
  for (let t = first; t < last; t += 1) if (((scene.reading.high[t] ?? 0) & High.outlet) !== 0) return kind !== 'person'
  return false
}

/** “told Mr Lavrov”: one past the name of who was told; -1 when the verb has no listener or none with a name. */
function listenerEnd(scene: Scene, cue: number, to: number): number {
  if (!/^(?:told|tells|telling)$/.test(scene.word(cue))) return -1
  const at = scene.word(cue + 1) === 'the' ? cue + 2 : cue + 1
  const run = at < to ? scene.run(at) : null
  if (!run || run.office) return -1
  const end = at + (run.last - (scene.reading.token[at] ?? 0))
  return end <= to && scene.kind(end) !== Kind.possessive ? end : -1
}
