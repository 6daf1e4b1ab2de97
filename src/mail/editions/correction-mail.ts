// What does a mail say that corrects an edition as sent? Each difference, before and after, and nothing else.
import type { SiteView } from '../../model/edition.ts'
import type { Correction } from '../../model/past.ts'
import type { Settings } from '../../model/settings.ts'
import type { Renderer } from '../../render/renderer.ts'
import { mailLinks } from '../../view/links.ts'
import type { Digest } from '../digest.ts'
import { writeEml } from '../eml.ts'
import { digestFields, unsubscribeAddress } from '../fields.ts'
import { lastDay } from '../last-day.ts'
import { openLinks } from '../links.ts'
import type { MailView } from '../mail-view.ts'
import { unsubscribeWords } from '../present-mail.ts'
import { presentText } from '../text-view.ts'
import { count, oneLine, shortened } from '../words.ts'
import type { EditionManifest } from './manifest.ts'
import { contentDigest } from '../content-digest.ts'

/** Differences a mail shows; the rest is counted and stands on the corrections page. */
const MOST = 40
const LONGEST = 1500

/** Ready to send: the Message-ID is the edition's with `correction` and 8 hex digits of the content. */
export function composeCorrection(
  edition: EditionManifest,
  corrections: readonly Correction[],
  site: SiteView,
  settings: Settings,
  renderer: Renderer,
): Digest {
  settings.mail.unsubscribe.forEach(unsubscribeAddress)
  const mail = presentCorrectionMail(edition, corrections, site, settings)
  const html = renderer.mailHtml(mail)
  const text = renderer.mailText(presentText(mail))
  const subject = shortened(`Correction: ${oneLine(edition.title)}, ${oneLine(edition.heading)}`, 250)
  const content = contentDigest(`${subject}\u0000${text}\u0000${html}`, 8)
  const identity = {
    edition: `${edition.name}.correction`,
    number: null,
    content,
    date: lastDay(edition.period, edition.period === 'undated' ? [] : [edition.period]),
  }
  const fields = digestFields(subject, identity, settings)
  return { subject, html, text, eml: writeEml({ fields, language: settings.language, text, html }) }
}

function presentCorrectionMail(edition: EditionManifest, corrections: readonly Correction[], site: SiteView, settings: Settings): MailView {
  const links = openLinks()
  const to = mailLinks(settings.baseUrl)
  const all = to('corrections.html')
  const hidden = corrections.length - MOST
  const web = all === null ? null : links.link('All corrections on the web', all)
  return {
    language: site.language,
    title: oneLine(site.title),
    heading: `Correction to the mail of ${oneLine(edition.heading)}`,
    preheader: `${count(corrections.length, 'correction')} to edition ${edition.number}.`,
    web,
    note: [],
    sections: [],
    corrections: corrections.slice(0, MOST).map(({ what, article, path, anchor, before, after }) => ({
      label: links.link(article === null ? what : `${what}, article ${article}`, path === null ? null : to(path, anchor ?? undefined)),
      before: shortened(oneLine(before), LONGEST),
      after: after === null ? 'No longer there.' : shortened(oneLine(after), LONGEST),
    })),
    correctionsMore: hidden > 0 ? links.link(`${hidden} more corrections`, all) : null,
    captions: [],
    captionsMore: null,
    doubts: [],
    doubtsMore: null,
    unsubscribe: settings.mail.unsubscribe.map((href) => links.link(unsubscribeWords(href), href)),
    coverage: `Edition ${edition.number}: ${count(edition.articles.length, 'article')}, ${count(edition.quotes.length, 'quotation')} as sent.`,
    addresses: links.addresses(),
  }
}
