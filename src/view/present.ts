// What does a reader see? Brief → edition: every URL, anchor and date-in-words is made in this room.
import type { Brief } from '../model/brief.ts'
import type { Edition, Page, SiteView } from '../model/edition.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Past } from '../model/past.ts'
import { noPast } from '../model/past.ts'
import type { Settings } from '../model/settings.ts'
import { archivePages } from './archive-pages.ts'
import { presentArticle } from './article.ts'
import { captionPages } from './caption-pages.ts'
import { correctionPages } from './correction-pages.ts'
import { openDesk } from './desk.ts'
import type { Desk, RuleTables } from './desk.ts'
import { editionPage } from './edition-page.ts'
import { presentHome } from './home.ts'
import { makeKeys } from './keys.ts'
import type { Keys } from './keys.ts'
import { mailLinks, paths } from './links.ts'
import { notesPages } from './notes-pages.ts'
import { peoplePages } from './people-pages.ts'
import { periodPages } from './period-page.ts'
import { coverageLine, presentPeriod } from './period.ts'
import { plainPages } from './plain-pages.ts'
import { quotePages } from './quote-pages.ts'
import { storyPages } from './story-pages.ts'
import { themePages } from './theme-pages.ts'
import { timelinePages } from './timeline-pages.ts'

export type { RuleTables } from './desk.ts'

/** Pure. Page views are made lazily: see `Page.view`. `past`: the editions as sent, for the corrections page and home. */
export function present(brief: Brief, settings: Settings, lexicon: Lexicon, rules: RuleTables, past: Past = noPast): Edition {
  const desk = openDesk(brief, settings, lexicon, rules)
  const keys = makeKeys(desk)
  const site = presentSite(settings)
  const toMail = mailLinks(settings.baseUrl)
  return {
    site,
    pages: [...pagesOf(desk, site, keys, past), ...correctionPages(site, past)],
    periods: brief.periods.map((period) => period.period),
    digest: (period) => ({ ...presentPeriod(desk, toMail, desk.period(period)), coverage: coverageLine(desk) }),
    digestKey: (id) => {
      const period = desk.period(id)
      return `${keys.all(period.articles, keys.article)} ${JSON.stringify(period)} ${coverageLine(desk)}`
    },
  }
}

export function presentSite(settings: Settings): SiteView {
  const { title, description, language, baseUrl, noindex, search } = settings
  return { title, description, language, baseUrl, noindex, search: search !== 'none' }
}

function pagesOf(desk: Desk, site: SiteView, keys: Keys, past: Past): Page[] {
  const { brief } = desk
  const articles = brief.articles.map((article): Page => ({
    path: paths.article(article.id),
    key: keys.article(article.id),
    template: 'article.njk',
    view: () => presentArticle(desk, site, article),
  }))
  return [
    {
      path: paths.home,
      key: `${keys.whole()} ${JSON.stringify(past.since)}`,
      template: 'home.njk',
      view: () => presentHome(desk, site, past),
    },
    ...brief.periods.flatMap((period) => periodPages(desk, site, keys, period)),
    ...articles,
    ...themePages(desk, site, keys),
    ...storyPages(desk, site, keys),
    ...quotePages(desk, site, keys),
    ...peoplePages(desk, site, keys),
    ...timelinePages(desk, site, keys),
    ...captionPages(desk, site),
    ...archivePages(desk, site),
    ...notesPages(desk, site),
    ...plainPages(desk, site),
    editionPage(desk, keys),
  ]
}
