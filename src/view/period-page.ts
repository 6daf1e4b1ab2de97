// What does a period's page show? The period, in parts where it would be too heavy; every headline and quotation is on one of them.
import { SHOWN_SOURCES } from './quote.ts'
import type { MergedCaption, MergedQuote, Period } from '../model/brief.ts'
import type { Page, PeriodView, SiteView } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { collectionJsonLd } from './json-ld.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { personHref } from './person-place.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'
import { periodFacts } from './period-facts.ts'
import type { Told } from './period-facts.ts'
import { periodCoverage, presentPeriod } from './period.ts'

export interface PeriodPageView {
  readonly frame: Frame
  readonly period: PeriodView
  readonly digest: PeriodView['digest']
  readonly undated: readonly { readonly label: string; readonly href: string; readonly message: string; readonly fix: string }[]
  readonly speakers: readonly { readonly name: string; readonly href: string | null; readonly count: number }[]
  /** What the labels beside the words stand for: set at the end of a printed page. */
  readonly sources: readonly {
    readonly label: string
    readonly headline: string
    readonly outlet: string | null
    readonly date: string
    readonly file: string
  }[]
  readonly pager_: Pager
  readonly notes: string
}

/** Names beside the text, most quoted first. */
const SPEAKERS = 24

/** A story told whole, or a caption, on one part of the page. */
type Slot = { readonly told: Told } | { readonly caption: MergedCaption }

export function periodPages(desk: Desk, site: SiteView, keys: Keys, period: Period): Page[] {
  const parts = runs(slotsOf(desk, period), (slot) => slotBytes(desk, period, slot), desk.settings.limits.pageBytes * 0.8, slotName)
  return parts.map((slots, i) => ({
    path: paths.period(period.period, i + 1),
    key: i === 0 ? `${wholeKey(desk, keys, period)} 1/${parts.length}` : `${partKey(desk, keys, period, slots)} ${i + 1}/${parts.length}`,
    template: 'period.njk',
    view: () => presentPeriodPage(desk, site, period, slots, i + 1, parts.length),
  }))
}

/** The first part counts the whole period, names everybody quoted and bears the editor's note. */
function wholeKey(desk: Desk, keys: Keys, period: Period): string {
  const themes = period.themes.map(({ theme, stories }) => `${theme} ${stories.join(' ')}`)
  const here = keys.all(period.articles, keys.article)
  return `${here} ${around(desk, period)} ${keys.all(themes, String)} ${period.note ?? ''} ${periodCoverage(desk, period)}`
}

/** A later part shows its own stories and captions, in the period's order of themes. */
function partKey(desk: Desk, keys: Keys, period: Period, slots: readonly Slot[]): string {
  const told = slots.flatMap((slot) =>
    'told' in slot
      ? [
          `${slot.told.theme} ${keys.all(
            slot.told.here.map(({ id }) => id),
            keys.article,
          )}`,
        ]
      : [],
  )
  const captions = slots.flatMap((slot) =>
    'caption' in slot ? [slot.caption.id, ...slot.caption.sources.map((source) => `${source.count} ${keys.article(source.article)}`)] : [],
  )
  const order = period.themes.map(({ theme }) => theme).join(' ')
  return `${keys.all(told, String)} ${keys.all(captions, String)} ${order} ${around(desk, period)}`
}

function around(desk: Desk, period: Period): string {
  const { newer, older } = periodFacts(desk, period)
  return `${newer?.period} ${older?.period}`
}

function slotName(slot: Slot): string {
  return 'told' in slot ? slot.told.story.id : slot.caption.id
}

function slotsOf(desk: Desk, period: Period): Slot[] {
  const { themes, unthemed, captions } = periodFacts(desk, period)
  const themed = themes.flatMap(({ theme, stories }) => stories.filter((told) => told.theme === theme))
  return [...[...themed, ...unthemed].map((told) => ({ told })), ...captions.map((caption) => ({ caption }))]
}

