// Does `daybrief send` keep its promise? Real SMTP on loopback, a process that is killed, answers of every kind.
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startMailServer } from './mail-server.ts'
import type { MailServer, Script } from './mail-server.ts'
import { digest, makeDesk } from './send-run.ts'

const servers: MailServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})
const listen = async (script: Script = {}): Promise<MailServer> => {
  const server = await startMailServer(script)
  servers.push(server)
  return server
}
const three = ['ann@example.test', 'bob@example.test', 'cy@example.test']
const states = (desk: ReturnType<typeof makeDesk>, to: string): string[] =>
  desk
    .ledger()
    .filter((entry) => entry.to === to)
    .map((entry) => entry.state)

describe('a plain run', () => {
  test('gives each reader one message, the digest itself with To, and shows nobody another’s address', async () => {
    const server = await listen()
    const desk = makeDesk(three)
    const ran = await desk.send(server.port)
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(server.taken.map((mail) => mail.to)).toEqual(three.map((to) => [to]))
    expect(server.taken.map((mail) => mail.from)).toEqual(three.map(() => 'desk@example.org'))
    for (const [at, mail] of server.taken.entries()) {
      const expected = digest.replace('Bcc: secret@example.org\r\nX-Unsent: 1\r\n', '').replace('Subject:', `To: ${three[at]}\r\nSubject:`)
      expect(mail.message).toBe(expected)
    }
    expect(three.map((to) => states(desk, to))).toEqual(three.map(() => ['sending', 'sent']))
    expect(statSync(join(desk.folder, 'digest.eml.sent.jsonl')).mode & 0o777).toBe(0o600)
  })

  test('is silent the second time: no connection', async () => {
    const server = await listen()
    const desk = makeDesk(three)
    await desk.send(server.port)
    const before = server.connections()
    expect(await desk.send(server.port)).toMatchObject({ code: 0, stdout: '' })
    expect(server.connections()).toBe(before)
    expect(readdirSync(desk.folder).filter((name) => name.includes('.lock.'))).toEqual([])
  })

  test('sends new readers of a longer list, doubles once', async () => {
    const server = await listen()
    const desk = makeDesk(three.slice(0, 1))
    await desk.send(server.port)
    writeFileSync(join(desk.folder, 'list.txt'), `# readers\r\nann@EXAMPLE.test\r\n\r\nbob@example.test\r\nbob@Example.Test\r\n`)
    expect((await desk.send(server.port)).code).toBe(0)
    expect(server.taken.map((mail) => mail.to[0])).toEqual(['ann@example.test', 'bob@example.test'])
  })
})

describe('a dry run', () => {
  test('lists who would get it and who is left out, connects to nobody, writes nothing', async () => {
    const server = await listen({ rcpt: { 'bob@example.test': 550 } })
    const desk = makeDesk(three.slice(0, 2))
    await desk.send(server.port)
    const [connections, ledger] = [server.connections(), readFileSync(join(desk.folder, 'digest.eml.sent.jsonl'), 'utf8')]
    writeFileSync(join(desk.folder, 'list.txt'), three.join('\n'))
    const ran = await desk.send(server.port, ['--dry-run'])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('left out\tann@example.test\tsent\t250')
    expect(ran.stdout).toMatch(/left out\tbob@example\.test\tfailed\t550\t.*scripted answer/)
    expect(ran.stdout).toContain('would send\tcy@example.test')
    expect(server.connections()).toBe(connections)
    expect(readFileSync(join(desk.folder, 'digest.eml.sent.jsonl'), 'utf8')).toBe(ledger)
  })

  test('leaves no file in a fresh folder', async () => {
    const desk = makeDesk(three)
    expect((await desk.send(1, ['--dry-run'])).code).toBe(0)
    expect(readdirSync(desk.folder).sort()).toEqual(['digest.eml', 'list.txt'])
  })
})

