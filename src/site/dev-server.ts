// How does an editor see the site while writing? A server for this machine only, that tells open pages to reload and shows what went wrong.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.eml': 'message/rfc822',
}

const SCRIPT = '/daybrief-reload.js'
const EVENTS = '/daybrief-events'

/** Runs in served pages only; nothing of it is in the site. The error is text, never markup. */
const RELOAD = `const events = new EventSource('${EVENTS}')
let box = null
events.addEventListener('reload', () => location.reload())
events.addEventListener('state', (event) => {
  const message = JSON.parse(event.data)
  box?.remove()
  box = null
  if (message === '') return
  box = document.createElement('pre')
  box.setAttribute('role', 'alert')
  box.textContent = message
  Object.assign(box.style, { position: 'fixed', inset: 'auto 0 0 0', margin: '0', padding: '1rem', background: '#7a1020', color: '#fff', whiteSpace: 'pre-wrap', zIndex: '99' })
  document.body.append(box)
})
`

export interface DevServer {
  readonly address: string
  /** Open pages load themselves again. */
  readonly reload: () => void
  /** Shown on open pages until it is set to the empty string. */
  readonly show: (error: string) => void
  readonly close: () => void
}

/** Serves `site` on the loopback address. `port` 0 takes any free one; one in use is refused with the system's error. */
export async function serveSite(site: string, port: number): Promise<DevServer> {
  const listeners = new Set<ServerResponse>()
  let state = ''
  const tell = (event: string, data: string): void => {
    for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  const server = createServer((request, response) => {
    if (request.url !== EVENTS) return answer(site, request, response)
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  })
  await listen(server, port)
  const address = server.address()
  return {
    address: `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}/`,
    reload: () => tell('reload', ''),
    show: (error) => tell('state', (state = error)),
    close: () => {
      for (const listener of listeners) listener.end()
      server.close()
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

function answer(site: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.url === SCRIPT) return send(response, 200, '.js', RELOAD)
  const found = fileFor(site, request.url ?? '/')
  const missing = join(site, '404.html')
  if (found !== null) return send(response, 200, extname(found), bodyOf(found))
  send(response, 404, '.html', existsSync(missing) ? bodyOf(missing) : Buffer.from('Not built yet.'))
}

/** The file a request names, never outside the site; a folder's index.html. */
function fileFor(site: string, url: string): string | null {
  const path = pathOf(url)
  if (path === null) return null
  const file = join(site, normalize(`/${path}`))
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isFile()) return file
  const index = join(file, 'index.html')
  return stats?.isDirectory() && existsSync(index) ? index : null
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

/** Pages get the reload script, and leave to listen to this server. */
function bodyOf(file: string): Buffer | string {
  if (extname(file) !== '.html') return readFileSync(file)
  const page = readFileSync(file, 'utf8').replace(
    '<meta http-equiv="Content-Security-Policy" content="',
    (start) => `${start}connect-src 'self'; `,
  )
  return page.replace('</body>', `<script src="${SCRIPT}"></script></body>`)
}

function send(response: ServerResponse, status: number, ending: string, body: Buffer | string): void {
  response.writeHead(status, { 'content-type': TYPES[ending] ?? 'application/octet-stream', 'cache-control': 'no-store' })
  response.end(body)
}
