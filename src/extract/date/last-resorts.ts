// What can say the day when no line does?
import type { Seed } from '../../model/seed.ts'
import type { Span } from '../../model/span.ts'
import type { Frame } from '../frame/frame.ts'
import { linesOf } from '../frame/frame.ts'
import { foldedWords } from '../lines/words.ts'
import type { Day } from './days.ts'
import { findDays } from './days.ts'
import { isDated } from './range.ts'

/** "KYIV, 29 January 2022 (Agency) — …": place, day and dash within the first units of the first paragraph. */
export function inDateline({ lines }: Frame, lead: number): Day | null {
  const line = lines.list[lead]
  if (!line) return null
  const head = lines.text.slice(line.span[0], Math.min(line.span[1], line.span[0] + 90))
  const dash = /\s(?:[-–—]|--)\s/.exec(head)
  if (!dash || !/^\p{Lu}[\p{L}.’' ]{1,40},/u.test(head)) return null
  return dated(lines.text, [line.span[0], line.span[0] + dash.index])
}

/** "A version of this article appears in print on January 13, 2017, on Page A7". */
export function inPrintNotice(frame: Frame): Day | null {
  for (const line of linesOf(frame, frame.to - 3, frame.to + 8)) {
    const words = frame.lines.text.slice(line.span[0], Math.min(line.span[1], line.span[0] + 200))
    const notice = /\bappear(?:s|ed) in print (?:on )?/i.exec(words)
    if (!notice) continue
    const start = line.span[0] + notice.index + notice[0].length
    const found = dated(frame.lines.text, [start, Math.min(line.span[1], start + 40)])
    if (found) return found
  }
  return null
}

const ADDRESS = /^https?:\/\/[^\s/]{1,100}\/\S{0,120}?((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)\S{0,300}$/i

/** A line that is an address with a day in it, near the headline or right below the text, whose other words are the headline's. */
export function inAddress(frame: Frame, lead: number): Day | null {
  const title = frame.title === null ? null : frame.lines.list[frame.title]
  if (!title) return null
  for (const line of [...linesOf(frame, title.index - 3, lead), ...linesOf(frame, frame.to, frame.to + 4)]) {
    const address = frame.lines.text.slice(...line.span)
    const match = ADDRESS.exec(address)
    if (!match || !sharesWords(address, title.words)) continue
    const at = line.span[0] + address.indexOf(match[1] ?? '')
    const day = findDays(`${match[1]}-${match[2]}-${match[3]}`, [0, 10])[0]
    if (day && isDated(day)) return { ...day, span: [at, at + 10] }
  }
  return null
}

function sharesWords(address: string, title: readonly string[]): boolean {
  const own = new Set(foldedWords(address, 0, address.length))
  return title.filter((word) => word.length >= 4 && own.has(word)).length >= 2
}

/** A file called 2022-01-29-summit.txt. The evidence is not in the text. */
export function inFileName(seed: Seed): Day | null {
  const match = /(?<!\d)((?:19|20)\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(seed.source.split('/').at(-1) ?? '')
  if (!match) return null
  const day = findDays(`${match[1]}-${match[2]}-${match[3]}`, [0, 10])[0]
  return day && isDated(day) ? { ...day, span: [0, 0] } : null
}

function dated(text: string, span: Span): Day | null {
  const day = findDays(text, span)[0]
  return day && isDated(day) ? day : null
}
