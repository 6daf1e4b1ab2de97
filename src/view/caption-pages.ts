// Which captions stood in the articles? Each once, with its credit and places.
import type { CaptionView, Page, SiteView } from '../model/edition.ts'
import { presentCaption } from './captions.ts'
import type { Desk } from './desk.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { fingerprint } from './fingerprint.ts'
import { paths, siteLinks } from './links.ts'
import { pager, runs } from './paging.ts'
import type { Pager } from './paging.ts'

export interface CaptionsView {
  readonly frame: Frame
  readonly total: number
  readonly captions: readonly CaptionView[]
  readonly pager: Pager
}

export function captionPages(desk: Desk, site: SiteView): Page[] {
  const all = desk.brief.captions
  const parts = runs(
    all,
    ({ text, sources }) => 260 + text.length * 1.3 + sources.length * 150,
    desk.settings.limits.pageBytes * 0.85,
    ({ id }) => id,
  )
  return parts.map((part, i) => ({
    path: paths.captions(i + 1),
    key: `${fingerprint(JSON.stringify(part.map((caption) => [caption, caption.sources.map((source) => desk.label(source.article))])))} ${i + 1}/${parts.length} ${i === 0 ? all.length : ''}`,
    template: 'captions.njk',
    view: (): CaptionsView => {
      const path = paths.captions(i + 1)
      const to = siteLinks(path)
      return {
        frame: frame(site, {
          path,
          title: i === 0 ? 'Captions' : `Captions, part ${i + 1}`,
          description: i === 0 ? `${all.length} captions, each once` : 'Captions, each once',
          section: 'captions',
        }),
        total: all.length,
        captions: part.map((caption) => presentCaption(desk, to, caption)),
        pager: pager(to, paths.captions, i + 1, parts.length),
      }
    },
  }))
}
