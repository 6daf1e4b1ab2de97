// How does the mail show quotations? Full ones as blocks, fragments in their sentence, each with speaker and places after it.
import type { QuoteView, SourceView } from '../model/edition.ts'
import type { Links } from './links.ts'
import type { MailQuote, MailSource, MailVoice } from './mail-view.ts'
import { count, oneLine, sealed, shortened } from './words.ts'

/** Places named before the rest is counted. */
const PLACES = 3
/** UTF-16 units of one quotation; longer ones are cut with an ellipsis, and it is said. */
const LONGEST = 6000

/** Quotations that stand in one sentence, one after the other, share it. */
export function presentMailQuotes(quotes: readonly QuoteView[], links: Links): MailQuote[] {
  const groups: QuoteView[][] = []
  for (const quote of quotes) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && sentenceOf(quote) !== '' && sentenceOf(last[0]) === sentenceOf(quote)) last.push(quote)
    else groups.push([quote])
  }
  return groups.map((group) => presentGroup(group, links))
}

function sentenceOf(quote: QuoteView): string {
  return quote.sentence.map((piece) => piece.text).join('')
}

function presentGroup(group: readonly QuoteView[], links: Links): MailQuote {
  const first = group[0]
  if (first === undefined) throw new Error('A group of quotations is never empty.')
  const tooLong = sentenceOf(first).length > LONGEST
  const inSentence = first.sentence.length > 0 && !tooLong
  const { paragraphs, cut } = inSentence ? { paragraphs: [], cut: '' } : withinLimit(first.paragraphs)
  return {
    paragraphs,
    sentence: inSentence
      ? first.sentence.map((piece, at) => ({ text: sealed(piece.text), marked: group.some((quote) => quote.sentence[at]?.own === true) }))
      : [],
    voices: group.map((quote) => presentVoice(quote, group.length > 1, links)),
    cut,
  }
}

function withinLimit(paragraphs: readonly string[]): { paragraphs: string[]; cut: string } {
  const out: string[] = []
  let left = LONGEST
  for (const paragraph of paragraphs) {
    if (left <= 0) break
    out.push(sealed(shortened(paragraph, left)))
    left -= paragraph.length
  }
  const total = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  return { paragraphs: out, cut: total > LONGEST ? `only the beginning stands here: ${count(total, 'character')} in all` : '' }
}

function presentVoice(quote: QuoteView, shared: boolean, links: Links): MailVoice {
  const { speaker, sources } = quote
  const shown = sources.slice(0, PLACES)
  const rest = quote.places - shown.length
  const doubts = [
    speaker?.probable === true ? 'probably' : '',
    speaker !== null && speaker.from !== null ? `named in article ${oneLine(speaker.from)}` : '',
    quote.byEditor ? 'by the editor' : '',
  ].filter((doubt) => doubt !== '')
  const attribution = speaker === null ? '' : oneLine(quote.attribution ?? '')
  return {
    quote: quote.id,
    words: shared ? shortened(oneLine(quote.paragraphs.join(' ')), 90) : null,
    speaker: speaker === null ? 'Speaker not named' : oneLine(speaker.name),
    attribution: [attribution, doubts.length > 0 ? `(${doubts.join('; ')})` : ''].filter((part) => part !== '').join(' '),
    sources: shown.map((source) => presentSource(source, links)),
    more: rest > 0 ? `and ${count(rest, 'more place')}` : '',
  }
}

function presentSource(source: SourceView, links: Links): MailSource {
  const place = `article ${articleLabel(source.label)}, paragraph ${source.paragraph}`
  const text = source.outlet === null ? place : `${oneLine(source.outlet)}, ${place}`
  return {
    link: links.link(text, source.href),
    note: source.relation === 'variant' ? 'its wording differs' : source.relation === 'part' ? 'a part of it' : '',
  }
}

/** The label of a place without its paragraph. */
function articleLabel(label: string): string {
  return label.replace(/[ ·]{0,3}¶\d{1,9}$/, '')
}
