// Which verb of saying in the quotation’s own sentence belongs to it?
import { Kind } from '../../text/tokens.ts'
import type { Quoted } from '../reading.ts'
import type { Frame } from './frames.ts'
import type { Linker } from './linker.ts'
import { plausibility } from './phrases.ts'
import { High, Low } from '../word-lists.ts'
import type { Scene } from './scene.ts'

const NEAR = 9
/** A name with appositions before its verb (“Harry Bond, 30, of Raleigh, N.C., who was polled, said”). */
const LONG = 32

/** The frame that belongs to the quotation from the right: “…,” X said / said X. */
export function tagAfter(linker: Linker, index: number): Frame | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  const to = linker.to(quoted)
  const frames = linker.framesOf(quoted.sentence)
  for (let k = linker.after(frames, quoted.item); k < frames.length; k += 1) {
    const frame = frames[k]
    if (!frame?.subject) continue
    if (frame.cue > quoted.item + LONG + 6) break
    if (frame.form === 'inversion' || frame.form === 'according') {
      if (onlySigns(scene, quoted.item + 1, frame.cue)) return frame
      continue
    }
    if (frame.form !== 'left') continue
    if (frame.subject.from <= quoted.item || !onlySigns(scene, quoted.item + 1, frame.subject.from)) continue
    if (plausibility(scene, frame.subject) < 1 || frame.cue - frame.subject.from > (frame.subject.run ? LONG : NEAR)) continue
    if (frame.cue + 1 < to || frame.strength > 1) return frame
  }
  return null
}

function onlySigns(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const kind = scene.kind(i)
    if (
      kind === Kind.comma ||
      kind === Kind.dash ||
      kind === Kind.single ||
      (kind === Kind.word && scene.isAdverb(i)) ||
      kind === Kind.close
    )
      continue
    return false
  }
  return true
}

/** What the quotation's last sign is. */
export function lastSign(scene: Scene, quoted: Quoted): string {
  return scene.reading.text[quoted.end - 1] ?? ''
}

/** A weak verb governs only what follows it closely. */
const DIRECT = 7
const THOUGHT = 14
/** How many frames of one sentence are looked at. */
const FRAMES = 24
/** A verb inside what another says governs what is this near. */
const CLOSE = 3

/** The frame before the quotation that governs it: the nearest, but a verb of thinking gives way to a verb of saying further left. */
export function frameBefore(linker: Linker, index: number): Frame | null {
  const { scene } = linker
  const quoted = linker.quoted(index)
  const frames = linker.framesOf(quoted.sentence)
  let second: Frame | null = null
  const last = linker.after(frames, quoted.item) - 1
  for (let k = last; k >= 0 && k > last - FRAMES; k -= 1) {
    const frame = frames[k]
    if (!frame || frame.cue >= quoted.item || frame.to > quoted.item || !frame.subject) continue
    const far = quoted.item - frame.cue
    if (frame.strength === 1 && far > THOUGHT) continue
    const worth = plausibility(scene, frame.subject)
    if (worth === 0 || (worth === 1 && frame.strength === 1)) continue
    if (maySay(scene, frame.cue) && nestedIn(scene, frames, k)) continue
    if (firstOfList(scene, quoted.item) - frame.cue > CLOSE && !ledTo(scene, quoted.item) && nestedIn(scene, frames, k)) continue
    const poll = counted(scene, frames, k)
    if (poll) return poll
    const governs = frame.strength === 3 || (frame.strength === 2 && far <= DIRECT && worth >= 2)
    if (governs) return better(scene, frames, frame)
    second ??= frame
  }
  return second
}

const MODALS = new Set(['would', 'will', 'could', 'should', 'may', 'might', 'must', 'can'])

/** “… that Moscow would respond with “…””: nobody has said it yet. */
function maySay(scene: Scene, cue: number): boolean {
  let before = cue - 1
  while (scene.isAdverb(before)) before -= 1
  return MODALS.has(scene.word(before))
}

/** The first quotation of “… called them “a” and “b””. */
function firstOfList(scene: Scene, item: number): number {
  let first = item
  for (let i = item - 1; i > item - FRAMES; i -= 1) {
    if (scene.kind(i) === Kind.quote) first = i
    else if (scene.kind(i) !== Kind.comma && (scene.low(i) & Low.conjunction) === 0) break
  }
  return first
}

/** “The poll shows that … 22 percent say it is “…””: a share of people speaks by the poll that asked them. */
function counted(scene: Scene, frames: readonly Frame[], index: number): Frame | null {
  const subject = frames[index]?.subject
  if (!subject || (scene.high(subject.head) & High.quantity) === 0) return null
  const asked = ({ subject: other }: Frame): boolean => other !== null && !other.run && (scene.low(other.head) & Low.speaker) !== 0
  return frames.slice(Math.max(0, index - FRAMES), index).findLast(asked) ?? null
}

/** “… told him in March that “…””: the verb leads to the words. */
function ledTo(scene: Scene, item: number): boolean {
  return scene.kind(item - 1) === Kind.colon || scene.word(item - 1) === 'that'
}

/** “Trump said that Romney begged him …, and “…””: the verb’s subject follows an earlier verb of saying at once; it governs only what is close. */
function nestedIn(scene: Scene, frames: readonly Frame[], index: number): boolean {
  const subject = frames[index]?.subject
  const outer = frames[index - 1]
  if (!subject || !outer?.subject || outer.strength < 3 || outer.form === 'according' || outer.form === 'inversion') return false
  const start = scene.word(outer.cue + 1) === 'that' ? outer.cue + 2 : outer.cue + 1
  return subject.from === start && plausibility(scene, outer.subject) >= 2
}

/** “Fallon fired back: “…,” he wrote”: he is whoever an earlier frame of the sentence names, unless the gender forbids. */
export function better(scene: Scene, frames: readonly Frame[], frame: Frame): Frame {
  if (!frame.subject?.pronoun) return frame
  const gender = scene.genderOf(frame.subject.head)
  if (gender === 0) return frame
  for (const earlier of frames.slice(0, FRAMES)) {
    if (earlier.cue >= frame.subject.from) break
    const run = earlier.strength > 1 ? earlier.subject?.run : null
    const entity = run ? scene.register.entities[run.entity] : undefined
    if (entity && (entity.kind === 'person' || entity.kind === 'unknown') && entity.gender * gender > -2)
      return { ...frame, subject: earlier.subject }
  }
  return frame
}

/** A frame further right in the sentence, within `reach` items. */
export function laterFrame(linker: Linker, index: number, reach: number): Frame | null {
  const quoted = linker.quoted(index)
  const frames = linker.framesOf(quoted.sentence)
  const first = linker.after(frames, quoted.item)
  for (const frame of frames.slice(first, first + FRAMES)) {
    if (frame.subject && frame.from - quoted.item <= reach && plausibility(linker.scene, frame.subject) >= 2) return frame
  }
  return null
}
