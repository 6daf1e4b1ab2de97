// Which file tells other programs what was published? data/edition.json.
import type { Page } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { presentEditionData } from './edition-data.ts'
import type { Hrefs } from './edition-data.ts'
import type { Keys } from './keys.ts'
import { siteLinks, paths } from './links.ts'

/** Hrefs are relative to the site's root. */
export function dataPage(desk: Desk, title: string, keys: Keys): Page {
  const to = siteLinks('')
  const hrefs: Hrefs = {
    period: (period) => to(paths.period(period)),
    digest: (period) => to(paths.digest(period)),
    article: (id) => to(paths.article(id)),
    place: (article, anchor) => to(paths.article(article), anchor),
    person: (id) => to(paths.person(id)),
  }
  return {
    path: 'data/edition.json',
    key: `${title} ${keys.whole()} ${JSON.stringify([desk.brief.coverage, desk.brief.diagnostics])}`,
    template: null,
    view: () => `${JSON.stringify(presentEditionData(desk.brief, title, hrefs))}\n`,
  }
}
