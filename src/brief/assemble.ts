// What do many articles say together? Periods, themes, stories, joined quotations, joined captions, people: pure, across articles.
import type { Brief } from '../model/brief.ts'
import type { EditorFile } from '../model/editor.ts'
import type { FailedSeed } from '../model/seed.ts'
import type { Settings } from '../model/settings.ts'
import { briefArticles, inPageOrder, newestFirst } from './articles.ts'
import { mergeCaptions } from './captions.ts'
import { coverageOf } from './coverage.ts'
import { actsOf, readHand } from './editor-hand.ts'
import type { Extracted } from './entries.ts'
import { entriesOf } from './entries.ts'
import { joinPlaces } from './joins.ts'
import { likenessesOf } from './likeness.ts'
import { sharedPassages } from './passages.ts'
import { peopleOf, registerPeople, slugsOf } from './people.ts'
import { periodsOf } from './periods.ts'
import { placesOf } from './places.ts'
import { quotationsOf } from './quotations.ts'
import { sharedWords } from './shared-words.ts'
import { groupStories, storiesOf } from './stories.ts'
import { timelineOf } from './timeline.ts'
import { findWordingPairs, printedOf, wordingsOf } from './wordings.ts'

export type { Extracted } from './entries.ts'

/**
 * Held articles (`seed.given.hold`) are listed in coverage and stand nowhere else. The result does not depend on the order of `articles`.
 * Throws DaybriefError where the editor names what is not there.
 */
export function assemble(articles: readonly Extracted[], failed: readonly FailedSeed[], editor: EditorFile, settings: Settings): Brief {
  const entries = entriesOf(articles)
  const places = placesOf(entries)
  const hand = readHand(editor, entries, places)
  const wordings = wordingsOf(places)
  const pairs = findWordingPairs(wordings, printedOf(wordings, places, entries))
  const passages = sharedPassages(entries)
  const groups = groupStories(entries, likenessesOf(entries, sharedWords(entries, places, wordings, pairs), passages), hand)
  const storyOf = entries.map((_, at) => groups.find(at))
  const register = registerPeople(entries, storyOf)
  const ids = slugsOf(register, entries)
  const joined = joinPlaces(places, entries, storyOf, wordings, pairs, hand)
  const quotes = quotationsOf(entries, places, joined, register, ids, hand)
  const stories = storiesOf(entries, groups, quotes, passages, hand)
  const list = briefArticles(entries, (at) => entries[storyOf[at] ?? at]?.id ?? '', quotes)
  const byId = new Map(list.map((article) => [article.id, article]))
  const periodOf = (id: string): string => byId.get(id)?.period ?? 'undated'
  const periods = periodsOf(list, stories, editor, settings.themes)
  const inOrder = periods.flatMap((period) => period.articles).flatMap((id) => byId.get(id) ?? [])
  return {
    periods,
    articles: inOrder,
    quotes: inPageOrder(quotes, inOrder),
    captions: mergeCaptions(entries),
    stories,
    // A person's list shows the fullest wording, the timeline the first article that has it.
    people: peopleOf(
      entries,
      register,
      ids,
      newestFirst(quotes, periodOf, ({ lead }) => lead),
    ),
    timeline: timelineOf(
      newestFirst(quotes, periodOf, () => 0),
      byId,
    ),
    coverage: coverageOf(articles, failed),
    acts: actsOf(articles, editor),
    diagnostics: [...failed.map((file) => file.diagnostic), ...inOrder.flatMap((article) => article.record.diagnostics)],
  }
}
