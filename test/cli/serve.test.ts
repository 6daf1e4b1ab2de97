// Does the editor's server show the site, tell pages to reload, show errors and clear them, and stay inside the site?
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorkspace } from '../helpers/built-site.ts'
import { root } from '../helpers/sources.ts'

const work = makeWorkspace({ 'a.txt': 'Ministers meet again\n\nJanuary 2, 2022\n\nThe talks go on, officials said.\n' })
let server: ChildProcess
let address = ''
let said = ''

beforeAll(async () => {
  server = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', '--port', '0'], { cwd: work.folder })
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  address = await until(() => /http:\S+/.exec(said)?.[0])
})
afterAll(() => {
  server.kill()
  work.remove()
})

test('pages carry the reload script, the files of the site do not', async () => {
  const page = await (await fetch(address)).text()
  expect(page).toContain('daybrief-reload.js')
  expect(page).toMatch(/Content-Security-Policy" content="connect-src 'self'; default-src/)
})

test('a saved article reloads the page; an error is shown and goes when it is put right', async () => {
  const events = await listen()
  writeFileSync(join(work.folder, 'seeds/b.txt'), 'Troops are moved\n\nJanuary 3, 2022\n\nThey were moved by night.\n')
  await until(() => /event: reload/.exec(events())?.[0])
  expect(await (await fetch(`${address}articles/b.html`)).text()).toContain('Troops are moved')
  renameSync(join(work.folder, 'seeds/b.txt'), join(work.folder, 'b.txt'))
  writeFileSync(join(work.folder, 'seeds/c.txt'), '')
  await until(() => /event: state\ndata: "c\.txt: /.exec(events())?.[0])
  writeFileSync(join(work.folder, 'seeds/c.txt'), 'Sanctions take effect\n\nThe travel ban takes effect at once.\n')
  await until(() => /c\.txt: [^]*event: state\ndata: ""/.exec(events())?.[0])
})

test.each(['../package.json', '..%2fpackage.json', '%00', '%'])('%s is not served', async (path) => {
  expect((await fetch(address + path)).status).toBe(404)
})

async function listen(): Promise<() => string> {
  const response = await fetch(`${address}daybrief-events`)
  let heard = ''
  void (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) heard += decoder.decode(chunk)
  })().catch(() => undefined)
  return () => heard
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
