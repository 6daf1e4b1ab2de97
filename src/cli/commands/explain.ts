// daybrief explain: what was found in an article, where, and by which rule?
import { parseArgs } from 'node:util'
import { extract } from '../../extract/extract.ts'
import { ruleTables } from '../../extract/rules.ts'
import { readLexicon, themeIds } from '../../ingest/lexicon.ts'
import { readSeedFile } from '../../ingest/seeds.ts'
import type { ArticleRecord, Quotation } from '../../model/record.ts'
import type { Seed } from '../../model/seed.ts'
import type { Span } from '../../model/span.ts'
import { drawMarks } from '../../text/notation.ts'
import { positionOf } from '../../text/position.ts'
import { recordMarks } from '../../text/record-marks.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'

const help = `daybrief explain FILE

Prints the article on stdout with what was found marked in it, ⟦q1|…|q1⟧, and on stderr the rule behind each
mark. Taking the marks out gives the article back, so the output can be kept as a test case:

  daybrief explain seeds/talks.txt > marked.txt

Marks: title, subtitle, headline (the first sentence of an article without a title), date, q1… a quotation,
q1.speaker, q1.cue, c1… a caption, c1.credit, x1… removed.`

function run(argv: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: argv, options: {}, allowPositionals: true })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    say('Which file? Name one.\n\n' + help)
    return Promise.resolve(2)
  }
  const lexicon = readLexicon(process.cwd())
  let status = 0
  for (const seed of readSeedFile(path, themeIds(lexicon))) {
    if ('reason' in seed) {
      say(`${seed.source}: ${seed.diagnostic.message} ${seed.diagnostic.fix}`)
      status = 1
    } else explain(seed, extract(seed, lexicon))
  }
  return Promise.resolve(status)
}

function explain(seed: Seed, record: ArticleRecord): void {
  process.stdout.write(drawMarks(seed.text, recordMarks(record)))
  say(legend(record).concat(themeLines(record, seed), doubtLines(record, seed)).join('\n'))
}

/** One line a mark: its name, what it is, the rule and why. */
function legend(record: ArticleRecord): string[] {
  const { titleBasis, date, headline, captions, quotes, removed } = record
  const none = date.value === null ? 'no date' : date.value
  return [
    headline.derived ? `headline  the first sentence: the text has no title` : line('title', record.title ?? '', titleBasis),
    line('date', none, date.basis),
    ...quotes.map((quote, i) => line(`q${i + 1}`, speakerOf(quote), quote.basis)),
    ...captions.map((caption, i) => line(`c${i + 1}`, caption.credit ?? 'no credit', caption.basis)),
    ...removed.map(({ reason }, i) => line(`x${i + 1}`, 'removed', reason)),
  ]
}

function line(name: string, what: string, rule: string): string {
  const why = Object.values(ruleTables)
    .flat()
    .find(({ id }) => id === rule)?.why
  return `${name.padEnd(8)}  ${what.slice(0, 80)}  [${rule}]${why === undefined ? '' : ` ${why}`}`
}

function speakerOf({ speaker, kind, probable }: Quotation): string {
  return `${kind}, ${speaker ? `${probable ? 'probably ' : ''}${speaker.name}` : 'not named'}`
}

function themeLines({ themes }: ArticleRecord, seed: Seed): string[] {
  if (themes.length === 0) return ['theme     none  [theme-bar] No theme’s words weigh enough together.']
  return themes.map(
    ({ theme, score, passages }) => `theme     ${theme} ${score}  passages at ${passages.map((span) => place(seed, span)).join(', ')}`,
  )
}

function doubtLines({ diagnostics }: ArticleRecord, seed: Seed): string[] {
  return diagnostics.map(
    ({ code, span, message, fix }) => `${seed.source}${span ? `:${place(seed, span)}` : ''}  ${code}  ${message} ${fix}`,
  )
}

function place(seed: Seed, [start]: Span): string {
  const { line: row, column } = positionOf(seed.text, start)
  return `${row}:${column}`
}

export const command: Command = { help, run }
