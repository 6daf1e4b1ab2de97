// What does a press officer paste? Words, speaker, outlet, date and link in four notations.
import type { BriefArticle, MergedQuote, QuoteSource } from '../model/brief.ts'
import type { Desk } from './desk.ts'
import { plainDate } from './dates.ts'
import { mailLinks } from './links.ts'

export interface CopyKit {
  readonly plain: string
  readonly markdown: string
  readonly html: string
  readonly footnote: string
}

/** For the quotations of one article. Without a base URL the link is the place within the site: `articles/….html#q-…`. */
export function copier(desk: Desk, { id, record }: BriefArticle): (quote: MergedQuote, source: QuoteSource) => CopyKit {
  const { path } = desk.face(id)
  const page = mailLinks(desk.settings.baseUrl)(path) ?? path
  const from = `${record.outlet ?? record.headline.text}, ${plainDate(record.date.value)}`
  const [fromMarkdown, fromHtml, pageHtml] = [inMarkdown(from), inHtml(from), inHtml(page)]
  return (quote, { anchor, paragraph, quotation }) => {
    const words = quotation.text
    const speaker = quote.speaker ?? 'not named'
    return {
      plain: `“${words}”\n${speaker} (${from})\n${page}#${anchor}`,
      markdown: `> ${inMarkdown(words).replaceAll('\n', '\n> ')}\n>\n> ${inMarkdown(speaker)}, [${fromMarkdown}](${page}#${anchor})`,
      html: `<blockquote cite="${pageHtml}#${anchor}">${inHtml(words)}</blockquote>\n<p>${inHtml(speaker)}, <a href="${pageHtml}#${anchor}">${fromHtml}</a></p>`,
      footnote: `${speaker}, “${words.replace(/\s+/g, ' ')}”, ${from}, ¶${paragraph}, ${page}#${anchor}`,
    }
  }
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
