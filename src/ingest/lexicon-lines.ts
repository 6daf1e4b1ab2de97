// What does one line of a lexicon file say?
import { DaybriefError } from '../model/diagnostic.ts'

export interface LexiconLine {
  readonly term: string
  readonly kind: 'term' | 'weak' | 'exclusion' | 'away'
  /** `file:line`, for messages. */
  readonly place: string
}

const KINDS: Readonly<Record<string, LexiconLine['kind']>> = { '~': 'weak', '!': 'exclusion', '-': 'away' }
const MAX_TERM = 200

/**
 * The lines of a file and its `# key: value` comments. Words, never patterns: signs that only a pattern needs are refused, so that
 * nobody believes that they work.
 */
export function readLines(
  text: string,
  file: string,
  allow: { readonly theme: boolean; readonly project: boolean },
): { lines: LexiconLine[]; comments: Map<string, string> } {
  const lines: LexiconLine[] = []
  const comments = new Map<string, string>()
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.trim()
    const place = `${file}:${index + 1}`
    const comment = /^# (label|definition|with|between|rank): (.+)$/.exec(line)
    if (comment) comments.set(comment[1] ?? '', comment[2] ?? '')
    if (comment?.[1] === 'rank' && !(Number(comment[2]) > 0))
      throw new DaybriefError('lexicon-line', `${place}: rank is a number above 0.`, 2)
    if (line === '' || line.startsWith('#')) continue
    lines.push(readTerm(line, place, allow))
  }
  return { lines, comments }
}

function readTerm(line: string, place: string, allow: { readonly theme: boolean; readonly project: boolean }): LexiconLine {
  const kind = KINDS[line[0] ?? ''] ?? 'term'
  const term = (kind === 'term' ? line : line.slice(1)).trim().replace(/\s+/g, ' ').toLowerCase()
  const bad = (reason: string): DaybriefError => new DaybriefError('lexicon-line', `${place}: ${reason}`, 2)
  if (kind === 'away' && !allow.project) throw bad('“-” takes a word away only in a project’s own lexicon. Delete the line instead.')
  if ((kind === 'weak' || kind === 'exclusion') && !allow.theme)
    throw bad('“~” and “!” mean something in lexicon/themes only. Delete the sign.')
  if (term === '') throw bad('the sign stands alone. Write a word after it, or delete the line.')
  if (term.length > MAX_TERM) throw bad(`the term has ${term.length} characters, more than ${MAX_TERM}. Shorten it.`)
  if (/[\\[\]{}*^\p{Cc}]/u.test(term)) throw bad('terms are plain words, not patterns. Delete the signs \\ [ ] { } * ^.')
  return { term, kind, place }
}