describe('answers', () => {
  test('5xx is final, named with code and words, and stops nobody else', async () => {
    const server = await listen({ rcpt: { 'ann@example.test': 550 }, data: { 'bob@example.test': 554 } })
    const desk = makeDesk(three)
    const ran = await desk.send(server.port)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/^ann@example\.test\tfailed\t550\t550.*scripted answer for ann.*\nbob@example\.test\tfailed\t554\t.*\n$/)
    expect(server.taken.map((mail) => mail.to[0])).toEqual(['cy@example.test'])
    expect((await desk.send(server.port)).code).toBe(1)
    expect(server.taken).toHaveLength(1)
  })

  test('4xx is tried again within the run, as often as asked', async () => {
    const server = await listen({ rcpt: { 'ann@example.test': -451 }, data: { 'bob@example.test': 452 } })
    const desk = makeDesk(three)
    const ran = await desk.send(server.port, ['--retries', '2'])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/^bob@example\.test\tdeferred\t452\t/)
    expect(states(desk, 'ann@example.test')).toEqual(['sending', 'deferred', 'sending', 'sent'])
    expect(states(desk, 'bob@example.test').filter((state) => state === 'deferred')).toHaveLength(3)
    expect(new Set(server.taken.map((mail) => mail.to[0]))).toEqual(new Set(['ann@example.test', 'cy@example.test']))
    expect(server.taken).toHaveLength(2)
  })

  test('a line lost without an answer is unsure: named, not sent again but on --retry-unsure', async () => {
    const server = await listen({ drop: ['bob@example.test'] })
    const desk = makeDesk(three)
    const ran = await desk.send(server.port)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/^bob@example\.test\tunsure\t-\t/)
    expect((await desk.send(server.port)).stdout).toContain('bob@example.test\tunsure')
    expect(server.taken.filter((mail) => mail.to[0] === 'bob@example.test')).toHaveLength(1)
    const other = await listen()
    expect((await desk.send(other.port, ['--retry-unsure'])).code).toBe(0)
    expect(other.taken.map((mail) => mail.to[0])).toEqual(['bob@example.test'])
  })

  test('no server: every reader deferred, nothing left, and the next run sends', async () => {
    const gone = await listen()
    await gone.close()
    const desk = makeDesk(three)
    const ran = await desk.send(gone.port, ['--retries', '1'])
    expect(ran.code).toBe(1)
    expect(ran.stdout.trim().split('\n')).toHaveLength(3)
    expect(desk.ledger().every((entry) => entry.state === 'deferred')).toBe(true)
    const server = await listen()
    expect((await desk.send(server.port)).code).toBe(0)
    expect(server.taken).toHaveLength(3)
  })
})

describe('a crash', () => {
  test.each([1, 2, 3])('after message %i was taken names that reader and resumes with the rest', async (n) => {
    const run: { child?: { kill: (signal: 'SIGKILL') => boolean } } = {}
    let count = 0
    const server = await listen({
      onTaken: async () => {
        count += 1
        if (count === n) run.child?.kill('SIGKILL')
        if (count === n) await new Promise((resolve) => setTimeout(resolve, 50))
      },
    })
    const desk = makeDesk(three)
    const started = desk.start(server.port)
    run.child = started.child
    expect((await started.done).code).toBe(null)
    const again = await desk.send(server.port)
    const doubtful = three[n - 1] ?? ''
    expect(again.code).toBe(1)
    expect(again.stdout).toMatch(new RegExp(`^${doubtful}\\tsending\\t-\\t`))
    expect(server.taken.map((mail) => mail.to[0])).toEqual(three)
  })

  test('before the message left sends it again', async () => {
    const run: { child?: { kill: (signal: 'SIGKILL') => boolean } } = {}
    const server = await startMailServer({}, { onConnect: (_session, done) => (run.child?.kill('SIGKILL') === true ? undefined : done()) })
    servers.push(server)
    const desk = makeDesk(three)
    const started = desk.start(server.port)
    run.child = started.child
    expect((await started.done).code).toBe(null)
    expect(desk.ledger()).toEqual([])
    const next = await listen()
    expect((await desk.send(next.port)).code).toBe(0)
    expect(next.taken).toHaveLength(3)
  })

  test('in mid-line of the ledger counts that reader by the line before', async () => {
    const server = await listen()
    const desk = makeDesk(three)
    await desk.send(server.port)
    const path = join(desk.folder, 'digest.eml.sent.jsonl')
    truncateSync(path, statSync(path).size - 20)
    const ran = await desk.send(server.port)
    expect(ran.stdout).toMatch(/^cy@example\.test\tsending\t/)
    expect((await desk.send(server.port, ['--retry-unsure'])).code).toBe(0)
    expect(states(desk, 'cy@example.test')).toEqual(['sending', 'sending', 'sent'])
  })
})

