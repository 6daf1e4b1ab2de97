// What stands in the mail of a period? The page's items in the page's order; what is left to the site is counted.
import { noteAsText } from '../render/note.ts'
import type { ArticleLineView, CaptionView, PeriodView, SiteView, StoryView, ThemeGroupView } from '../model/edition.ts'
import type { MailSettings } from '../model/settings.ts'
import { openLinks } from './links.ts'
import type { Links } from './links.ts'
import { presentMailQuotes } from './mail-quote.ts'
import type { MailCaption, MailHeadline, MailItem, MailLink, MailSection, MailView } from './mail-view.ts'
import { count, listed, oneLine, shortened } from './words.ts'

/** How much of the period the mail holds, counted from the top. */
export interface Extent {
  /** Stories with their quotations. */
  readonly stories: number
  /** Headlines, leads and others alike. */
  readonly headlines: number
  readonly captions: number
}

const HEADLINE = 400
const NOTE = 4000
const DOUBTS = 6

/** Counts down what may still stand in the mail. */
interface Allowance {
  stories: number
  headlines: number
}

export function presentMail(period: PeriodView, site: SiteView, settings: MailSettings, extent: Extent): MailView {
  const links = openLinks()
  const page = period.href
  const left: Allowance = { ...extent }
  const web = page === null ? null : links.link('Read this edition on the web', page)
  // A story stands once, under its strongest theme; its others are named beside its headline.
  const told = period.groups.filter((group) => group.stories.length > 0)
  const sections = told.map((group) => presentSection(group, page, left, links))
  const captions = period.captions.slice(0, extent.captions).map((caption) => presentCaption(caption, links))
  const doubts = period.doubts
    .slice(0, DOUBTS)
    .map((doubt) => ({ place: links.link(`article ${oneLine(doubt.label)}`, doubt.href), message: doubt.message }))
  return {
    language: site.language,
    title: oneLine(site.title),
    heading: oneLine(period.heading),
    preheader: preheader(period),
    web,
    note: shortened(noteAsText(period.note), NOTE)
      .split(/\n\s*\n/)
      .map(oneLine)
      .filter((paragraph) => paragraph !== ''),
    sections,
    corrections: [],
    correctionsMore: null,
    captions,
    captionsMore: rest(period.captions.length - captions.length, 'caption', page, links),
    doubts,
    doubtsMore: rest(period.doubts.length - doubts.length, 'doubt', page, links),
    unsubscribe: settings.unsubscribe.map((href) => links.link(unsubscribeWords(href), href)),
    coverage: period.coverage,
    addresses: links.addresses(),
  }
}

/** Everything the period holds. */
export function wholeExtent(period: PeriodView): Extent {
  const stories = period.groups.flatMap((group) => group.stories)
  return {
    stories: stories.length,
    headlines: stories.reduce((sum, story) => sum + 1 + story.others.length, 0),
    captions: period.captions.length,
  }
}

/** A sentence of counts and of the people quoted. */
export function preheader({ counts, speakers }: PeriodView): string {
  if (counts.articles === 0) return 'Nothing matched.'
  const sums = `${count(counts.articles, 'article')}, ${count(counts.quotes, 'quotation')}`
  return speakers.length === 0 ? `${sums}.` : `${sums}. Quoted: ${listed(speakers.map(oneLine), 3)}.`
}

function presentSection(group: ThemeGroupView, page: string | null, left: Allowance, links: Links): MailSection {
  const shown: MailItem[] = []
  let hidden = 0
  for (const story of group.stories) {
    const lines = 1 + story.others.length
    const open = Math.min(lines, left.headlines)
    if (open > 0) shown.push(presentItem(story, page, left.stories > 0, open - 1, links))
    hidden += lines - open
    left.headlines -= open
    left.stories -= 1
  }
  return {
    label: group.theme === null ? group.label : oneLine(group.label),
    tone: group.tone,
    items: shown,
    more: rest(hidden, 'headline', group.href ?? page, links),
  }
}

function presentItem(story: StoryView, page: string | null, whole: boolean, others: number, links: Links): MailItem {
  const headline = presentHeadline(story.lead, storyNotes(story), links)
  const quotes = whole ? presentMailQuotes(story.keyQuotes, links) : []
  const hidden = story.moreQuotes.length + (whole ? 0 : story.keyQuotes.length)
  const more = rest(hidden, 'quotation', story.href ?? story.lead.href ?? page, links)
  return { headline, quotes, rest: more, others: story.others.slice(0, others).map((line) => presentHeadline(line, [], links)) }
}

function presentHeadline(line: ArticleLineView, notes: readonly string[], links: Links): MailHeadline {
  const facts = [line.outlet === null ? '' : oneLine(line.outlet), `article ${oneLine(line.label)}`, line.date]
  const derived = line.derived ? ['no title in the source: its first sentence stands here'] : []
  return {
    id: line.id,
    link: links.link(shortened(oneLine(line.headline), HEADLINE), line.href),
    notes: [...facts.filter((fact) => fact !== ''), ...derived, ...notes],
  }
}

function storyNotes(story: StoryView): string[] {
  const notes: string[] = []
  if (story.articles > 1) notes.push(`${count(story.articles, 'article')}, ${count(story.origins, 'origin')}`)
  if (story.continuing !== null) notes.push(`continues from ${story.continuing.date}`)
  if (story.alsoThemes.length > 0)
    notes.push(
      `also under ${listed(
        story.alsoThemes.map((theme) => oneLine(theme.label)),
        6,
      )}`,
    )
  return notes
}

function presentCaption(caption: CaptionView, links: Links): MailCaption {
  return {
    text: shortened(oneLine(caption.text), 1000),
    credit: caption.credit === null ? '' : oneLine(caption.credit),
    places: caption.sources.slice(0, 3).map((source) => links.link(placeWords(source.label, source.count), source.href)),
  }
}

function placeWords(label: string, times: number): string {
  return `picture in article ${oneLine(label)}${times > 1 ? `, ${times} times` : ''}`
}

/** "3 more quotations", or nothing when none is left out. */
function rest(n: number, what: string, href: string | null, links: Links): MailLink | null {
  return n > 0 ? links.link(`${n} more ${n === 1 ? what : `${what}s`}${href === null ? '' : ' on the web'}`, href) : null
}

export function unsubscribeWords(href: string): string {
  return href.startsWith('mailto:') ? `Unsubscribe by mail to ${href.slice(7).split('?', 1)[0] ?? ''}` : 'Unsubscribe on the web'
}
