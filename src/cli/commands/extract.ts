// daybrief extract: what was found in each article? One JSON record a line, nothing else on stdout.
import { parseArgs } from 'node:util'
import { extract } from '../../extract/extract.ts'
import { readLexicon } from '../../ingest/lexicon.ts'
import { readSeedFile } from '../../ingest/seeds.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'

const help = `daybrief extract FILE…

Prints one record a line (JSON Lines, see docs/record.md), in the order of the files. A file that cannot be
read is named on stderr and the others are still printed.

  daybrief extract seeds/*.txt > records.jsonl`

function run(argv: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: argv, options: {}, allowPositionals: true })
  if (positionals.length === 0) {
    say('Which files? Name at least one.\n\n' + help)
    return Promise.resolve(2)
  }
  const lexicon = readLexicon(process.cwd())
  let status = 0
  for (const seed of positionals.flatMap((path) => readSeedFile(path))) {
    if ('reason' in seed) {
      say(`${seed.source}: ${seed.diagnostic.message} ${seed.diagnostic.fix}`)
      status = 1
    } else process.stdout.write(`${JSON.stringify(extract(seed, lexicon))}\n`)
  }
  return Promise.resolve(status)
}

export const command: Command = { help, run }
