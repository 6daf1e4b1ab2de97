// What does a press officer paste? Words, speaker, outlet, date and link in four notations.
import type { MergedQuote, QuoteSource } from '../model/brief.ts'
import type { Desk } from './desk.ts'
import { plainDate } from './dates.ts'
import { mailLinks, paths } from './links.ts'

export interface CopyKit {
  readonly plain: string
  readonly markdown: string
  readonly html: string
  readonly footnote: string
}

/** Without a base URL the link is the place within the site: `articles/….html#q-…`. */
export function copyKit(desk: Desk, quote: MergedQuote, source: QuoteSource): CopyKit {
  const { record } = desk.article(source.article)
  const path = paths.article(source.article)
  const link = mailLinks(desk.settings.baseUrl)(path, source.anchor) ?? `${path}#${source.anchor}`
  const words = source.quotation.text
  const speaker = quote.speaker ?? 'not named'
  const from = [record.outlet ?? record.headline.text, plainDate(record.date.value)].join(', ')
  return {
    plain: `“${words}”\n${speaker} (${from})\n${link}`,
    markdown: `> ${inMarkdown(words).replaceAll('\n', '\n> ')}\n>\n> ${inMarkdown(speaker)}, [${inMarkdown(from)}](${link})`,
    html: `<blockquote cite="${inHtml(link)}">${inHtml(words)}</blockquote>\n<p>${inHtml(speaker)}, <a href="${inHtml(link)}">${inHtml(from)}</a></p>`,
    footnote: `${speaker}, “${words.replace(/\s+/g, ' ')}”, ${from}, ¶${source.paragraph}, ${link}`,
  }
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
