// How is the mail written as a text? The same view, wrapped at 72 columns: quotations behind ">", addresses numbered at the end.
import type { MailHeadline, MailItem, MailLink, MailQuote, MailSection, MailView, MailVoice } from './mail-view.ts'
import { columns, wrap } from './wrap.ts'

/** Columns of a line: RFC 3676 advises at most 78; 72 leaves room for one more level of quoting. */
const WIDTH = 72

export interface TextItem {
  readonly headline: string
  readonly quotes: readonly { readonly words: string; readonly voices: readonly string[] }[]
  readonly rest: string
  readonly others: readonly string[]
}

export interface TextSection {
  readonly label: string
  readonly rule: string
  readonly items: readonly TextItem[]
  readonly more: string
}

/** Every string is wrapped; an empty one is not shown. */
export interface TextView {
  readonly title: string
  readonly rule: string
  readonly heading: string
  readonly preheader: string
  readonly web: string
  readonly note: readonly string[]
  readonly sections: readonly TextSection[]
  readonly corrections: readonly { readonly label: string; readonly before: string; readonly after: string }[]
  readonly correctionsMore: string
  readonly captions: readonly string[]
  readonly captionsMore: string
  readonly doubts: readonly string[]
  readonly doubtsMore: string
  readonly unsubscribe: readonly string[]
  readonly coverage: string
  readonly addresses: readonly string[]
}

export function presentText(mail: MailView): TextView {
  return {
    title: lines(mail.title),
    rule: '='.repeat(Math.min(WIDTH, columns(mail.title))),
    heading: lines(mail.heading),
    preheader: lines(mail.preheader),
    web: optional(mail.web),
    note: mail.note.map((paragraph) => lines(paragraph)),
    sections: mail.sections.map(presentTextSection),
    corrections: mail.corrections.map(({ label, before, after }) => ({
      label: lines(numbered(label)),
      before: wrap(before, WIDTH, 'before: ', '        '),
      after: wrap(after, WIDTH, 'now:    ', '        '),
    })),
    correctionsMore: optional(mail.correctionsMore),
    captions: mail.captions.map((caption) =>
      lines([caption.text, caption.credit, ...caption.places.map(numbered)].filter((part) => part !== '').join(' · ')),
    ),
    captionsMore: optional(mail.captionsMore),
    doubts: mail.doubts.map((doubt) => wrap(`${numbered(doubt.place)}: ${doubt.message}`, WIDTH, '- ', '  ')),
    doubtsMore: optional(mail.doubtsMore),
    unsubscribe: mail.unsubscribe.map((way) => lines(numbered(way))),
    coverage: lines(mail.coverage),
    addresses: mail.addresses.map(({ n, href }) => `[${n}] ${href}`),
  }
}

function presentTextSection(section: MailSection): TextSection {
  return {
    label: lines(section.label),
    rule: '-'.repeat(Math.min(WIDTH, columns(section.label))),
    items: section.items.map(presentTextItem),
    more: optional(section.more),
  }
}

function presentTextItem(item: MailItem): TextItem {
  return {
    headline: presentTextHeadline(item.headline, ''),
    quotes: item.quotes.map((quote) => ({ words: quoted(quote), voices: quote.voices.map(presentTextVoice) })),
    rest: optional(item.rest),
    others: item.others.map((other) => presentTextHeadline(other, '  ')),
  }
}

function presentTextHeadline(headline: MailHeadline, indent: string): string {
  const bullet = indent === '' ? '' : '- '
  return [wrap(numbered(headline.link), WIDTH, bullet, indent), wrap(`(${headline.notes.join(' · ')})`, WIDTH, indent)].join('\n')
}

function quoted(quote: MailQuote): string {
  const words = quote.sentence.length > 0 ? [quote.sentence.map((piece) => piece.text).join('')] : quote.paragraphs
  const block = words.map((paragraph) => wrap(paragraph, WIDTH, '> ')).join('\n>\n')
  return quote.cut === '' ? block : `${block}\n  (${quote.cut})`
}

function presentTextVoice(voice: MailVoice): string {
  const places = voice.sources.map((source) => numbered(source.link) + (source.note === '' ? '' : ` (${source.note})`))
  const who = [voice.words === null ? '' : `“${voice.words}”:`, voice.speaker, voice.attribution].filter((part) => part !== '').join(' ')
  return wrap([who, ...places, voice.more].filter((part) => part !== '').join(' · '), WIDTH, '  — ', '    ')
}

function numbered(link: MailLink): string {
  return link.n === null ? link.text : `${link.text} [${link.n}]`
}

function optional(link: MailLink | null): string {
  return link === null ? '' : lines(numbered(link))
}

function lines(text: string): string {
  return wrap(text, WIDTH)
}
