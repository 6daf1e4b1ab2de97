// Which quotations does a feed hold? Each with the link of its entry: Atom (RFC 4287) and JSON Feed 1.1 as we write them.
import type { MailQuotation } from './mail.ts'
import { quotationsOfHtml } from './mail.ts'
import { readRendered, wordsIn } from './rendered.ts'

interface Entry {
  readonly href: string
  readonly html: string
  readonly place: string
}

/** The quotations of a feed's text, in order; `place` is the entry's line, or its number in JSON. */
export function quotationsOfFeed(text: string, json: boolean): MailQuotation[] {
  return (json ? jsonEntries(text) : atomEntries(text)).flatMap(({ href, html, place }) =>
    quotationsOfHtml(readRendered(html)).map((quotation) => ({ ...quotation, place, links: href.includes('#q-') ? [href] : [] })),
  )
}

function atomEntries(text: string): Entry[] {
  const pieces = text.split('<entry>')
  let line = 1
  return pieces.map((piece, at) => {
    const place = `${line}:1`
    line += piece.split('\n').length - 1
    const href = /<link [^<>]{0,200}href="([^"<>]{0,2000})"/.exec(piece)?.[1] ?? ''
    const from = piece.indexOf('<content type="html">')
    const html = at === 0 || from === -1 ? '' : piece.slice(from + 21, piece.indexOf('</content>', from))
    return { href: plain(href), html: plain(html), place }
  })
}

function jsonEntries(text: string): Entry[] {
  const feed: unknown = JSON.parse(text)
  if (typeof feed !== 'object' || feed === null || !('items' in feed) || !Array.isArray(feed.items)) return []
  return feed.items.map((item: unknown, at) => {
    const has = typeof item === 'object' && item !== null
    const html = has && 'content_html' in item ? String(item.content_html) : ''
    const href = has && 'url' in item ? String(item.url) : ''
    return { href, html, place: `item ${at + 1}` }
  })
}

/** Escaped text as the signs it stands for. */
function plain(escaped: string): string {
  return wordsIn(readRendered(escaped))
}
