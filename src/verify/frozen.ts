// Is a frozen edition still what was sent, and do the seeds kept with it say what it says?
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSeeds } from '../ingest/seeds.ts'
import type { EditionManifest } from '../mail/editions/manifest.ts'
import type { Project } from '../model/project.ts'
import type { Seed } from '../model/seed.ts'
import { proveMail, quotationsOfHtml, quotationsOfText } from './mail.ts'
import { readMessage } from './message.ts'
import type { Proof } from './proof.ts'
import { proveRendered } from './proof.ts'
import type { Place } from './places.ts'
import { quotedArticle } from './places.ts'
import type { MailSays } from './seeds-say.ts'
import { tablesOf } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** Proves `editions/<name>/` below `project.root` from its manifest's hashes and the seeds kept in it. */
export function proveFrozen(project: Project, edition: EditionManifest): Proof[] {
  const folder = join(project.root, 'editions', edition.name)
  const kept = existsSync(join(folder, 'seeds')) ? readSeeds({ ...project, seeds: join(folder, 'seeds') }, null).seeds : []
  const says = saidThen(edition, kept)
  const places = edition.quotes.flatMap((quote) => quote.sources.map((source) => proveSource(edition, source, kept)))
  const shown = edition.quotes.map(({ id, text, sources }): Proof => {
    const right = sources.some((source) => squeeze(source.text) === squeeze(text))
    const wrong = right ? null : `“${text.slice(0, 80)}” is the wording of no source of ${id}`
    return { kind: 'quotation', file: `editions/${edition.name}/manifest.json`, place: '1:1', wrong }
  })
  const pages = edition.files.filter(({ path }) => /^(index|digest)[^/]*\.(html|txt|eml)$/.test(path) && existsSync(join(folder, path)))
  return [...proveFiles(folder, edition), ...places, ...shown, ...pages.flatMap(({ path }) => provePart(folder, edition, path, says))]
}

/** Files whose seeds have another SHA-256 now than when the edition was frozen; those that are gone are not named. */
export function changedSince(edition: EditionManifest, now: ReadonlyMap<string, string>): string[] {
  return edition.articles.filter(({ file, sha256 }) => now.has(file) && now.get(file) !== sha256).map(({ file }) => file)
}

/** Every file has its hash, and no other file lies there. */
function proveFiles(folder: string, edition: EditionManifest): Proof[] {
  const known = new Map(edition.files.map((file) => [file.path, file.sha256]))
  const here = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  const strange = here.filter((path) => path !== 'manifest.json' && !known.has(path))
  return [...known.keys(), ...strange].map((path): Proof => {
    const wrong = !known.has(path)
      ? 'the file is not of the edition that was frozen'
      : !here.includes(path)
        ? 'the file is missing'
        : createHash('sha256')
              .update(readFileSync(join(folder, path)))
              .digest('hex') === known.get(path)
          ? null
          : 'the file is not what was frozen'
    return { kind: 'sentence', file: `editions/${edition.name}/${path}`, place: '1:1', wrong }
  })
}

/** The slices of the kept seed are the words the manifest gives. */
function proveSource(edition: EditionManifest, source: EditionManifest['quotes'][number]['sources'][number], kept: readonly Seed[]): Proof {
  const seed = seedOf(edition, source.article, kept)
  const words = seed ? source.spans.map(([start, end]) => seed.text.slice(start, end)).join('') : ''
  const right = squeeze(words) === squeeze(source.text)
  const wrong = right ? null : `“${source.text.slice(0, 80)}” does not stand in the seed kept for ${source.article}`
  return { kind: 'quotation', file: `editions/${edition.name}/manifest.json`, place: '1:1', wrong }
}

function provePart(folder: string, edition: EditionManifest, path: string, says: MailSays): Proof[] {
  const name = `editions/${edition.name}/${path}`
  const bytes = readFileSync(join(folder, path))
  if (path.endsWith('.html')) return proveHtml(name, bytes.toString('utf8'), says)
  if (path.endsWith('.txt')) return proveMail(name, quotationsOfText(bytes.toString('utf8')), null, says)
  const { html, text } = readMessage(bytes)
  return [...proveHtml(`${name} (html)`, html ?? '', says), ...proveMail(`${name} (text)`, quotationsOfText(text ?? ''), null, says)]
}

function proveHtml(name: string, html: string, says: MailSays): Proof[] {
  return proveRendered(html, (page) => proveMail(name, quotationsOfHtml(page), null, says))
}

function seedOf(edition: EditionManifest, article: string, kept: readonly Seed[]): Seed | undefined {
  const known = edition.articles.find(({ id }) => id === article)
  return kept.find((seed) => seed.source === known?.file && seed.sha256 === known.sha256)
}

/** What the kept seeds say, with the speakers the edition was sent with. */
function saidThen(edition: EditionManifest, kept: readonly Seed[]): MailSays {
  const places = edition.quotes.flatMap((quote) =>
    quote.sources.map((source): Place => ({
      article: source.article,
      anchor: source.anchor,
      spans: source.spans,
      words: squeeze(source.text),
      quote: quote.id,
      speakers: quote.speaker === null ? [] : [quote.speaker],
    })),
  )
  const articles = edition.articles.flatMap(({ id }) => {
    const seed = seedOf(edition, id, kept)
    const own = places.filter((place) => place.article === id)
    return seed ? [[id, quotedArticle(id, seed.text, own)] as const] : []
  })
  const names = [...new Set(places.flatMap((place) => place.speakers))].sort((a, b) => b.length - a.length)
  return { articles: new Map(articles), periods: new Map(), ...tablesOf(articles.flatMap(([, article]) => article.inOrder)), names }
}
