// Does anything leave without verified TLS when it must not? Own authority, no certificate of ours but for these tests.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { SMTPServerOptions } from 'smtp-server'
import { startMailServer } from './mail-server.ts'
import type { MailServer } from './mail-server.ts'
import { makeDesk } from './send-run.ts'

const file = (name: string): string => join(import.meta.dirname, 'tls', name)
const tls = { key: readFileSync(file('server.key')), cert: readFileSync(file('server.pem')) }
const trusted = { NODE_EXTRA_CA_CERTS: file('ca.pem') }
const login = { DAYBRIEF_SMTP_USER: 'desk', DAYBRIEF_SMTP_PASSWORD: 'tide-and-time' }
const once = ['--retries', '0']

let server: MailServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})
const offered: string[] = []
async function listen(options: SMTPServerOptions): Promise<MailServer> {
  offered.length = 0
  server = await startMailServer(
    {},
    {
      ...tls,
      onAuth: (auth, _session, done) => {
        offered.push(`${auth.username}:${auth.password}`)
        return auth.password === 'tide-and-time'
          ? done(null, { user: 'desk' })
          : done(Object.assign(new Error('no such login'), { responseCode: 535 }))
      },
      ...options,
    },
  )
  return server
}

test.each([
  ['STARTTLS', { disabledCommands: ['AUTH'] }, 'smtp'],
  ['smtps', { secure: true, disabledCommands: ['AUTH'] }, 'smtps'],
])('%s: a certificate of an unknown authority is refused, one of our own is taken', async (_what, options, scheme) => {
  const { port, taken } = await listen(options)
  const desk = makeDesk(['ann@example.test'])
  const url = ['--smtp', `${scheme}://127.0.0.1:${port}`]
  expect(await desk.send(port, [...url, ...once])).toMatchObject({ code: 1, stdout: expect.stringContaining('deferred') })
  expect(taken).toEqual([])
  expect((await desk.send(port, [...url, '--require-tls'], trusted)).code).toBe(0)
  expect(taken).toHaveLength(1)
})

test('--require-tls: nothing is offered to a server without TLS', async () => {
  const { port, taken } = await listen({ disabledCommands: ['STARTTLS', 'AUTH'] })
  expect(await makeDesk(['ann@example.test']).send(port, ['--require-tls', ...once])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('deferred'),
  })
  expect(taken).toEqual([])
})

test('a login is never given without TLS, nor printed or kept', async () => {
  const { port, taken } = await listen({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
  const desk = makeDesk(['ann@example.test'])
  const ran = await desk.send(port, once, login)
  expect(ran.code).toBe(1)
  expect([taken, offered]).toEqual([[], []])
  expect(ran.stdout + ran.stderr + JSON.stringify(desk.ledger())).not.toContain('tide-and-time')
})

test('a login over TLS: a wrong one leaves every reader deferred, the right one sends', async () => {
  const { port, taken } = await listen({ disabledCommands: [] })
  const desk = makeDesk(['ann@example.test', 'bob@example.test'])
  const wrong = await desk.send(port, once, { ...trusted, ...login, DAYBRIEF_SMTP_PASSWORD: 'guess' })
  expect(wrong.code).toBe(1)
  expect(wrong.stdout).toMatch(/^ann@example\.test\tdeferred\t535\t.*\nbob@example\.test\tdeferred\t535\t/)
  expect(offered).toHaveLength(1)
  expect((await desk.send(port, [], { ...trusted, ...login })).code).toBe(0)
  expect(taken).toHaveLength(2)
})

test('half a login is refused', async () => {
  expect((await makeDesk(['ann@example.test']).send(1, [], { DAYBRIEF_SMTP_USER: 'desk' })).code).toBe(2)
})
