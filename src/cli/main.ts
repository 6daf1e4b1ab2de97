#!/usr/bin/env node
// What can daybrief be asked to do? The table of commands; each is loaded only when asked for, so that help and extract stay quick.
import { readFileSync } from 'node:fs'
import { DaybriefError } from '../model/diagnostic.ts'
import type { Command } from './command.ts'
import { say } from './say.ts'

interface Row {
  readonly summary: string
  readonly load: () => Promise<{ readonly command: Command }>
}

/** Sorted by how often they are needed. A new command is a file in commands/ and a row here. */
const commands: Readonly<Record<string, Row>> = {
  build: { summary: 'make the site and its mails from the articles in seeds/', load: () => import('./commands/build.ts') },
  serve: {
    summary: 'build, serve on this machine, and build again whenever an article is saved',
    load: () => import('./commands/serve.ts'),
  },
  diff: { summary: 'say what differs between two built sites', load: () => import('./commands/diff.ts') },
  extract: { summary: 'print what was found in each article, one JSON record a line', load: () => import('./commands/extract.ts') },
  explain: {
    summary: 'show one article with what was found marked in it, and the rule behind each mark',
    load: () => import('./commands/explain.ts'),
  },
  verify: { summary: 'prove every quotation of a site or mail from the seeds alone', load: () => import('./commands/verify.ts') },
  mail: { summary: 'write the mail of a day, of a week, or of all that is new', load: () => import('./commands/mail.ts') },
  freeze: { summary: 'keep a period as it was sent, for ever', load: () => import('./commands/freeze.ts') },
  send: { summary: 'send a digest to a list of readers, at most once each', load: () => import('./commands/send.ts') },
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === '--version') return print(version())
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return name ? print(overview()) : usage(overview())
  const row = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!row) return usage(`There is no command “${name}”.\n\n${overview()}`)
  const { command } = await row.load()
  return rest.some((arg) => arg === '--help' || arg === '-h') ? print(command.help) : command.run(rest)
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `daybrief: raw news articles in, a briefing site and a mail out.\n\n${rows.join('\n')}\n\ndaybrief COMMAND --help says more. Exit status: 0 done, 1 something was left out or failed, 2 wrong usage.`
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown'
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function usage(text: string): number {
  say(text)
  return 2
}

/** Every way to fail ends here, in a sentence; a stack trace helps nobody who writes newsletters. */
function failed(error: unknown): number {
  if (error instanceof DaybriefError) {
    say(error.message)
    return error.exit
  }
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return usage(`${text.split('. ')[0] ?? text}. Try --help.`)
  }
  say(`daybrief stopped: ${text}`)
  return 1
}

// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await main(process.argv.slice(2)).catch(failed)
