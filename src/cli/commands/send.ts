// daybrief send: who gets the digest, and who may have got it? One message a reader, at most once without your word.
import { parseArgs } from 'node:util'
import { DaybriefError } from '../../model/diagnostic.ts'
import type { ReaderReport, SendReport } from '../../mail/send/send-digest.ts'
import { sendDigest } from '../../mail/send/send-digest.ts'
import { readServer } from '../../mail/send/server.ts'
import type { Command } from '../command.ts'
import { printable, say } from '../say.ts'

const help = `daybrief send DIGEST.eml --to-file LIST --smtp URL [options]

Sends the digest to every address of LIST, one message each. Each reader is offered the digest at most once
without your say-so. Whoever may or may not have got it is named, never guessed. Taken by your mail server is
not the same as read, or even delivered. A stopped run goes on where it was when started again.

  --to-file LIST     one plain address a line, # comments; one bad line refuses the whole run
  --smtp URL         smtp://host:port (STARTTLS if offered) or smtps://host:port; login by DAYBRIEF_SMTP_USER
                     and DAYBRIEF_SMTP_PASSWORD, never in the address
  --ledger FILE      what became of each message (default DIGEST.eml.sent.jsonl; in mail/ for a digest of a site
                     or frozen edition). It holds addresses: keep it out of sight
  --dry-run          checks everything and lists who would get it and who is left out; connects to nobody
  --require-tls      nothing is sent without verified TLS (always so with a login); own CA: NODE_EXTRA_CA_CERTS
  --rate N           at most N messages a minute, evenly spaced
  --retries N        tries again for readers the server puts off (default 3)
  --retry-wait S     seconds before the first new try, doubled before each next (default 60)
  --retry-unsure     also those who may have got it already

Standard output has a line for each reader who has not got it: address, state, code, the server's words.
Exit status: 0 every reader is sent, 1 some are not, 2 refused and nothing sent.

  daybrief send mail/2024-11-29.eml --to-file readers.txt --smtp smtp://mail.example.org:587 --dry-run`

const options = {
  'to-file': { type: 'string' },
  smtp: { type: 'string' },
  ledger: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'require-tls': { type: 'boolean', default: false },
  rate: { type: 'string' },
  retries: { type: 'string', default: '3' },
  'retry-wait': { type: 'string', default: '60' },
  'retry-unsure': { type: 'boolean', default: false },
} as const

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [digest] = positionals
  if (digest === undefined || positionals.length > 1 || values['to-file'] === undefined || values.smtp === undefined) {
    say(`One digest, --to-file and --smtp, please.\n\n${help}`)
    return 2
  }
  const rate = values.rate === undefined ? null : number('--rate', values.rate, /^\d{1,6}(?:\.\d{1,3})?$/)
  if (rate === 0) throw new DaybriefError('option', '--rate 0 would never send anything.', 2)
  const report = await sendDigest({
    digest,
    list: values['to-file'],
    ledger: values.ledger ?? null,
    server: readServer(values.smtp, values['require-tls'], process.env),
    pace: {
      apart: rate === null ? 0 : 60 / rate,
      retries: number('--retries', values.retries, /^\d{1,3}$/),
      wait: number('--retry-wait', values['retry-wait'], /^\d{1,6}(?:\.\d{1,6})?$/),
    },
    dryRun: values['dry-run'],
    retryUnsure: values['retry-unsure'],
    progress: process.stderr.isTTY ? drawProgress : () => undefined,
  })
  return values['dry-run'] ? printPlan(report) : printReport(report)
}

function number(option: string, text: string, form: RegExp): number {
  if (form.test(text)) return Number(text)
  throw new DaybriefError('option', `${option} ${printable(text)}: a number is wanted.`, 2)
}

/** Who would get it, who is left out and why. */
function printPlan({ readers, ledger }: SendReport): number {
  const due = readers.filter((reader) => reader.before === 'due')
  for (const reader of readers) process.stdout.write(reader.before === 'due' ? `would send\t${reader.to}\n` : `left out\t${row(reader)}\n`)
  say(`Dry run: ${due.length} of ${readers.length} readers would get the digest; nothing was sent and nothing written to ${ledger}.`)
  return 0
}

function printReport({ readers, ledger }: SendReport): number {
  const missing = readers.filter((reader) => reader.state !== 'sent')
  for (const reader of missing) process.stdout.write(`${row(reader)}\n`)
  say(`${readers.length - missing.length} of ${readers.length} readers: sent, which means taken by the mail server. Ledger: ${ledger}`)
  const unsure = missing.filter((reader) => reader.state === 'unsure' || reader.state === 'sending')
  if (unsure.length > 0) say(`${unsure.length} may or may not have got it; they get it again only with --retry-unsure.`)
  if (missing.some((reader) => reader.state === 'deferred')) say('Those deferred get it when you run the same command again.')
  return missing.length === 0 ? 0 : 1
}

function row({ to, state, code, text }: ReaderReport): string {
  return [to, state ?? 'none', code ?? '-', printable(text.replace(/[\t\r\n]+/g, ' '))].join('\t')
}

function drawProgress(done: number, all: number): void {
  const width = 30
  const full = Math.round((done / all) * width)
  process.stderr.write(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${all}${done === all ? '\n' : ''}`)
}

export const command: Command = { help, run }
