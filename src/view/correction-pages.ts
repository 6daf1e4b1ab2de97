// What was sent and has changed since? Every frozen edition, with each difference before and after.
import type { WordDiff, Page, SiteView } from '../model/edition.ts'
import type { Correction, Past, SentEdition } from '../model/past.ts'
import { longDate } from './dates.ts'
import { fingerprint } from './fingerprint.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { paths, siteLinks } from './links.ts'
import type { SiteTo } from './links.ts'
import { wordDifferences } from './word-diff.ts'

export interface CorrectionView {
  readonly what: string
  readonly href: string | null
  readonly before: string
  readonly after: string | null
  readonly differences: readonly WordDiff[]
}

export interface CorrectionsView {
  readonly frame: Frame
  readonly editions: readonly {
    readonly id: string
    readonly heading: string
    readonly files: readonly { readonly href: string; readonly text: string }[]
    readonly note: string | null
    readonly corrections: readonly CorrectionView[]
  }[]
}

export function correctionPages(site: SiteView, past: Past): Page[] {
  return [
    {
      path: paths.corrections,
      key: fingerprint(JSON.stringify(past)),
      template: 'corrections.njk',
      view: () => presentCorrections(site, past),
    },
  ]
}

function presentCorrections(site: SiteView, past: Past): CorrectionsView {
  const to = siteLinks(paths.corrections)
  return {
    frame: frame(site, {
      path: paths.corrections,
      title: 'Corrections',
      description: 'What was sent, and what has changed since',
      section: 'corrections',
    }),
    editions: past.sent.map((edition) => presentEdition(to, edition)),
  }
}

function presentEdition(
  to: SiteTo,
  { name: id, number, period, files, note, corrections }: SentEdition,
): CorrectionsView['editions'][number] {
  return {
    id: `e-${id}`,
    heading: `Edition ${number}: ${longDate(period)}`,
    files: files.map(({ name, path }) => ({ href: to(path), text: name })),
    note,
    corrections: corrections.map((correction) => presentCorrection(to, correction)),
  }
}

function presentCorrection(to: SiteTo, { what, path, anchor, before, after }: Correction): CorrectionView {
  return {
    what,
    href: path === null ? null : anchor === null ? to(path) : to(path, anchor),
    before,
    after,
    differences: after === null ? [] : wordDifferences(before, after),
  }
}
