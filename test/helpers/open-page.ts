// What does a page do when a browser opens it? Every request and every console message is kept.
import { createReadStream, existsSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Opened {
  readonly page: Page
  /** Addresses asked for that lie neither in the site's folder nor on its test server. */
  readonly outside: string[]
  /** Console messages, page errors and failed requests. */
  readonly noise: string[]
  readonly close: () => Promise<void>
}

/** A page in a context of its own. `inside`: the prefixes that requests may have. */
export async function openPage(browser: Browser, inside: readonly string[], options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const outside: string[] = []
  const noise: string[] = []
  page.on('request', (request) => {
    if (!inside.some((prefix) => request.url().startsWith(prefix)) && !request.url().startsWith('data:')) outside.push(request.url())
  })
  // The icon of a page that was left before it came is no fault.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') noise.push(`failed: ${request.url()}`)
  })
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`))
  return { page, outside, noise, close: () => context.close() }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/atom+xml',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a built site below `/some/path/`, as a site under another one would lie. Files only: a folder is not found. */
export async function serveUnderPath(site: string): Promise<{ origin: string; base: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith('/some/path/') ? join(site, normalize(path.slice('/some/path'.length))) : ''
    if (file === '' || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('not here')
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const origin = `http://127.0.0.1:${port}`
  return { origin, base: `${origin}/some/path/`, close: () => server.close() }
}

export interface Paint {
  readonly text: string
  readonly paint: string
  readonly top: number
  readonly bottom: number
}

/** Every text node of `main` with what its ancestors paint behind and around it. For comparison of a page with and without a target. */
export function readPaint(page: Page): Promise<Paint[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    if (!main) return []
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const found: { text: string; paint: string; top: number; bottom: number }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const paints: string[] = []
      for (let box = node.parentElement; box && box !== main; box = box.parentElement) {
        const style = getComputedStyle(box)
        paints.push(`${style.backgroundColor} ${style.outline} ${style.border} ${style.textDecorationLine} ${style.boxShadow}`)
      }
      const range = document.createRange()
      range.selectNodeContents(node)
      const area = range.getClientRects()[0] ?? range.getBoundingClientRect()
      found.push({ text: node.textContent ?? '', paint: paints.join(' | '), top: area.top, bottom: area.bottom })
    }
    return found
  })
}