function wordsBytes(quote: MergedQuote): number {
  return 450 + 1.1 * quote.text.length + (quote.kind === 'fragment' ? 300 : 0)
}

function slotBytes(desk: Desk, period: Period, slot: Slot): number {
  if ('caption' in slot) return 220 + slot.caption.text.length + slot.caption.sources.length * 90
  const { here } = slot.told
  const quotes = [...new Set(here.flatMap((article) => article.quotes))].map(desk.quote)
  return (
    here.length * (period.precision === 'day' ? 700 : 1000) +
    quotes.reduce((sum, quote) => sum + wordsBytes(quote) + Math.min(quote.sources.length, SHOWN_SOURCES) * 230, 0)
  )
}

function presentPeriodPage(desk: Desk, site: SiteView, period: Period, slots: readonly Slot[], part: number, of: number): PeriodPageView {
  const path = paths.period(period.period, part)
  const to = siteLinks(path)
  const told = slots.flatMap((slot) => ('told' in slot ? [slot.told] : []))
  const toldHere = told.flatMap(({ here }) => here.map(({ id }) => id))
  const share = {
    stories: new Set(told.map(({ story }) => story.id)),
    captions: slots.flatMap((slot) => ('caption' in slot ? [slot.caption] : [])),
  }
  const whole = presentPeriod(desk, to, period, of === 1 ? undefined : share)
  const view: PeriodView = {
    ...whole,
    groups: whole.groups.filter((group) => group.stories.length + group.elsewhere.length > 0),
  }
  return {
    frame: frame(site, {
      path,
      title: part === 1 ? whole.heading : `${whole.heading}, part ${part}`,
      description: part > 1 ? whole.heading : `${whole.counts.articles} articles, ${whole.counts.quotes} quotations: ${whole.heading}`,
      section: 'days',
      jsonLd: collectionJsonLd(desk, whole.heading, path, part > 1 ? toldHere : period.articles),
    }),
    period: view,
    digest: whole.digest === null ? null : { html: to(whole.digest.html), text: to(whole.digest.text), eml: to(whole.digest.eml) },
    undated: period.precision === 'day' ? [] : reasons(desk, to, told),
    speakers: (part > 1 ? [] : periodFacts(desk, period).people)
      .slice(0, SPEAKERS)
      .map(({ person, count }) => ({ name: person.name, href: personHref(to, person), count })),
    sources: sourcesOf(desk, view),
    pager_: pager(to, (target) => paths.period(period.period, target), part, of),
    notes: to(paths.notes()),
  }
}

/** Every article that this part of the page cites, in order of their labels. */
function sourcesOf(desk: Desk, { groups }: PeriodView): PeriodPageView['sources'] {
  const stories = groups.flatMap((group) => group.stories)
  const quoted = stories.flatMap((story) =>
    [...story.keyQuotes, ...story.moreQuotes].flatMap((quote) => quote.sources.map((source) => source.article)),
  )
  const told = stories.flatMap((story) => [story.lead.id, ...story.others.map((other) => other.id)])
  const rows = [...new Set([...told, ...quoted])].map((id) => {
    const { article, label, date } = desk.face(id)
    const { record, seed } = article
    return { label, headline: record.headline.text, outlet: record.outlet, date, file: seed.source }
  })
  return rows.sort((a, b) => (a.label < b.label ? -1 : 1))
}

/** Why each of these articles has no day, and how to date it. */
function reasons(desk: Desk, to: ReturnType<typeof siteLinks>, stories: readonly Told[]): PeriodPageView['undated'] {
  return stories.flatMap(({ here }) =>
    here.flatMap(({ id, record }) =>
      record.diagnostics
        .filter(({ code }) => code.startsWith('date-'))
        .map(({ message, fix }) => ({ label: desk.label(id), href: to(desk.face(id).path), message, fix })),
    ),
  )
}
