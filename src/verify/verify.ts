// Can every quotation, caption and headline of a built site or mail be proved from the seeds alone?
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DaybriefError } from '../model/diagnostic.ts'
import { proveArticlePage } from './article-page.ts'
import { quotationsOfFeed } from './feed.ts'
import { proveListPage } from './list-page.ts'
import { proveMail, quotationsOfHtml, quotationsOfText } from './mail.ts'
import { linesOfHtml, linesOfText } from './mail-lines.ts'
import { readMessage } from './message.ts'
import type { Proof } from './proof.ts'
import { proveRendered } from './proof.ts'
import { proveLines } from './prove-lines.ts'
import { readRendered, wordsIn } from './rendered.ts'
import type { SeedsSay } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** Proves every page and mail of a site's folder; `editions/` and the corrections page show the past and are passed over. */
export function proveSite(site: string, says: SeedsSay): Proof[] {
  const files = filesBelow(site, '')
  if (!files.includes('index.html'))
    throw new DaybriefError('no-site', `${site} is no built site: it has no index.html. Build it first, or name another folder.`)
  const pages = files.filter((file) => file.endsWith('.html') && !/^(editions|digest)\//.test(file) && file !== 'corrections.html')
  const mails = files.filter((file) => file.startsWith('digest/') && /\.(html|txt|eml)$/.test(file))
  const feeds = files.filter((file) => !file.startsWith('editions/') && (file.endsWith('.xml') || file === 'feed.json'))
  const proofs = [...pages, ...mails, ...feeds].flatMap((file) => proveFile(site, file, says))
  const written = new Set(files)
  const missing = [...says.articles.keys()].filter((id) => !written.has(`articles/${id}.html`))
  const lost = missing.map((id): Proof => ({
    kind: 'sentence',
    file: `articles/${id}.html`,
    place: '1:1',
    wrong: `the page of ${id} is missing`,
  }))
  return [...proofs, ...lost, ...captionsShown(site, files, says)]
}

/** Proves one file of a site, a page or a mail, by its path within the site. */
export function proveFile(site: string, file: string, says: SeedsSay): Proof[] {
  if (file.startsWith('digest/')) return proveMailFile(join(site, file), file, says)
  const html = readFileSync(join(site, file), 'utf8')
  if (!file.endsWith('.html')) return proveMail(file, quotationsOfFeed(html, file.endsWith('.json')), null, says)
  if (!file.startsWith('articles/')) return proveRendered(html, (page) => proveListPage(file, page, says))
  const article = says.articles.get(basename(file, '.html'))
  if (!article) return [{ kind: 'sentence', file, place: '1:1', wrong: 'no seed belongs to this page' }]
  return proveRendered(html, (page) => proveArticlePage(file, page, article, says))
}

/** Proves one mail: .eml (both parts), .html or .txt. `name` is how failures call it; the period is its stem. */
export function proveMailFile(path: string, name: string, says: SeedsSay): Proof[] {
  const stem = basename(path).replace(/\.(html|txt|eml)$/, '')
  const period = says.periods.has(stem) ? stem : null
  const bytes = readFileSync(path)
  if (path.endsWith('.html')) return proveHtml(name, bytes.toString('utf8'), period, says)
  if (path.endsWith('.txt')) return proveText(name, bytes.toString('utf8'), period, says)
  const { html, text } = readMessage(bytes)
  if (html === null || text === null)
    return [{ kind: 'sentence', file: name, place: '1:1', wrong: 'the message does not hold an HTML part and a text part' }]
  const agreement: Proof = {
    kind: 'sentence',
    file: name,
    place: '1:1',
    wrong: sameWords(html, text) ? null : 'its HTML and its text part do not hold the same quotations in the same order',
  }
  return [...proveHtml(`${name} (html)`, html, period, says), ...proveText(`${name} (text)`, text, period, says), agreement]
}

function proveHtml(name: string, html: string, period: string | null, says: SeedsSay): Proof[] {
  return proveRendered(html, (page) => [
    ...proveMail(name, quotationsOfHtml(page), period, says),
    ...proveLines(name, linesOfHtml(page), period, says),
  ])
}

function proveText(name: string, text: string, period: string | null, says: SeedsSay): Proof[] {
  return [...proveMail(name, quotationsOfText(text), period, says), ...proveLines(name, linesOfText(text), period, says)]
}

function sameWords(html: string, text: string): boolean {
  const [one, other] = [quotationsOfHtml(readRendered(html)), quotationsOfText(text)].map((list) =>
    list.map(({ words }) => squeeze(words)).join('\n'),
  )
  return one === other
}

/** Every caption the seeds hold stands, in its words, on a captions page. */
function captionsShown(site: string, files: readonly string[], says: SeedsSay): Proof[] {
  const pages = files.filter((file) => /^captions\/index(-\d+)?\.html$/.test(file))
  const shown = pages.map((file) => squeeze(wordsIn(readRendered(readFileSync(join(site, file), 'utf8')))))
  return says.captions.map(({ text }): Proof => {
    const words = squeeze(text)
    const at = shown.findIndex((page) => page.includes(words))
    return {
      kind: 'caption',
      file: pages[at] ?? 'captions/index.html',
      place: '1:1',
      wrong: at === -1 ? `the caption “${text.slice(0, 80)}” is not shown in its words` : null,
    }
  })
}

/** Paths of the files below a folder, with `/`, in code-unit order. */
function filesBelow(folder: string, prefix: string): string[] {
  const read = statSync(folder, { throwIfNoEntry: false })
  if (!read?.isDirectory())
    throw new DaybriefError('no-site', `There is no folder ${folder}. Build the site first, or name another folder.`)
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
    )
    .sort()
}
