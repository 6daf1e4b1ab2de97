// Where do the presenters look things up? The brief by id, and the few words about an article that every page uses.
import type { Brief, BriefArticle, MergedCaption, MergedQuote, Period, Person, QuoteSource, Story } from '../model/brief.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { RuleInfo } from '../model/rule.ts'
import type { Settings } from '../model/settings.ts'
import { shortDate } from './dates.ts'
import { shortLabels } from './labels.ts'
import { paths } from './links.ts'

/** Tables the method page prints, by step. */
export type RuleTables = Readonly<Record<string, readonly RuleInfo[]>>

/** What every page says of an article, found at once. */
export interface Face {
  readonly article: BriefArticle
  /** "004": the shortest name that no other article has. */
  readonly label: string
  /** "29 Nov 2024" or "undated". */
  readonly date: string
  /** Of its page. */
  readonly path: string
}

/** One place of a quotation in one article. */
export interface Place {
  readonly quote: MergedQuote
  readonly source: QuoteSource
}

export interface Desk {
  readonly brief: Brief
  readonly settings: Settings
  readonly lexicon: Lexicon
  readonly rules: RuleTables
  readonly article: (id: string) => BriefArticle
  readonly face: (id: string) => Face
  readonly quote: (id: string) => MergedQuote
  readonly story: (id: string) => Story
  readonly period: (id: string) => Period
  /** Null when nobody of that id is registered. */
  readonly person: (id: string | null) => Person | null
  /** All places of quotations in an article, in text order. */
  readonly places: (article: string) => readonly Place[]
  readonly captions: (article: string) => readonly MergedCaption[]
  /** "004": the shortest name that no other article has. */
  readonly label: (article: string) => string
  /** "29 Nov 2024" or "undated". */
  readonly date: (article: string) => string
  readonly themeLabel: (theme: string) => string
  /** 1 to 6: which of the theme colours; 0: no theme. */
  readonly tone: (theme: string | null) => number
  /** The sentence of the rule table, or the id in words. */
  readonly why: (rule: string) => string
}

export function openDesk(brief: Brief, settings: Settings, lexicon: Lexicon, rules: RuleTables): Desk {
  const face = finder(facesOf(brief), 'article')
  const people = new Map(brief.people.map((person) => [person.id, person]))
  const places = groupPlaces(brief)
  const captions = groupCaptions(brief)
  const themes = [...new Set([...settings.themes, ...lexicon.themes.map((theme) => theme.id)])]
  const themeLabels = new Map(lexicon.themes.map((theme) => [theme.id, theme.label]))
  const sentences = new Map(Object.values(rules).flatMap((table) => table.map((rule) => [rule.id, rule.why])))
  return {
    brief,
    settings,
    lexicon,
    rules,
    article: (id) => face(id).article,
    face,
    quote: finder(new Map(brief.quotes.map((quote) => [quote.id, quote])), 'quotation'),
    story: finder(new Map(brief.stories.map((story) => [story.id, story])), 'story'),
    period: finder(new Map(brief.periods.map((period) => [period.period, period])), 'period'),
    person: (id) => (id === null ? null : (people.get(id) ?? null)),
    places: (id) => places.get(id) ?? [],
    captions: (id) => captions.get(id) ?? [],
    label: (id) => face(id).label,
    date: (id) => face(id).date,
    themeLabel: (id) => themeLabels.get(id) ?? id,
    tone: (id) => (id === null ? 0 : (themes.indexOf(id) % 6) + 1),
    why: (id) => sentences.get(id) ?? id.replaceAll('-', ' '),
  }
}

function facesOf({ articles }: Brief): Map<string, Face> {
  const labels = shortLabels(articles.map(({ id }) => id))
  return new Map(
    articles.map((article) => {
      const { id, record } = article
      return [id, { article, label: labels.get(id) ?? id, date: shortDate(record.date.value), path: paths.article(id) }]
    }),
  )
}

function finder<T>(map: ReadonlyMap<string, T>, what: string): (id: string) => T {
  return (id) => {
    const found = map.get(id)
    if (found === undefined) throw new Error(`The brief names the ${what} ${id} and does not hold it.`)
    return found
  }
}

function groupPlaces(brief: Brief): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const quote of brief.quotes) {
    for (const source of quote.sources) push(places, source.article, { quote, source })
  }
  for (const list of places.values()) list.sort((a, b) => a.source.index - b.source.index)
  return places
}

function groupCaptions(brief: Brief): Map<string, MergedCaption[]> {
  const captions = new Map<string, MergedCaption[]>()
  for (const caption of brief.captions) {
    for (const article of new Set(caption.sources.map((source) => source.article))) push(captions, article, caption)
  }
  return captions
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
