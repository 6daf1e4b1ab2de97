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

type KeyOf = (id: string) => string

export function makeKeys(desk: Desk): Keys {
  const face = faceKeys(desk)
  const { quote, everyPlace } = quoteKeys(desk, face)
  const article = articleKeys(desk, face, quote)
  const whole = memo(() => {
    // People, captions and the timeline follow from the records and the editor's acts: to write them out again would be the slowest key of all.
    const { articles, periods, stories, coverage, acts, diagnostics } = desk.brief
    const rest = JSON.stringify([periods, stories, coverage, acts, diagnostics])
    const ids = articles.map(({ id }) => id)
    return fingerprint(all(ids, article) + rest)
  })
  return { article, quote, everyPlace, all, whole: () => whole('') }
}

function all(list: readonly string[], of: KeyOf): string {
  return fingerprint(list.map(of).join(' '))
}

/** What other pages say about an article. */
function faceKeys(desk: Desk): KeyOf {
  return memo((id) => {
    const { record, story, period, pinned } = desk.article(id)
    const themes = record.themes.map(({ theme }) => theme)
    const said = [record.headline, record.outlet, record.date.value, themes, desk.label(id), story, period, pinned]
    return fingerprint(JSON.stringify(said))
  })
}

function quoteKeys(desk: Desk, face: KeyOf): Pick<Keys, 'quote' | 'everyPlace'> {
  const place = (text: string, { article, anchor, paragraph, relation, quotation }: QuoteSource): string => {
    return `${anchor} ${paragraph} ${relation} ${face(article)} ${quotation.text === text ? '' : JSON.stringify(quotation.text)}`
  }
  const quote = memo((id) => {
    const merged = desk.quote(id)
    const person = desk.person(merged.person)
    const first = merged.sources.slice(0, SHOWN_SOURCES + 1)
    const shown = merged.sources[merged.lead] ?? merged.sources[0]
    const { text, kind, speaker, speakerFrom, probable, headlineVariants, byEditor } = merged
    const many = merged.sources.length > first.length
    const lead = first[merged.lead] ? merged.lead : null
    const own = [id, text, kind, speaker, merged.person, person?.kind, speakerFrom, probable, headlineVariants, byEditor, lead, many]
    // The verb and the sentence around the words come from the bytes of the article whose wording is shown.
    const around = shown === undefined ? '' : `${place(text, shown)} ${desk.article(shown.article).seed.sha256}`
    return fingerprint(`${JSON.stringify(own)}\n${first.map((source) => place(text, source)).join('\n')}\n${around}`)
  })
  const everyPlace = memo((id) => {
    const { sources, text } = desk.quote(id)
    const further = sources.slice(SHOWN_SOURCES + 1)
    return further.length === 0 ? quote(id) : fingerprint(`${quote(id)} ${further.map((source) => place(text, source)).join('\n')}`)
  })
  return { quote, everyPlace }
}

function articleKeys(desk: Desk, face: KeyOf, quote: KeyOf): KeyOf {
  const story = memo((id) => {
    const { articles, origins } = desk.story(id)
    return fingerprint(articles.map(face).join('') + String(origins))
  })
  return memo((id) => {
    const { record, seed, quotes, story: own } = desk.article(id)
    // Their texts are in the keys of the quotations.
    const places = desk.places(id).map(({ quote: { id: words }, source }) => `${words} ${source.anchor} ${source.relation}`)
    const facts = JSON.stringify([seed.given, seed.givenBy, seed.recordDigest, record.rules])
    return fingerprint([seed.sha256, facts, face(id), story(own), ...places, ...quotes.map(quote)].join('\n'))
  })
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
