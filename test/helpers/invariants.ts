// Which promises must every record keep, whatever the text?
import type { ArticleRecord, Quotation } from '../../src/model/record.ts'
import type { Seed } from '../../src/model/seed.ts'
import type { Span } from '../../src/model/span.ts'

/** The promises of HOUSE section 1 and 4 that a record breaks, in words; empty: none. */
export function brokenPromises({ text }: Seed, record: ArticleRecord): string[] {
  const broken: string[] = []
  const spans = allSpans(record)
  for (const [name, [start, end]] of spans) {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length))
      broken.push(`${name} [${start}, ${end}) is out of bounds`)
    else if (cutsPair(text, start) || cutsPair(text, end)) broken.push(`${name} [${start}, ${end}) cuts a character in two`)
  }
  if (broken.length > 0) return broken
  const equal = (name: string, words: string, span: Span): void => {
    if (text.slice(span[0], span[1]) !== words) broken.push(`${name} “${words.slice(0, 40)}” is not the text at [${span.join(', ')})`)
  }
  if (record.titleSpan) equal('title', record.title ?? '', record.titleSpan)
  if (record.headline.span) equal('headline', record.headline.text, record.headline.span)
  if (record.subtitle) equal('subtitle', record.subtitle.text, record.subtitle.span)
  for (const caption of record.captions) {
    if (caption.spans.length === 0) broken.push('a caption without a place')
    if (caption.spans[0]) equal('caption', caption.text, caption.spans[0])
    if (caption.creditSpan) equal('credit', caption.credit ?? '', caption.creditSpan)
  }
  for (const quote of record.quotes) broken.push(...brokenQuote(text, quote))
  broken.push(...crossings(record))
  if (record.headline.derived !== (record.title === null)) broken.push('derived is true exactly where there is no title')
  if (record.headline.text.trim() === '') broken.push('the headline is blank')
  for (const finding of record.themes) if (finding.passages.length === 0) broken.push(`theme ${finding.theme} has no passage`)
  return broken
}

function brokenQuote(text: string, quote: Quotation): string[] {
  const broken: string[] = []
  const pieces = quote.spans.map(([start, end]) => text.slice(start, end))
  const joined = pieces.join('').replace(/\s+/g, '')
  if (pieces.length === 0) broken.push('a quotation without a place')
  if (quote.text.replace(/\s+/g, '') !== joined) broken.push(`quotation “${quote.text.slice(0, 40)}” is not its spans joined`)
  if (quote.text.trim() === '') broken.push('a blank quotation')
  if (quote.spans.some((span, at) => at > 0 && (quote.spans[at - 1]?.[1] ?? 0) > span[0]))
    broken.push('the spans of a quotation are not in text order')
  if (quote.cueSpan && text.slice(...quote.cueSpan) !== quote.cue) broken.push(`cue “${quote.cue}” is not the text at its span`)
  if (quote.speaker?.span && text.slice(...quote.speaker.span) !== quote.speaker.mention)
    broken.push(`mention “${quote.speaker.mention}” is not the text at its span`)
  if (quote.speaker && quote.speaker.name.trim() === '') broken.push('a speaker with a blank name')
  if (!quote.speaker && quote.basis === '') broken.push('no speaker and no reason')
  return broken
}

/** Title, captions, removals and quotations do not lie across one another; quotations never overlap. */
function crossings(record: ArticleRecord): string[] {
  const cuts: [string, Span][] = [
    ...record.removed.map(({ span }): [string, Span] => ['removed', span]),
    ...record.captions.flatMap(({ spans }) => spans.map((span): [string, Span] => ['caption', span])),
    ...(record.titleSpan ? [['title', record.titleSpan] as [string, Span]] : []),
  ]
  const quotes = record.quotes.flatMap(({ spans }) => spans.map((span): [string, Span] => ['quotation', span]))
  const all = [...cuts, ...quotes].sort((a, b) => a[1][0] - b[1][0] || a[1][1] - b[1][1])
  return all.flatMap(([name, span], at) => {
    const before = all[at - 1]
    return before && before[1][1] > span[0] ? [`${name} [${span.join(', ')}) lies across ${before[0]} [${before[1].join(', ')})`] : []
  })
}

function allSpans(record: ArticleRecord): [string, Span][] {
  const named = (name: string, spans: readonly (Span | null)[]): [string, Span][] =>
    spans.flatMap((span) => (span ? [[name, span] as [string, Span]] : []))
  return [
    ...named('title', [record.titleSpan, record.subtitle?.span ?? null, record.headline.span]),
    ...named('date', [record.date.evidence]),
    ...named(
      'caption',
      record.captions.flatMap(({ spans, variants, creditSpan }) => [...spans, ...variants, creditSpan]),
    ),
    ...named(
      'quotation',
      record.quotes.flatMap(({ spans, cueSpan, speaker, said }) => [
        ...spans,
        cueSpan,
        speaker?.span ?? null,
        speaker?.role?.span ?? null,
        said?.span ?? null,
      ]),
    ),
    ...named(
      'removed',
      record.removed.map(({ span }) => span),
    ),
    ...named(
      'theme',
      record.themes.flatMap(({ passages }) => passages),
    ),
    ...named(
      'person',
      record.people.flatMap(({ mentions, roles }) => [...mentions, ...roles.map(({ span }) => span)]),
    ),
    ...named(
      'diagnostic',
      record.diagnostics.map(({ span }) => span),
    ),
  ]
}

function cutsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
}
