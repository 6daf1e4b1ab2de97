// Is an article too large to show? What is over a limit is left out by name, never cut: one such file would cost the others their page, memory or time.
import type { Limits } from '../model/settings.ts'
import type { Problem } from './folder.ts'

/** The limits on one article's text. */
type TextLimits = Pick<Limits, 'articleChars' | 'articleMarks'>

/** Which limit the text is over, or null. Linear. */
export function sizeProblem(text: string, limits: TextLimits): Problem | null {
  if (text.length > limits.articleChars) return tooLong(text.length, 'characters', 'articleChars', limits)
  const marks = countMarks(text)
  return marks > limits.articleMarks ? tooLong(marks, 'quotation marks', 'articleMarks', limits) : null
}

function tooLong(count: number, what: string, setting: keyof TextLimits, limits: TextLimits): Problem {
  return { code: 'article-too-long', values: { count: String(count), what, setting, limit: String(limits[setting]) } }
}

/** Every mark that may open or close a quotation, but the apostrophe's. */
function countMarks(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 0xab || code === 0xbb || code === 0x2018 || (code >= 0x201c && code <= 0x201f)) count += 1
  }
  return count
}
