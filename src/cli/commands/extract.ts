// daybrief extract: what was found in each article? One JSON record a line, nothing else on stdout.
import { parseArgs } from 'node:util'
import { extract } from '../../extract/extract.ts'
import { readLexicon, themeIds } from '../../ingest/lexicon.ts'
import { readSeedFile } from '../../ingest/seeds.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { extractLines } from './extract-stdin.ts'

const help = `daybrief extract FILE…
daybrief extract --stdin

Prints one record a line (JSON Lines, see docs/record.md), in the order of the files. A file that cannot be
read is named on stderr and the others are still printed.

  --stdin   read {"id", "source", "text"} lines and answer each with one line, in order; a bad line is
            answered with {"id", "error"} and makes the exit status 1

  daybrief extract seeds/*.txt > records.jsonl`

async function run(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args: argv, options: { stdin: { type: 'boolean' } }, allowPositionals: true })
  if (positionals.length > 0 === (values.stdin === true)) {
    say('Which files? Name at least one, or give --stdin alone.\n\n' + help)
    return 2
  }
  const lexicon = readLexicon(process.cwd())
  if (values.stdin === true) return (await extractLines(process.stdin, process.stdout, lexicon)) ? 0 : 1
  return extractFiles(positionals, lexicon)
}

function extractFiles(paths: readonly string[], lexicon: Lexicon): number {
  let status = 0
  for (const seed of paths.flatMap((path) => readSeedFile(path, themeIds(lexicon)))) {
    if ('reason' in seed) {
      say(`${seed.source}: ${seed.diagnostic.message} ${seed.diagnostic.fix}`)
      status = 1
    } else process.stdout.write(`${JSON.stringify(extract(seed, lexicon))}\n`)
  }
  return status
}

export const command: Command = { help, run }
