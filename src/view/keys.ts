// What does a page depend on? Fingerprints of records and of what other articles say about them: equal key, equal bytes.
import type { Desk } from './desk.ts'
import { fingerprint } from './fingerprint.ts'

export interface Keys {
  /** Record and everything merged facts put on the article's page. */
  readonly article: (id: string) => string
  /** A merged quotation and the faces of its articles. */
  readonly quote: (id: string) => string
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
  const quote = memo((id) => {
    const merged = desk.quote(id)
    const person = desk.person(merged.person)
    return fingerprint(
      JSON.stringify([merged, person?.id ?? null, person?.kind ?? null]) + merged.sources.map((source) => face(source.article)).join(''),
    )
  })
  const story = memo((id) => {
    const { articles, origins } = desk.story(id)
    return fingerprint(articles.map(face).join('') + String(origins))
  })
  const article = memo((id) => {
    const { record, seed, quotes, story: own } = desk.article(id)
    const parts = [seed.sha256, seed.givenBy, JSON.stringify(record), face(id), story(own), desk.lexicon.version, ...quotes.map(quote)]
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
  return { article, quote, all, whole: () => whole('') }
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
