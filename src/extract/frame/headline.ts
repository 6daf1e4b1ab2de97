// Which line is the headline? Several weak signs together; none of them is a word.
import type { Lexicon } from '../../model/lexicon.ts'
import type { Rule, RuleInfo } from '../../model/rule.ts'
import type { DateLine } from '../date/date-line.ts'
import { likeness } from '../lines/likeness.ts'
import type { Line, Lines } from '../lines/line.ts'
import type { Body } from './body.ts'
import type { Sight } from './headline-signs.ts'
import { bylineBelow, canBeHeadline, isPictureText, repeatedRule, scoreOf, sightOf } from './headline-signs.ts'

export interface Headline {
  readonly title: number | null
  readonly titleBasis: string
  readonly subtitle: number | null
}

/** How far above the text a headline may stand, in lines. */
const REACH = 160
const LEAST_SCORE = 2
/** Of lines as good as the best to this degree the first is the headline. */
const NEARLY = 0.25

const none: Headline = { title: null, titleBasis: 'none', subtitle: null }

/** Null rather than a line that shares nothing with the text. Linear in the number of lines. */
export function findHeadline(lines: Lines, body: Body, dates: ReadonlyMap<number, DateLine>, lexicon: Lexicon): Headline {
  const sight = sightOf(lines, body, dates, lexicon)
  const best = headlineRule.find(sight)
  if (!best) return none
  const first = twoLinesRule.find(lines, best)
  if (first) return { title: first.index, titleBasis: twoLinesRule.id, subtitle: first === best ? subtitleOf(sight, best) : best.index }
  const { id } = repeatedRule.find(sight, best) ? repeatedRule : headlineRule
  return { title: best.index, titleBasis: id, subtitle: subtitleOf(sight, best) }
}

const twoLinesRule: Rule<(lines: Lines, best: Line) => Line | null> = {
  id: 'headline-in-two-lines',
  why: 'The line ends with a semicolon and its second half stands on the next line, as press databases print headlines.',
  find: (lines, best) => [lines.list[best.index - 1], best].find((line) => line && opensHeadline(lines, line)) ?? null,
}

const headlineRule: Rule<(sight: Sight) => Line | null> = {
  id: 'headline-above-text',
  why: 'A line above the text that reads like a headline and shares its words.',
  find: bestHeadline,
}

export const titleRules: readonly RuleInfo[] = [twoLinesRule, repeatedRule, headlineRule]

function bestHeadline(sight: Sight): Line | null {
  const scored = scoreHeadlines(sight)
  const most = scored.reduce((best, next) => (next.score > best.score ? next : best), scored[0] ?? { line: null, score: 0 })
  const good = scored.find((one) => one.score >= LEAST_SCORE && isAsGood(one, most))?.line
  return good ? bestPlace(scored, good) : null
}

type Scored = { readonly line: Line | null; readonly score: number }

/** The lines that could be the headline, in page order, with their scores. */
export function scoreHeadlines(sight: Sight): { line: Line; score: number }[] {
  const { lines, body } = sight
  return lines.list
    .slice(Math.max(0, body.from - REACH), body.from + 1)
    .filter((line) => canBeHeadline(sight, line))
    .map((line) => ({ line, score: scoreOf(sight, line) }))
}

/** Of lines nearly as good, or nearly the same words, the first is the headline: what repeats it stands below it. */
function isAsGood(one: Scored, most: Scored): boolean {
  if (one.score >= most.score - NEARLY) return true
  return (
    one.line !== null &&
    most.line !== null &&
    one.line.ending !== 'cut' &&
    one.score >= most.score - 2 &&
    likeness(one.line.words, most.line.words) >= 0.6
  )
}

/** Of the places where the same headline stands the best, of equals the last: it stands nearest to the text. */
function bestPlace(scored: readonly { readonly line: Line; readonly score: number }[], good: Line): Line {
  const same = scored.filter(({ line }) => line.key === good.key)
  return same.reduce((best, next) => (next.score >= best.score ? next : best), same[0] ?? { line: good, score: 0 }).line
}

/** Press databases print a headline of two parts on two lines, the first with a semicolon at its end. */
function opensHeadline(lines: Lines, line: Line): boolean {
  return lines.text.charAt(line.span[1] - 1) === ';' && line.count >= 2 && line.count <= 30 && line.code === 0 && line.clutter === null
}

/** The line right below the title that reads like a second headline: above the text, or without a full stop, or with a byline or date right below. */
function subtitleOf(sight: Sight, title: Line): number | null {
  const { lines, body, dates, lexicon } = sight
  const next = lines.list[title.index + 1]
  if (!next || next.index > body.from || dates.has(next.index) || next.byline) return null
  if (next.count < 6 || next.count > 60 || next.clutter || next.code || isPictureText(lines, next, lexicon)) return null
  const below = bylineBelow(sight, next)
  return next.ending !== 'stop' || next.index < body.from || (below > 0 && below <= 2) ? next.index : null
}
