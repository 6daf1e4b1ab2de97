// daybrief diff: what differs between two built sites? Articles by id, quotations in their words, changed ones before and after.
import { parseArgs } from 'node:util'
import { compareSites, isNothing } from '../../site/changes.ts'
import type { SiteSummary } from '../../site/site-summary.ts'
import { readSummary } from '../../site/site-summary.ts'
import type { Command } from '../command.ts'
import { printable, say } from '../say.ts'

const help = `daybrief diff A B

Compares two built sites, A the older: articles new (+), changed (~) and gone (-), and quotations likewise,
changed ones with their words before and after. Exit status 0 whether or not they differ.

  daybrief diff _site-monday _site`

function run(argv: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: argv, options: {}, allowPositionals: true })
  const [a, b] = positionals
  if (a === undefined || b === undefined || positionals.length > 2) {
    say(`Which two sites?\n\n${help}`)
    return Promise.resolve(2)
  }
  for (const line of differences(readSummary(a), readSummary(b))) process.stdout.write(`${printable(line)}\n`)
  return Promise.resolve(0)
}

function differences(before: SiteSummary, after: SiteSummary): string[] {
  const changes = compareSites(before, after)
  if (isNothing(changes)) return ['No difference.']
  const { articles, quotes } = changes
  return [
    ...titled('Articles', [
      ...articles.added.map(article('+', after)),
      ...articles.changed.map(article('~', after)),
      ...articles.removed.map(article('-', before)),
    ]),
    ...titled('Quotations', [
      ...quotes.added.map(quote('+', after)),
      ...quotes.joined.map(quote('&', after)),
      ...quotes.changed.flatMap(({ id }) => [quote('~ before:', before)(id), quote('~ after: ', after)(id)]),
      ...quotes.removed.map(quote('-', before)),
    ]),
  ]
}

function article(sign: string, from: SiteSummary): (id: string) => string {
  return (id) => `${sign} ${id}  ${oneLine(from.articles.get(id)?.headline ?? '')}`
}

function quote(sign: string, from: SiteSummary): (id: string) => string {
  return (id) => {
    const found = from.quotes.get(id)
    return `${sign} “${oneLine(found?.words ?? '')}” ${found?.speaker ?? 'not named'} [${found?.articles.join(', ') ?? ''}]`
  }
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

export const command: Command = { help, run }
