// What does a page depend on? Fingerprints of records and of what other articles say about them: equal key, equal bytes.
import type { Desk } from './desk.ts'
import type { QuoteSource } from '../model/brief.ts'
import { fingerprint } from './fingerprint.ts'
import { SHOWN_SOURCES } from './quote.ts'

export interface Keys {
  /** Record and everything merged facts put on the article's page. */
  readonly article: (id: string) => string
  /** A merged quotation with the places every page shows. */
  readonly quote: (id: string) => string
  /** A merged quotation with all its places. */
  readonly everyPlace: (id: string) => string
  readonly all: (list: readonly string[], of: (id: string) => string) => string
  /** The whole brief. */
  readonly whole: () => string
}

export function makeKeys(desk: Desk): Keys {
  const face = memo((id) => {
    const { record, story, period, pinned } = desk.article(id)
    return JSON.stringify([
      record.headline,
      record.outlet,
      record.date.value,
      record.themes.map(({ theme }) => theme),
      desk.label(id),
      story,
      period,
      pinned,
    ])
  })
  const place = ({ article, anchor, paragraph, relation, quotation }: QuoteSource): unknown => {
    return [anchor, paragraph, relation, quotation.text, face(article)]
  }
  const quote = memo((id) => {
    const merged = desk.quote(id)
    const person = desk.person(merged.person)
    const first = merged.sources.slice(0, SHOWN_SOURCES + 1)
    const own = {
      ...merged,
      sources: first.map(place),
      lead: first[merged.lead] ? merged.lead : '',
      many: merged.sources.length > first.length,
    }
    return fingerprint(JSON.stringify([own, person?.id ?? null, person?.kind ?? null]))
  })
  const everyPlace = memo((id) => fingerprint(`${quote(id)} ${JSON.stringify(desk.quote(id).sources.map(place))}`))
  const story = memo((id) => {
    const { articles, origins } = desk.story(id)
    return fingerprint(articles.map(face).join('') + String(origins))
  })
  const article = memo((id) => {
    const { record, seed, quotes, story: own } = desk.article(id)
    const places = desk.places(id).map(({ quote: { text }, source }) => [text, source.anchor, source.relation])
    const parts = [
      seed.sha256,
      seed.givenBy,
      JSON.stringify([seed.given, record.rules, places]),
      face(id),
      story(own),
      ...quotes.map(quote),
    ]
    return fingerprint(parts.join('\n'))
  })
  const all = (list: readonly string[], of: (id: string) => string): string => fingerprint(list.map(of).join(' '))
  const whole = memo(() => {
    const { articles, periods, stories, people, coverage, acts, diagnostics } = desk.brief
    const rest = JSON.stringify([periods, stories, people, coverage, acts, diagnostics, desk.brief.timeline, desk.brief.captions])
    return fingerprint(
      all(
        articles.map(({ id }) => id),
        article,
      ) + rest,
    )
  })
  return { article, quote, everyPlace, all, whole: () => whole('') }
}

function memo(make: (id: string) => string): (id: string) => string {
  const known = new Map<string, string>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const made = make(id)
    known.set(id, made)
    return made
  }
}
