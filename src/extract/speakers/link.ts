// Which frame gives a quotation its speaker? Rules in order, most trusted first.
import type { RuleInfo } from '../../model/rule.ts'
import { Kind } from '../../text/tokens.ts'
import { agentAfter, label, labelBelow, owner, subjectOf, turn } from './labels.ts'
import { framed } from './linker.ts'
import type { Link, Linker } from './linker.ts'
import type { Frame } from './frames.ts'
import { colonBefore, goesOn, goesOnLoosely, leadIn, leadInLoosely, nextTag, paragraphBefore, running } from './sequels.ts'
import { better, frameBefore, lastSign, laterFrame, tagAfter } from './tags.ts'

export interface LinkRule extends RuleInfo {
  readonly find: (linker: Linker, index: number) => Link | null
}

export const linkRules: readonly LinkRule[] = [
  {
    id: 'speaker-label',
    why: 'A name and a colon at the sentence’s start, or a name after a dash, is a label: it says who speaks.',
    find: label,
  },
  {
    id: 'speaker-label-below',
    why: 'A line below that is nothing but a dash and a name says whose words stand above it.',
    find: labelBelow,
  },
  {
    id: 'speaker-agent',
    why: 'After a passive verb of saying, whoever is named with the word by behind the quotation says it.',
    find: agentAfter,
  },
  {
    id: 'speaker-tag-after',
    why: 'A verb of saying with its subject right after the closing mark belongs to that quotation.',
    find: (linker, index) => {
      const frame = tagAfter(linker, index)
      if (!frame) return null
      const quoted = linker.quoted(index)
      const before = frameBefore(linker, index)
      if (before && frame.form === 'according' && before.strength === 3) return null
      if (before && before.cue === quoted.item - 1 && before.strength < 3 && frame.form === 'left') return null
      const ends = ',?!—–-…'.includes(lastSign(linker.scene, quoted)) || linker.scene.kind(quoted.item + 1) === Kind.comma
      if (before && before.cue >= linker.from(quoted) && !ends) return null
      if (before && !ends && frame.form !== 'inversion') return null
      if (before && linker.scene.kind(frame.cue + 1) === Kind.colon) return null
      if (before && '?!'.includes(lastSign(linker.scene, quoted)) && leadsToNext(linker, frame)) return null
      return framed('speaker-tag-after', better(linker.scene, linker.framesOf(quoted.sentence), frame))
    },
  },
  {
    id: 'speaker-frame-before',
    why: 'The nearest verb of saying before the quotation in its sentence, with a subject that can speak.',
    find: (linker, index) => {
      const frame = frameBefore(linker, index)
      return frame && frame.strength > 1 ? framed('speaker-frame-before', frame) : null
    },
  },
  {
    id: 'speaker-turn',
    why: 'A name and a colon open the paragraph: the words quoted in it are that name’s, where no verb of saying leads to them.',
    find: turn,
  },
  {
    id: 'speaker-thought-before',
    why: 'A verb of thinking, wishing or doing before the quotation, when no verb of saying stands there.',
    find: (linker, index) => {
      const frame = frameBefore(linker, index)
      return frame ? framed('speaker-thought-before', frame) : null
    },
  },
  {
    id: 'speaker-frame-after',
    why: 'A verb of saying right after the quotation, even when the sentence began otherwise.',
    find: (linker, index) => {
      const tag = tagAfter(linker, index)
      if (tag) return framed('speaker-frame-after', tag)
      const frame = laterFrame(linker, index, 4)
      return frame ? { ...framed('speaker-frame-after', frame), strong: false } : null
    },
  },
  {
    id: 'speaker-goes-on',
    why: 'A quotation that is a sentence of its own goes on with the speaker of the one before it in the paragraph.',
    find: goesOn,
  },
  {
    id: 'speaker-colon',
    why: 'A colon leads to the quotation and no verb of saying stands before it: the sentence’s subject speaks.',
    find: colonBefore,
  },
  {
    id: 'speaker-lead-in',
    why: 'The sentence before ends with a colon, or reports what somebody said: the quotation that follows is theirs.',
    find: (linker, index) => leadIn(linker, index) ?? leadInLoosely(linker, index),
  },
  { id: 'speaker-next-tag', why: 'Two quotations in a row share the tag that follows the second.', find: nextTag },
  {
    id: 'speaker-running',
    why: 'A paragraph that is nothing but a quotation goes on with the speaker of the paragraph before.',
    find: running,
  },
  {
    id: 'speaker-paragraph-before',
    why: 'A paragraph that is nothing but a quotation after a paragraph about somebody: its last sentence’s subject.',
    find: paragraphBefore,
  },
  {
    id: 'speaker-goes-on-loosely',
    why: 'A sentence without a verb of saying, right after a quotation of the same paragraph: the same speaker, probably.',
    find: goesOnLoosely,
  },
  { id: 'speaker-owner', why: 'A name with ’s before the quotation owns the words.', find: owner },
  { id: 'speaker-subject', why: 'The subject of the sentence, when no verb of saying stands in it.', find: subjectOf },
  {
    id: 'speaker-later',
    why: 'A verb of saying later in the sentence.',
    find: (linker, index) => {
      const frame = laterFrame(linker, index, 200)
      return frame ? { ...framed('speaker-later', frame), strong: false } : null
    },
  },
]

/** “…?” Mills then writes back, “…”: the verb leads to the next quotation. */
function leadsToNext(linker: Linker, frame: Frame): boolean {
  for (let i = frame.cue + 1; i <= frame.cue + 4; i += 1) if (linker.scene.kind(i) === Kind.quote) return true
  return false
}

/** What each rule answers for the stretch `index`, in order; earlier links must be in `linker.links`. */
export function* findLinks(linker: Linker, index: number): Generator<Link> {
  for (const rule of linkRules) {
    const link = rule.find(linker, index)
    if (link) yield link
  }
}
