// Which file carries what was published? data/edition.json, written piece by piece: at a hundred thousand articles it is longer than a string may be.
import type { EditionData } from '../model/edition-data.ts'
import type { Page } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { presentEditionData } from './edition-data.ts'
import type { Hrefs } from './edition-data.ts'
import { fingerprint } from './fingerprint.ts'
import type { Keys } from './keys.ts'
import { paths, siteLinks } from './links.ts'
import { personAddresses } from './person-place.ts'

const to = siteLinks('')

/** Relative to the site's root. */
const hrefs: Omit<Hrefs, 'person'> = {
  period: (period) => to(paths.period(period)),
  digest: (period) => to(paths.digest(period)),
  article: (id) => to(paths.article(id)),
  place: (article, anchor) => to(paths.article(article), anchor),
}

export function editionPage(desk: Desk, keys: Keys): Page {
  const { brief } = desk
  const places = keys.all(
    brief.quotes.map(({ id }) => id),
    keys.everyPlace,
  )
  return {
    path: 'data/edition.json',
    key: fingerprint(`${keys.whole()} ${places}`),
    template: null,
    view: () => {
      const addresses = personAddresses(desk)
      return pieces(presentEditionData(brief, desk.settings.title, { ...hrefs, person: (id) => addresses.get(id) ?? '' }))
    },
  }
}

/** One entry a line, so that two editions can be compared with any tool. */
function* pieces(data: EditionData): Generator<string> {
  let before = '{'
  for (const [name, value] of Object.entries(data)) {
    yield `${before}\n${JSON.stringify(name)}: `
    before = ','
    if (Array.isArray(value)) yield* list(value)
    else yield JSON.stringify(value)
  }
  yield '\n}\n'
}

function* list(values: readonly unknown[]): Generator<string> {
  let before = '['
  for (const value of values) {
    yield `${before}\n${JSON.stringify(value)}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n]'
}
