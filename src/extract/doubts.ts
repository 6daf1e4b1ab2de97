// What must a careful reader be told about this record?
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Layout } from '../text/page.ts'

/** Undated, month only, untitled, unnamed speakers. Marks and lost words are reported where they are found. */
export function findDoubts(record: Omit<ArticleRecord, 'diagnostics'>, _page: Layout): Diagnostic[] {
  const { id, date } = record
  const sidecar = `${inFolder(record.source).replace(/\.[^./]*$/, '')}.meta.json`
  const out: Diagnostic[] = []
  if (date.value === null) out.push(diagnostic('date-unknown', id, null, { sidecar }))
  else if (date.precision !== 'day') out.push(diagnostic('date-not-a-day', id, date.evidence, { value: date.value, sidecar }))
  if (record.title === null) out.push(diagnostic('title-missing', id, record.headline.span, { sidecar }))
  for (const quote of record.quotes) if (!quote.speaker) out.push(diagnostic('speaker-unknown', id, quote.spans[0] ?? null))
  return out
}

/** In a build a source is a path within the seeds folder; in `extract` it is what was typed. */
function inFolder(source: string): string {
  return /^(?:\.{0,2}\/|seeds\/)/.test(source) ? source : `seeds/${source}`
}
