// What must a careful reader be told about this record?
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Layout } from '../text/page.ts'
import { TAG } from './lines/code.ts'

/** Undated, month only, untitled, unnamed speakers, tags left in the text. Marks and lost words are reported where they are found. */
export function findDoubts(record: Omit<ArticleRecord, 'diagnostics'>, page: Layout): Diagnostic[] {
  const { id, date } = record
  const sidecar = `${inFolder(record.source).replace(/\.[^./]*$/, '')}.meta.json`
  const out: Diagnostic[] = []
  if (date.value === null) out.push(diagnostic('date-unknown', id, null, { sidecar }))
  else if (date.precision !== 'day') out.push(diagnostic('date-not-a-day', id, date.evidence, { value: date.value, sidecar }))
  if (record.title === null) out.push(diagnostic('title-missing', id, record.headline.span, { sidecar }))
  for (const quote of record.quotes) if (!quote.speaker) out.push(diagnostic('speaker-unknown', id, quote.spans[0] ?? null))
  for (const span of tagsIn(record, page)) out.push(diagnostic('tag-in-text', id, span, { printed: page.text.slice(...span) }))
  return out
}

/** Of more tags than these only the first are named. */
const MOST_TAGS = 5

/** Tags of a web page among the words that are shown. Linear. */
function tagsIn({ removed }: Omit<ArticleRecord, 'diagnostics'>, { text }: Layout): Span[] {
  if (!text.includes('<')) return []
  const out: Span[] = []
  let next = 0
  for (const { index, 0: tag } of text.matchAll(TAG)) {
    while ((removed[next]?.span[1] ?? Infinity) <= index) next += 1
    if ((removed[next]?.span[0] ?? Infinity) <= index) continue
    out.push([index, index + tag.length])
    if (out.length === MOST_TAGS) break
  }
  return out
}

/** In a build a source is a path within the seeds folder; in `extract` it is what was typed. */
function inFolder(source: string): string {
  return /^(?:\.{0,2}\/|seeds\/)/.test(source) ? source : `seeds/${source}`
}
