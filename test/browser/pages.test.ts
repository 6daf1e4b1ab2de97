// Can everybody read every kind of page? Contrast and structure, narrow and wide, light and dark, keyboard, print, motion; nothing asked of anybody else.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedEdition, Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds, readEdition } from '../helpers/built-site.ts'
import { openPage } from '../helpers/open-page.ts'
import { allPages, pageTypes } from '../helpers/page-types.ts'
import { root } from '../helpers/sources.ts'
import { launchBrowser } from './find.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const PICTURES = join(root, 'test-output/pages')
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const

let browser: Browser
let built: Workspace
let edition: PublishedEdition
let types: string[]

beforeAll(async () => {
  built = buildFiveSeeds()
  edition = readEdition(built.site)
  types = pageTypes(built.site)
  mkdirSync(PICTURES, { recursive: true })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  built?.remove()
})

const folderUrl = (): string => `${pathToFileURL(built.site).href}/`
const isMail = (path: string): boolean => path.startsWith('digest/')

test('there is a page of every kind', () => {
  const kinds = types.map((path) => path.replace(/[^/]*$/, ''))
  expect(new Set(kinds)).toEqual(new Set(['', 'articles/', 'captions/', 'days/', 'digest/', 'people/', 'quotes/', 'stories/', 'themes/']))
})

describe.each(LOOKS)('$colorScheme at $width', (look) => {
  test('axe finds nothing, nothing is asked of anybody, nothing is logged', { timeout: 180_000 }, async () => {
    const wrong: string[] = []
    const opened = await openPage(browser, [folderUrl()], { colorScheme: look.colorScheme, viewport: { width: look.width, height: 720 } })
    for (const path of types) {
      await opened.page.goto(folderUrl() + path)
      if (await scrollsSideways(opened.page)) wrong.push(`${path} scrolls sideways at ${look.width}`)
      if ((look.width === 1280) === (look.colorScheme === 'light'))
        await opened.page.screenshot({
          path: join(PICTURES, `${path.replaceAll('/', '-')}-${look.width}-${look.colorScheme}.png`),
          fullPage: true,
        })
    }
    expect(wrong).toEqual([])
    expect({ outside: opened.outside, noise: opened.noise }).toEqual({ outside: [], noise: [] })
    await opened.close()
    expect(await axeFindings(look)).toEqual([])
  })
})

/** In contexts that bypass the page's policy, which would (rightly) not let axe in. */
async function axeFindings(look: (typeof LOOKS)[number]): Promise<string[]> {
  const findings: string[] = []
  const opened = await openPage(browser, [folderUrl()], {
    bypassCSP: true,
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: 720 },
  })
  for (const path of types) {
    await opened.page.goto(folderUrl() + path)
    await opened.page.addScriptTag({ path: AXE })
    const found: AxeResults = await opened.page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
    findings.push(
      ...found.violations.map(
        (violation) => `${path}: ${violation.id} at ${violation.nodes[0]?.target.join(' ')} (${violation.nodes.length})`,
      ),
    )
  }
  await opened.close()
  return findings
}