describe('refused, exit 2, nothing sent', () => {
  test('damage inside the ledger, with its line', async () => {
    const server = await listen()
    const desk = makeDesk(three)
    await desk.send(server.port)
    const path = join(desk.folder, 'digest.eml.sent.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"state":"sent"', '"state":"snt"'))
    appendFileSync(join(desk.folder, 'list.txt'), 'dee@example.test\n')
    const ran = await desk.send(server.port)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('digest.eml.sent.jsonl:2')
    expect(server.taken).toHaveLength(3)
  })

  test('other words under a Message-ID that was sent', async () => {
    const server = await listen()
    const desk = makeDesk(three)
    await desk.send(server.port)
    writeFileSync(join(desk.folder, 'digest.eml'), digest.replace('From here', 'From there'))
    expect(await desk.send(server.port)).toMatchObject({ code: 2, stderr: expect.stringContaining('new edition') })
  })

  test('a second sender at the same ledger', async () => {
    const run: { second?: Promise<{ code: number | null; stderr: string }> } = {}
    const desk = makeDesk(three)
    const server = await listen({
      onTaken: async () => {
        run.second ??= desk.send(server.port)
        await run.second
      },
    })
    expect((await desk.send(server.port)).code).toBe(0)
    expect(await run.second).toMatchObject({ code: 2, stderr: expect.stringContaining('at work') })
    expect(server.taken).toHaveLength(3)
  })

  test.each([
    ['eve x@example.test', 1],
    ['eve@example.test\rRCPT TO:<x@example.test>', 1],
    ['eve@evil.test,x@example.test', 1],
    ['x:eve@evil.test;', 1],
    ['eve@evil.test@example.test', 1],
    ['"eve x"@example.test', 1],
    ['<eve@example.test>', 1],
    ['Eve <eve@example.test>', 1],
    ['eve(comment)@example.test', 1],
    ['@relay.test:eve@example.test', 1],
    ['eve@[127.0.0.1]', 1],
    ['eve@127.0.0.1', 1],
    ['eve@localhost', 1],
    ['eve..x@example.test', 1],
    ['.eve@example.test', 1],
    ['eve@example..test', 1],
    ['eve@-example.test', 1],
    ['=?utf-8?q?eve=40evil=2Etest=2C?=@example.test', 1],
    ['eve@exämple.test', 1],
    ['eve\u0000@example.test', 1],
    ['eve\u0085@example.test', 1],
    ['eve\u2028@example.test', 1],
    [`${'a'.repeat(65)}@example.test`, 1],
    [`eve@${'a.'.repeat(125)}test`, 1],
    [' eve@example.test', 1],
    ['eve@example.test ', 1],
  ])('the address %j, by its line', async (address) => {
    const server = await listen()
    const desk = makeDesk(`ann@example.test\n# a comment\n${address}\n`)
    const ran = await desk.send(server.port)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('list.txt:3')
    expect(server.connections()).toBe(0)
    expect(existsSync(join(desk.folder, 'digest.eml.sent.jsonl'))).toBe(false)
  })

  test.each([
    ['an empty list', '# nobody\n', []],
    ['secrets in the address', 'a@example.test\n', ['--smtp', 'smtp://user:hunter2@127.0.0.1:25']],
    ['an address of another kind', 'a@example.test\n', ['--smtp', 'http://127.0.0.1:25']],
    ['a rate of nothing', 'a@example.test\n', ['--rate', '0']],
    ['retries that are no number', 'a@example.test\n', ['--retries', 'many']],
    ['an unknown option', 'a@example.test\n', ['--fast']],
  ])('%s', async (_what, list, more) => {
    const ran = await makeDesk(list).send(1, more)
    expect(ran.code).toBe(2)
    expect(ran.stderr).not.toContain('hunter2')
  })

  test.each([
    ['no Message-ID', digest.replace(/Message-ID: .*\r\n/, '')],
    ['two From', digest.replace('Subject:', 'From: x@example.org\r\nSubject:')],
    ['a sender of no domain', digest.replace('desk@example.org', 'digest@daybrief.invalid')],
    ['two senders', digest.replace('<desk@example.org>', '<desk@example.org>, x@example.org')],
    ['bare line feeds', digest.replaceAll('\r\n', '\n')],
    ['a bare carriage return', digest.replace('..two', '..\rtwo')],
  ])('a digest with %s', async (_what, message) => {
    const server = await listen()
    const ran = await makeDesk(three, message).send(server.port)
    expect(ran.code).toBe(2)
    expect(server.connections()).toBe(0)
  })

  test('a ledger inside a built site, which is published', async () => {
    const server = await listen()
    const desk = makeDesk(three)
    mkdirSync(join(desk.folder, 'site/data'), { recursive: true })
    mkdirSync(join(desk.folder, 'site/digest'))
    writeFileSync(join(desk.folder, 'site/data/edition.json'), '{}')
    writeFileSync(join(desk.folder, 'site/digest/day.eml'), digest)
    expect((await desk.send(server.port, ['--ledger', 'site/x.jsonl'])).code).toBe(2)
    expect(server.connections()).toBe(0)
  })
})
