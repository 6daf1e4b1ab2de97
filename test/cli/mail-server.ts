// Which mail server do the tests send to? A real one on loopback, with scripted answers per reader.
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'

export interface Taken {
  readonly from: string
  readonly to: readonly string[]
  readonly message: string
}

/** By reader: refused at RCPT or at the final dot, or what to do before the final answer. A code below zero is given once only. */
export interface Script {
  readonly rcpt?: Readonly<Record<string, number>>
  readonly data?: Readonly<Record<string, number>>
  /** Ends the connection instead of answering the final dot; the message counts as taken. */
  readonly drop?: readonly string[]
  /** Runs when a message has been taken, before the answer. */
  readonly onTaken?: (to: string) => Promise<void> | void
}

export interface MailServer {
  readonly port: number
  readonly taken: Taken[]
  readonly connections: () => number
  readonly close: () => Promise<void>
}

export async function startMailServer(script: Script = {}, options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: Taken[] = []
  const sockets = new Set<{ destroy: () => unknown }>()
  let connections = 0
  const answer = onceEach()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: (address, _session, done) => done(answer(script.rcpt, address.address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const [first = ''] = to
        const refused = answer(script.data, first)
        if (refused !== null) return done(refused)
        taken.push({
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          to,
          message: Buffer.concat(chunks).toString('latin1'),
        })
        if (script.drop?.includes(first) === true) return sockets.forEach((socket) => socket.destroy())
        void Promise.resolve(script.onTaken?.(first)).then(() => done())
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, taken, connections: () => connections, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function onceEach(): (codes: Readonly<Record<string, number>> | undefined, to: string) => Error | null {
  const said = new Set<string>()
  return (codes, to) => {
    const code = codes?.[to]
    if (code === undefined || (code < 0 && said.has(to))) return null
    said.add(to)
    return Object.assign(new Error(`scripted answer for ${to}`), { responseCode: Math.abs(code) })
  }
}
