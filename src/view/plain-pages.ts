// How does it work, who made it, what if a page is missing? Method, about and 404.
import type { Page, SiteView } from '../model/edition.ts'
import type { Desk } from './desk.ts'
import { fingerprint } from './fingerprint.ts'
import { frame } from './frame.ts'
import type { Frame } from './frame.ts'
import { paths, siteLinks } from './links.ts'
import { ruleAnchor } from './notes-pages.ts'
import { coverageLine } from './period.ts'
import { evidenceSentence } from './story-pages.ts'
import { themesInUse } from './theme-pages.ts'

export interface MethodView {
  readonly frame: Frame
  readonly steps: readonly {
    readonly id: string
    readonly name: string
    readonly rules: readonly { readonly id: string; readonly anchor: string; readonly why: string }[]
  }[]
  readonly evidence: readonly string[]
  readonly themes: string
}

export interface PlainView {
  readonly frame: Frame
  readonly links: Readonly<Record<string, string>>
  readonly themes: readonly { readonly href: string; readonly text: string }[]
  readonly coverage: string
}

export function plainPages(desk: Desk, site: SiteView): Page[] {
  const rules = fingerprint(JSON.stringify(desk.rules))
  const plain = (path: string, title: string, template: string, section: string): Page => ({
    path,
    key: `${title} ${coverageLine(desk)} ${themesInUse(desk).join(' ')} ${desk.lexicon.version}`,
    template,
    view: () => presentPlain(desk, site, path, title, section),
  })
  return [
    { path: paths.method, key: rules, template: 'method.njk', view: () => presentMethod(desk, site) },
    plain(paths.about, 'About', 'about.njk', 'about'),
    plain(paths.missing, 'Not found', '404.njk', ''),
  ]
}

function presentMethod(desk: Desk, site: SiteView): MethodView {
  const seen = new Set<string>()
  const anchorOnce = (id: string): string => (seen.has(id) ? '' : (seen.add(id), ruleAnchor(id)))
  return {
    frame: frame(site, { path: paths.method, title: 'Method', description: 'Every rule by name, and what it does', section: 'method' }),
    steps: Object.entries(desk.rules).map(([name, rules]) => ({
      id: `step-${name.replaceAll(' ', '-')}`,
      name: name[0] === undefined ? name : name[0].toUpperCase() + name.slice(1).replaceAll('-', ' '),
      rules: rules.map(({ id, why }) => ({ id, why, anchor: anchorOnce(id) })),
    })),
    evidence: (['quotation', 'passage', 'names', 'numbers', 'places', 'dates', 'editor'] as const).map(evidenceSentence),
    themes: siteLinks(paths.method)(paths.themes),
  }
}

function presentPlain(desk: Desk, site: SiteView, path: string, title: string, section: string): PlainView {
  const to = siteLinks(path)
  return {
    frame: frame(site, { path, title, section }),
    links: {
      home: to(paths.home),
      archive: to(paths.archive()),
      search: site.search ? to(paths.search) : '',
      quotes: to(paths.quotes()),
      notes: to(paths.notes()),
      method: to(paths.method),
      corrections: to(paths.corrections),
      atom: to('feed.xml'),
      json: to('feed.json'),
      records: to('data/records.jsonl'),
      edition: to('data/edition.json'),
    },
    themes: themesInUse(desk).map((theme) => ({ href: to(`themes/${theme}.xml`), text: desk.themeLabel(theme) })),
    coverage: coverageLine(desk),
  }
}
