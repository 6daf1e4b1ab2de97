// Which articles tell of one event? First level: a shared quotation of five words or more.
import type { Story } from '../model/brief.ts'
import type { Entry } from './entries.ts'
import type { Groups } from './groups.ts'

/** One story for each group of entries; every article is in exactly one. */
export function storiesOf(entries: readonly Entry[], groups: Groups): Story[] {
  return groups.lists().map((members) => {
    const list = members.map((at) => entries[at] as Entry)
    const first = list[0] as Entry
    const lead = list
      .filter((entry) => entry.period === first.period)
      .reduce((best, next) => (next.record.quotes.length > best.record.quotes.length ? next : best))
    return {
      id: first.id,
      articles: [lead.id, ...list.filter((entry) => entry !== lead).map((entry) => entry.id)],
      lead: lead.id,
      origins: list.length,
      originGroups: list.map((entry) => [entry.id]),
      evidence: [],
      firstPeriod: first.period,
      byEditor: false,
    }
  })
}
