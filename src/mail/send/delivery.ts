// What became of one message? A connection a message, so that what the server answered, and whether it answered, is never in doubt.
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome } from './ledger.ts'
import type { Server } from './server.ts'

export interface Delivery {
  readonly outcome: Outcome
  /** False: no connection, TLS or login: nothing left, and the next reader would fare no better. */
  readonly reached: boolean
}

export interface Letter {
  readonly from: string
  readonly to: string
  readonly message: Buffer
}

/** Offers the letter once. `leaving` runs when the server is ready and before anything of the letter leaves; nothing is retried. */
export async function deliver(server: Server, letter: Letter, leaving: () => void): Promise<Delivery> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const line = new Connection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTLS,
    tls: { rejectUnauthorized: true },
  })
  const broken = new Promise<never>((_resolve, reject) => {
    line.on('error', reject)
    line.on('end', () => reject(new Error('The line was lost.')))
  })
  broken.catch(() => undefined)
  try {
    const { credentials } = server
    await Promise.race([broken, called((done) => line.connect(done))])
    if (credentials !== null) await Promise.race([broken, called((done) => line.login(credentials, done))])
  } catch (error) {
    line.close()
    return { outcome: { ...outcomeOf(error), state: 'deferred' }, reached: false }
  }
  try {
    leaving()
  } catch (error) {
    line.close()
    throw error
  }
  const outcome = await Promise.race([broken, hand(line, letter)]).catch(outcomeOf)
  if (outcome.state === 'sent') line.quit()
  else line.close()
  return { outcome, reached: true }
}

/** The address the server was given must be the reader's, letter for letter. */
async function hand(line: SMTPConnection, { from, to, message }: Letter): Promise<Outcome> {
  const info = await new Promise<SMTPConnection.SentMessageInfo>((resolve, reject) => {
    line.send({ from, to: [to] }, message, (error, sent) => (error === null ? resolve(sent) : reject(error)))
  })
  const accepted = info.accepted.length === 1 && info.accepted[0] === to
  return { state: accepted ? 'sent' : 'unsure', code: codeOf(info.response), text: info.response }
}

function called(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error === undefined || error === null ? resolve() : reject(error))))
}

/** An answer decides (RFC 5321 section 4.2.1: 4 for now, 5 for good); a line lost without one leaves the matter open. */
function outcomeOf(error: unknown): Outcome {
  const fields = new Map<string, unknown>(Object.entries(error instanceof Error ? error : {}))
  const code = fields.get('responseCode')
  const answer = fields.get('response')
  const text = typeof answer === 'string' && answer !== '' ? answer : error instanceof Error ? error.message : String(error)
  if (typeof code === 'number' && code >= 400 && code < 600) return { state: code < 500 ? 'deferred' : 'failed', code, text }
  return { state: 'unsure', code: null, text }
}

function codeOf(response: string): number | null {
  const code = /^([2-5]\d\d)\b/.exec(response)?.[1]
  return code === undefined ? null : Number(code)
}