test('at 320 no page of the site scrolls sideways', { timeout: 120_000 }, async () => {
  const opened = await openPage(browser, [folderUrl()], { javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const wide: string[] = []
  for (const path of allPages(built.site).filter((page) => !isMail(page))) {
    await opened.page.goto(folderUrl() + path)
    if (await scrollsSideways(opened.page)) wide.push(path)
  }
  expect(wide).toEqual([])
  await opened.close()
})

test('the first Tab stop skips to the text, and every stop can be seen', { timeout: 120_000 }, async () => {
  const opened = await openPage(browser, [folderUrl()], { viewport: { width: 1280, height: 720 } })
  const wrong: string[] = []
  for (const path of types.filter((page) => !isMail(page))) {
    await opened.page.goto(folderUrl() + path)
    await opened.page.keyboard.press('Tab')
    const first = await focused(opened.page)
    if (first.href !== '#main' || !first.visible || !first.target) wrong.push(`${path}: the first stop is ${JSON.stringify(first)}`)
    for (let stop = 0; stop < 25; stop += 1) {
      await opened.page.keyboard.press('Tab')
      const next = await focused(opened.page)
      if (next.tag === 'BODY') break
      if (!next.visible || !next.ring) wrong.push(`${path}: stop ${stop + 2} cannot be seen: ${JSON.stringify(next)}`)
    }
  }
  expect(wrong).toEqual([])
  await opened.close()
})

test('a day prints every quotation in dark ink, without what only a screen needs', async () => {
  const day = edition.periods.find((period) => period.articles.length > 1)
  for (const colorScheme of ['light', 'dark'] as const) {
    const opened = await openPage(browser, [folderUrl()], { colorScheme, viewport: { width: 800, height: 1100 } })
    await opened.page.emulateMedia({ media: 'print', colorScheme })
    await opened.page.goto(folderUrl() + (day?.href ?? ''))
    const shown = await opened.page.evaluate(printed)
    expect(shown.forScreens).toEqual([])
    expect(shown.quotes).toBeGreaterThan(0)
    expect(shown.pale).toEqual([])
    await opened.close()
  }
})

test('who asks for less motion gets none', async () => {
  const opened = await openPage(browser, [folderUrl()], { reducedMotion: 'reduce' })
  for (const path of types.filter((page) => !isMail(page))) {
    await opened.page.goto(folderUrl() + path)
    const moving = await opened.page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter((style) => style.scrollBehavior === 'smooth' || (style.animationName !== 'none' && style.animationDuration !== '0s'))
          .length,
    )
    expect([path, moving]).toEqual([path, 0])
  }
  await opened.close()
})

test('nothing moves while a page loads or is read', async () => {
  for (const width of [1280, 360]) {
    const opened = await openPage(browser, [folderUrl()], { viewport: { width, height: 640 } })
    const moved: string[] = []
    for (const path of types.filter((page) => !isMail(page))) {
      await opened.page.goto(folderUrl() + path)
      const shift = await opened.page.evaluate(shifted)
      if (shift !== 0) moved.push(`${path} at ${width}: ${shift}`)
    }
    expect(moved).toEqual([])
    await opened.close()
  }
})

test('with colours forced by the reader, marked words and the days of the calendar are still told apart', async () => {
  const opened = await openPage(browser, [folderUrl()], { forcedColors: 'active', viewport: { width: 1280, height: 720 } })
  const source = edition.quotes[0]?.sources[0]
  await opened.page.goto(folderUrl() + (source?.href ?? ''))
  const marked = await opened.page.evaluate(() => {
    const marks = [...document.querySelectorAll('main mark')].map((mark) => ({ text: mark.textContent, style: getComputedStyle(mark) }))
    const outlined = marks.filter(({ style }) => style.outlineStyle !== 'none').map(({ text }) => text)
    return {
      outlined: outlined.join('').replace(/\s/g, ''),
      underlined: marks.every(({ style }) => style.textDecorationLine === 'underline'),
    }
  })
  expect(marked).toEqual({ outlined: source?.text.replace(/\s/g, ''), underlined: true })
  await opened.page.goto(`${folderUrl()}archive.html`)
  const borders = await opened.page.evaluate(() =>
    ['a', 'span'].map((name) => getComputedStyle(document.querySelector(`.calendar td > ${name}`) ?? document.body).borderTopColor),
  )
  expect(borders[0]).not.toBe(borders[1])
  await opened.close()
})

/** Runs in the page: the sum of all shifts since it began, after reading down to its end. */
async function shifted(): Promise<number> {
  let sum = 0
  const add = (list: PerformanceObserverEntryList): void => {
    for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') sum += entry.value
  }
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))
  await frame()
  scrollTo(0, document.body.scrollHeight)
  await frame()
  return sum
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}

interface Focused {
  readonly tag: string
  readonly href: string | null
  readonly visible: boolean
  readonly ring: boolean
  readonly target: boolean
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const area = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const href = element.getAttribute('href')
    return {
      tag: element.tagName,
      href,
      visible: area.width > 1 && area.height > 1 && area.bottom > 0 && area.top < innerHeight && area.right > 0,
      ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
      target: href?.startsWith('#') === true && document.getElementById(href.slice(1))?.tagName === 'MAIN',
    }
  })
}

/** Runs in the page. */
function printed(): { forScreens: string[]; quotes: number; pale: string[] } {
  const isShown = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
  const forScreens = [...document.querySelectorAll('nav, form, button, a[href="#main"]')]
    .filter(isShown)
    .map((element) => element.outerHTML.slice(0, 80))
  const quotes = [...document.querySelectorAll('main blockquote')].filter(isShown)
  const light = (colour: string): boolean => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) > 330
  const pale = quotes.filter((quote) => light(getComputedStyle(quote).color)).map((quote) => quote.textContent ?? '')
  return { forScreens, quotes: quotes.length, pale }
}
