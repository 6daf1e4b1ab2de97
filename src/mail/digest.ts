// Edition → the three files of a digest: which words stand in its .html, .txt and .eml, all in one order?
import type { Edition, PeriodView, SiteView } from '../model/edition.ts'
import type { Settings } from '../model/settings.ts'
import type { Renderer } from '../render/renderer.ts'
import { writeEml } from './eml.ts'
import { digestFields, unsubscribeAddress } from './fields.ts'
import { fit } from './fit.ts'
import { lastDay } from './last-day.ts'
import { presentMail, wholeExtent } from './present-mail.ts'
import type { Extent } from './present-mail.ts'
import { presentText } from './text-view.ts'
import { count, oneLine, shortened } from './words.ts'
import { contentDigest } from './content-digest.ts'

export interface Digest {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The whole message, CRLF, ASCII. */
  readonly eml: string
}

/** One period of an edition; `number` is that of the frozen edition, null for a draft. */
export interface DigestOf {
  readonly view: PeriodView
  readonly site: SiteView
  /** `YYYY-MM-DD` the mail bears. */
  readonly date: string
  readonly number: number | null
}

/** The digest of a period as it is now: a draft. Throws DaybriefError (exit 2) for settings that may not stand in a header. */
export function composeDigest(edition: Edition, period: string, renderer: Renderer, settings: Settings): Digest {
  const date = lastDay(period, edition.periods)
  return composeMail({ view: edition.digest(period), site: edition.site, date, number: null }, renderer, settings)
}

/** Any PeriodView as a digest: a period, a window, a frozen edition. */
export function composeMail(of: DigestOf, renderer: Renderer, settings: Settings): Digest {
  settings.mail.unsubscribe.forEach(unsubscribeAddress)
  const { view, site } = of
  const tried = trials((extent) => {
    const mail = presentMail(view, site, settings.mail, extent)
    return { mail, html: renderer.mailHtml(mail) }
  })
  const { mail, html } = tried(fit(wholeExtent(view), settings.limits.mailBytes, (extent) => Buffer.byteLength(tried(extent).html)))
  const text = renderer.mailText(presentText(mail))
  const subject = subjectOf(view, site)
  const content = contentDigest(`${subject}\u0000${text}\u0000${html}`, 8)
  const fields = digestFields(subject, { edition: view.period, number: of.number, content, date: of.date }, settings)
  return { subject, html, text, eml: writeEml({ fields, language: settings.language, text, html }) }
}

/** The extent that fits is mostly the one tried last: it is not made again. */
function trials<T>(make: (extent: Extent) => T): (extent: Extent) => T {
  let last: { extent: Extent; made: T } | null = null
  return (extent) => {
    if (last === null || !sameExtent(last.extent, extent)) last = { extent, made: make(extent) }
    return last.made
  }
}

function sameExtent(a: Extent, b: Extent): boolean {
  return a.stories === b.stories && a.headlines === b.headlines && a.captions === b.captions
}

/** "Daybrief, Friday 29 November 2024: 1 article, Peacekeeping"; at most 250 characters. */
export function subjectOf(view: PeriodView, site: SiteView): string {
  const themes = view.groups.filter((group) => group.theme !== null).map((group) => oneLine(group.label))
  const facts = [count(view.counts.articles, 'article'), ...themes.slice(0, 4)].join(', ')
  return shortened(`${oneLine(site.title)}, ${oneLine(view.heading)}: ${facts}`, 250)
}
