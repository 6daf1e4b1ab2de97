// Which articles tell of one event? Grouped by likeness on average, with the editor's word above it; every article is in exactly one story.
import type { MergedQuote, Story } from '../model/brief.ts'
import { clusterByAverage } from './clusters.ts'
import type { EditorHand } from './editor-hand.ts'
import type { Entry } from './entries.ts'
import { evidenceOf } from './evidence.ts'
import type { Groups } from './groups.ts'
import { originsOf } from './origins.ts'
import type { PairTable } from './pair-table.ts'
import type { SharedPassages } from './passages.ts'

/** Average likelihood from which articles are one story. */
const ONE_EVENT = 0.35
/** No average outweighs the editor's “not one story”. */
const NEVER = -1e9

/** Groups of entries. Nothing is lost: members of all groups are all entries. Enters the editor's word into `likenesses`. */
export function groupStories(entries: readonly Entry[], likenesses: PairTable, hand: EditorHand): Groups {
  for (const list of hand.splitStories) list.forEach((a, at) => list.slice(at + 1).forEach((b) => likenesses.add(a, b, NEVER)))
  const groups = clusterByAverage(entries.length, likenesses, ONE_EVENT)
  for (const list of hand.joinStories) for (const at of list) groups.join(list[0] ?? at, at)
  return groups
}

/** The stories of the groups, in the order of their first articles. */
export function storiesOf(
  entries: readonly Entry[],
  groups: Groups,
  quotes: readonly MergedQuote[],
  passages: SharedPassages,
  hand: EditorHand,
): Story[] {
  const lists = groups.lists()
  const byEditor = new Set([...hand.joinStories, ...hand.splitStories].flat().map((at) => groups.find(at)))
  const shared = quotesByStory(entries, groups, quotes)
  return lists.map((members) => {
    const edited = byEditor.has(members[0] ?? -1)
    const story = storyOf(members, entries, edited)
    if (members.length === 1) return story
    const origins = originsOf(members, entries, passages)
    const evidence = evidenceOf(members, entries, shared.get(members[0] ?? -1) ?? [], passages)
    return {
      ...story,
      origins: origins.length,
      originGroups: origins.map((list) => list.map((at) => entries[at]?.id ?? '')),
      evidence: edited ? [...evidence, { kind: 'editor', articles: story.articles, values: [] }] : evidence,
    }
  })
}

function storyOf(members: readonly number[], entries: readonly Entry[], byEditor: boolean): Story {
  const list = members.flatMap((at) => entries[at] ?? [])
  const lead = leadOf(list)
  const first = list[0]
  const articles = [lead, ...list.filter((entry) => entry !== lead)].map((entry) => entry?.id ?? '')
  return {
    id: first?.id ?? '',
    articles,
    lead: lead?.id ?? '',
    origins: 1,
    originGroups: [articles],
    evidence: [],
    firstPeriod: first?.period ?? 'undated',
    byEditor,
  }
}

/** Earliest date, then most quotations, then id. */
function leadOf(list: readonly Entry[]): Entry | undefined {
  const earliest = list.filter((entry) => entry.period === list[0]?.period)
  return earliest.reduce<Entry | undefined>(
    (best, next) => (best && best.record.quotes.length >= next.record.quotes.length ? best : next),
    undefined,
  )
}

/** Quotations that stand in several articles of one story: longest first. */
function quotesByStory(entries: readonly Entry[], groups: Groups, quotes: readonly MergedQuote[]): Map<number, MergedQuote[]> {
  const at = new Map(entries.map((entry, index) => [entry.id, index]))
  const out = new Map<number, MergedQuote[]>()
  for (const quote of quotes) {
    if (quote.sources.length < 2) continue
    const articles = new Set(quote.sources.map((source) => at.get(source.article) ?? -1))
    const counts = new Map<number, number>()
    for (const article of articles) counts.set(groups.find(article), (counts.get(groups.find(article)) ?? 0) + 1)
    for (const [story, times] of counts) if (times > 1) out.set(story, [...(out.get(story) ?? []), quote])
  }
  for (const list of out.values()) list.sort((a, b) => b.text.length - a.text.length)
  return out
}
