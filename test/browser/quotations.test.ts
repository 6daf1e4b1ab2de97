// Does one click on a quotation show exactly its words in the article, with JavaScript off, from disk and from a server?
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedEdition, Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds, readEdition } from '../helpers/built-site.ts'
import type { Opened, Paint } from '../helpers/open-page.ts'
import { openPage, readPaint, serveUnderPath } from '../helpers/open-page.ts'
import { launchBrowser } from './find.ts'

let browser: Browser
let built: Workspace
let edition: PublishedEdition
let server: Awaited<ReturnType<typeof serveUnderPath>>

beforeAll(async () => {
  built = buildFiveSeeds()
  edition = readEdition(built.site)
  browser = await launchBrowser()
  server = await serveUnderPath(built.site)
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  built?.remove()
})

const folderUrl = (): string => `${pathToFileURL(built.site).href}/`
const SIZES = [
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
]

test('the browser draws text: a heading has width', async () => {
  const opened = await openPage(browser, [folderUrl()])
  await opened.page.goto(folderUrl() + (edition.articles[0]?.href ?? ''))
  const widths = await opened.page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    return [document.querySelector('h1')?.getBoundingClientRect().width ?? 0, pen?.measureText('briefing').width ?? 0]
  })
  expect(Math.min(...widths)).toBeGreaterThan(10)
  await opened.close()
})

test('the five articles hold quotations to test', () => {
  expect(edition.quotes.flatMap((quote) => quote.sources).length).toBeGreaterThan(25)
})

describe.each([
  ['from disk', folderUrl, SIZES],
  ['from a server, below a path', () => server.base, SIZES.slice(0, 1)],
])('%s', (_name, base, sizes) => {
  test.each(sizes)('at $width × $height every source marks its words and nothing else', { timeout: 120_000 }, async (viewport) => {
    const opened = await openPage(browser, [base()], { javaScriptEnabled: false, viewport })
    const wrong: string[] = []
    for (const article of edition.articles) {
      const sources = edition.quotes.flatMap((quote) => quote.sources).filter((source) => source.article === article.id)
      const plain = await paintAt(opened, base(), article.href)
      for (const source of sources) {
        const marked = changed(plain, await paintAt(opened, base(), source.href))
        const words = marked.map((node) => node.text).join('')
        if (squeeze(words) !== squeeze(source.text)) wrong.push(`${source.href} marks “${words}”, not “${source.text}”`)
        const first = marked.find((node) => node.text.trim() !== '')
        if (!first || first.top < 0 || first.top >= viewport.height) wrong.push(`${source.href} is out of view (${first?.top})`)
      }
      if (changed(plain, await paintAt(opened, base(), `${article.href}#q-0000000000`)).length > 0)
        wrong.push(`${article.href}: an unknown anchor marks`)
    }
    expect(wrong).toEqual([])
    expect(opened.outside).toEqual([])
    await opened.close()
  })
})

test('home → a quotation’s link → its words marked, by clicks, with JavaScript off', async () => {
  const opened = await openPage(browser, [folderUrl()], { javaScriptEnabled: false, viewport: { width: 1280, height: 720 } })
  await opened.page.goto(`${folderUrl()}index.html`)
  const links = await opened.page.locator('main a[href*="#q-"]').count()
  expect(links).toBeGreaterThan(0)
  for (let at = 0; at < Math.min(links, 5); at += 1) {
    await opened.page.goto(`${folderUrl()}index.html`)
    const link = opened.page.locator('main a[href*="#q-"]').nth(at)
    const href = (await link.getAttribute('href')) ?? ''
    await link.click()
    const after = await readPaint(opened.page)
    const marked = changed(await paintAt(opened, folderUrl(), href.split('#')[0] ?? ''), after)
    const source = edition.quotes.flatMap((quote) => quote.sources).find((one) => one.href === href)
    expect(squeeze(marked.map((node) => node.text).join(''))).toBe(squeeze(source?.text ?? 'no such source'))
  }
  await opened.close()
})

async function paintAt({ page }: Opened, base: string, href: string): Promise<Paint[]> {
  await page.goto('about:blank')
  await page.goto(base + href)
  return readPaint(page)
}

/** The text nodes that look different; a page whose text nodes are not the same ones is wholly different. */
function changed(plain: readonly Paint[], marked: readonly Paint[]): Paint[] {
  return marked
    .filter((node, at) => plain[at]?.paint !== node.paint || plain[at]?.text !== node.text)
    .filter((node) => node.text.trim() !== '')
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
