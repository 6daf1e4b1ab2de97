// What do all parts of a period's page, home and the mail say alike? Worked out once, without links.
import type { BriefArticle, MergedCaption, Period, Person, Story } from '../model/brief.ts'
import type { PeriodView } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { onceEach } from './memo.ts'
import { leadArticle } from './story.ts'

/** A story as this period tells it. */
export interface Told {
  readonly story: Story
  /** Its articles of this period. */
  readonly here: readonly BriefArticle[]
  /** The article its block is headed by. */
  readonly lead: BriefArticle
  /** The strongest theme of that article; else the first theme any of its articles has here. It is told under this one. */
  readonly theme: string | null
}

export interface PeriodFacts {
  readonly articles: readonly BriefArticle[]
  /** In the period's order of themes, each with every story that has it. */
  readonly themes: readonly { readonly theme: string; readonly stories: readonly Told[] }[]
  readonly unthemed: readonly Told[]
  readonly counts: PeriodView['counts']
  /** Names of those quoted, most quoted first, then as they stand. */
  readonly speakers: readonly string[]
  /** Those of them that are registered, most quoted first, then by name. */
  readonly people: readonly { readonly person: Person; readonly count: number }[]
  /** In the order of the articles, each once. */
  readonly captions: readonly MergedCaption[]
  readonly newer: Period | null
  readonly older: Period | null
}

export const periodFacts: (desk: Desk, period: Period) => PeriodFacts = onceEach(findFacts)

function findFacts(desk: Desk, period: Period): PeriodFacts {
  const articles = period.articles.map(desk.article)
  const tell = tellers(desk, period)
  const quotes = new Set(articles.flatMap((article) => article.quotes))
  const { speakers, people } = countVoices(desk, quotes)
  const captions = [...new Set(articles.flatMap((article) => desk.captions(article.id)))]
  const at = desk.brief.periods.indexOf(period)
  return {
    articles,
    themes: period.themes.map(({ theme, stories }) => ({ theme, stories: stories.map(tell) })),
    unthemed: period.unthemed.map(tell),
    counts: {
      articles: articles.length,
      stories: new Set(articles.map((article) => article.story)).size,
      quotes: quotes.size,
      speakers: speakers.length,
      captions: captions.length,
    },
    speakers,
    people,
    captions,
    newer: (at > 0 ? desk.brief.periods[at - 1] : undefined) ?? null,
    older: (at === -1 ? undefined : desk.brief.periods[at + 1]) ?? null,
  }
}

function tellers(desk: Desk, period: Period): (id: string) => Told {
  const known = new Map<string, Told>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const story = desk.story(id)
    const here = story.articles.map(desk.article).filter((article) => article.period === period.period)
    const lead = leadArticle(story, here)
    const theme = lead.record.themes[0]?.theme ?? period.themes.find(({ stories }) => stories.includes(id))?.theme ?? null
    const told = { story, here, lead, theme }
    known.set(id, told)
    return told
  }
}

function countVoices(desk: Desk, quotes: ReadonlySet<string>): Pick<PeriodFacts, 'speakers' | 'people'> {
  const names = new Map<string, number>()
  const ids = new Map<string, number>()
  for (const id of quotes) {
    const { speaker, person } = desk.quote(id)
    if (speaker !== null) names.set(speaker, (names.get(speaker) ?? 0) + 1)
    if (person !== null) ids.set(person, (ids.get(person) ?? 0) + 1)
  }
  const people = [...ids].flatMap(([id, count]) => {
    const person = desk.person(id)
    return person === null ? [] : [{ person, count }]
  })
  return {
    speakers: [...names].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    people: people.sort((a, b) => b.count - a.count || (a.person.name < b.person.name ? -1 : 1)),
  }
}
