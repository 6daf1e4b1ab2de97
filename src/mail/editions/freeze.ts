// How does a period become an edition that never changes? Page, mails, seeds and a manifest, written at once, under a name of their own.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Brief, Period } from '../../model/brief.ts'
import { DaybriefError } from '../../model/diagnostic.ts'
import type { Edition } from '../../model/edition.ts'
import type { Project } from '../../model/project.ts'
import type { Renderer } from '../../render/renderer.ts'
import { composeMail } from '../digest.ts'
import type { Digest } from '../digest.ts'
import { lastDay } from '../last-day.ts'
import { EDITIONS, readEditions } from './manifest.ts'
import type { EditionManifest, FrozenQuote } from './manifest.ts'
import { sealPage } from './sealed-page.ts'

export interface Freezing {
  readonly project: Project
  readonly brief: Brief
  readonly edition: Edition
  readonly renderer: Renderer
  /** The style sheet of the site. */
  readonly style: string
}

type Files = Map<string, Buffer>

/** Freezes a period; gives back its manifest. Throws DaybriefError, having written nothing, for a period without articles. */
export function freezePeriod(id: string, from: Freezing): EditionManifest {
  const { project, brief, edition } = from
  const period = brief.periods.find((one) => one.period === id)
  if (period === undefined) {
    const known = brief.periods.map((one) => one.period)
    throw new DaybriefError(
      'freeze-period',
      `There is no period ${id}: nothing was frozen. Periods with articles: ${known.slice(0, 8).join(', ')}${known.length > 8 ? ', …' : ''}.`,
    )
  }
  const before = readEditions(project.root)
  const number = before.reduce((most, one) => Math.max(most, one.number), 0) + 1
  const name = freeName(project.root, id)
  // The mail's first line leads to what never changes.
  const web = project.settings.baseUrl === null ? null : `${project.settings.baseUrl}${EDITIONS}/${name}/index.html`
  const view = { ...edition.digest(id), href: web }
  const digest = composeMail({ view, site: edition.site, date: lastDay(id, edition.periods), number }, from.renderer, project.settings)
  const files = collect(from, period, digest, number)
  const manifest: EditionManifest = {
    schema: 1,
    number,
    name,
    period: id,
    title: project.settings.title,
    heading: view.heading,
    messageId: messageIdOf(digest),
    baseUrl: project.settings.baseUrl,
    ...contentsOf(brief, period),
    known: brief.articles.map((article) => article.id).toSorted(compare),
    files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hash(bytes) })),
  }
  write(project.root, name, files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)))
  return manifest
}

function collect(from: Freezing, period: Period, digest: Digest, number: number): Files {
  const files: [string, Buffer][] = [
    ['digest.html', Buffer.from(digest.html)],
    ['digest.txt', Buffer.from(digest.text)],
    ['digest.eml', Buffer.from(digest.eml)],
    ['style.css', Buffer.from(from.style)],
    ...pagesOf(from, period.period, number),
    ...seedsOf(from, period),
  ]
  return new Map(files.toSorted((a, b) => compare(a[0], b[0])))
}

/** The period's page and its continuations. */
function pagesOf({ edition, renderer }: Freezing, period: string, number: number): [string, Buffer][] {
  const stem = `days/${period}`
  return edition.pages.flatMap(({ path, template, view }): [string, Buffer][] => {
    const ending = path.slice(stem.length)
    const other = path !== `${stem}.html` && edition.periods.includes(path.slice('days/'.length, -'.html'.length))
    if (template === null || other || !path.startsWith(stem) || !/^(-\d{1,4})?\.html$/.test(ending)) return []
    const html = sealPage(renderer.page(template, view()), `Edition ${number}, as it was sent.`)
    return [[ending === '.html' ? 'index.html' : `index${ending}`, Buffer.from(html)]]
  })
}

/** The files its articles come from, with what the editor said of them: enough to prove it when the living seeds have changed. */
function seedsOf({ project, brief }: Freezing, period: Period): [string, Buffer][] {
  const sources = new Set<string>()
  for (const { id, seed } of brief.articles) {
    if (!period.articles.includes(id)) continue
    const file = fileOf(project.seeds, seed.source)
    for (const name of [file, file.replace(/\.[^./]{1,16}$/, '.meta.json')]) if (existsSync(join(project.seeds, name))) sources.add(name)
  }
  return [...sources].map((name) => [`seeds/${name}`, readFileSync(join(project.seeds, name))])
}

/** A JSON Lines seed names its line after the file. */
function fileOf(seeds: string, source: string): string {
  return existsSync(join(seeds, source)) ? source : source.replace(/[:#][^/]{1,200}$/, '')
}

function contentsOf(brief: Brief, period: Period): Pick<EditionManifest, 'articles' | 'quotes'> {
  const inside = new Set(period.articles)
  const articles = brief.articles.filter((article) => inside.has(article.id))
  const shown = new Set(articles.flatMap((article) => article.quotes))
  return {
    articles: articles.map(({ id, seed, record }) => ({
      id,
      file: seed.source,
      sha256: seed.sha256,
      headline: record.headline.text,
      derived: record.headline.derived,
      date: record.date.value,
      precision: record.date.precision,
    })),
    quotes: brief.quotes
      .filter((quote) => shown.has(quote.id))
      .map((quote): FrozenQuote => ({
        id: quote.id,
        text: quote.text,
        kind: quote.kind,
        speaker: quote.speaker,
        sources: quote.sources
          .filter((source) => inside.has(source.article))
          .map(({ article, anchor, paragraph, quotation }) => ({
            article,
            anchor,
            paragraph,
            spans: quotation.spans,
            text: quotation.text,
          })),
      })),
  }
}

/** `2024-11-29`, then `2024-11-29.2`, `2024-11-29.3` … */
function freeName(root: string, period: string): string {
  let name = period
  for (let n = 2; existsSync(join(root, EDITIONS, name)); n += 1) name = `${period}.${n}`
  return name
}

/** All or nothing: the folder gets its name when everything is in it. */
function write(root: string, name: string, files: Files): void {
  mkdirSync(join(root, EDITIONS), { recursive: true })
  const part = mkdtempSync(join(root, EDITIONS, '.part-'))
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(part, path)), { recursive: true })
      writeFileSync(join(part, path), bytes)
    }
    renameSync(part, join(root, EDITIONS, name))
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw new DaybriefError(
      'freeze-write',
      `The edition cannot be written (${error instanceof Error ? error.message : String(error)}): nothing was frozen.`,
    )
  }
}

function messageIdOf(digest: Digest): string {
  return /^Message-ID: (<[^>\r\n]{1,300}>)\r$/m.exec(digest.eml)?.[1] ?? ''
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
