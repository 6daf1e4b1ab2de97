// Are words before and after a speech tag one quotation?
import type { RuleInfo } from '../../model/rule.ts'
import type { Link } from '../speakers/linker.ts'
import type { Scene } from '../speakers/scene.ts'
import type { MarkedWords } from './quotations.ts'

/** Marked words with what ties them to a speaker. */
export interface Tied {
  readonly words: MarkedWords
  readonly link: Link | null
}

interface AroundRule extends RuleInfo {
  readonly find: (scene: Scene, before: Tied, after: Tied) => boolean
}

export const aroundRule: AroundRule = {
  id: 'quotation-around-its-tag',
  why: 'Words before and after one speech tag are one quotation of two places.',
  find: goesAround,
}

/** “…,” said X. “…” — one quotation around its tag: the same verb, or a sentence of its own right after. */
function goesAround(scene: Scene, before: Tied, after: Tied): boolean {
  const first = before.words.stretches.at(-1)
  const second = after.words.stretches[0]
  if (!first || !second || !before.link || !after.link || before.words.kind !== 'full') return false
  if (first.paragraph !== second.paragraph || second.item <= before.link.cue) return false
  if (before.link.basis !== 'speaker-tag-after' && before.link.basis !== 'speaker-frame-after') return false
  if (after.link.cue === before.link.cue) return true
  if (after.link.basis !== 'speaker-goes-on' || after.words.kind !== 'full') return false
  return scene.reading.quoted[after.link.same]?.item === first.item
}
