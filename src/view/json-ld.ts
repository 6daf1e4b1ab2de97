// What do machines read? schema.org descriptions; the renderer escapes them for a script element.
import type { BriefArticle, MergedQuote } from '../model/brief.ts'
import type { Desk } from './desk.ts'
import { mailLinks, paths } from './links.ts'

/** A `NewsArticle`: `datePublished` only when the day is known. */
export function articleJsonLd(desk: Desk, article: BriefArticle): object {
  const { record } = article
  const url = mailLinks(desk.settings.baseUrl)(paths.article(article.id))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: record.headline.text,
    ...(url === null ? {} : { url }),
    ...(record.date.precision === 'day' ? { datePublished: record.date.value } : {}),
    ...(record.outlet === null ? {} : { publisher: { '@type': 'Organization', name: record.outlet } }),
    ...(record.author === null ? {} : { author: { '@type': 'Person', name: record.author } }),
    ...(record.url === null ? {} : { isBasedOn: record.url }),
    ...(article.quotes.length === 0 ? {} : { hasPart: article.quotes.map((id) => quotation(desk, desk.quote(id))) }),
  }
}

function quotation(desk: Desk, quote: MergedQuote): object {
  const kind = desk.person(quote.person)?.kind
  const creator =
    quote.speaker === null || kind === 'description' || kind === undefined
      ? {}
      : { creator: { '@type': kind === 'person' ? 'Person' : 'Organization', name: quote.speaker } }
  return { '@type': 'Quotation', text: quote.text, ...creator }
}

/** A `CollectionPage` with the headlines it holds. */
export function collectionJsonLd(desk: Desk, name: string, path: string, articles: readonly string[]): object {
  const to = mailLinks(desk.settings.baseUrl)
  const url = to(path)
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    ...(url === null ? {} : { url }),
    hasPart: articles.slice(0, 50).map((id) => {
      const { article, path: own } = desk.face(id)
      const href = to(own)
      return { '@type': 'NewsArticle', headline: article.record.headline.text, ...(href === null ? {} : { url: href }) }
    }),
  }
}
