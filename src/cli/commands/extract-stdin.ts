// daybrief extract --stdin: what does one line in become? One line out, in order, for engines that feed many processes; no state, clock or files.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { extract } from '../../extract/extract.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Seed } from '../../model/seed.ts'

/**
 * Reads `{"id", "source", "text"}` lines from `input` and writes one record or `{"id", "error"}` a line to `output`. True: every line was good.
 * Waits whenever `output` is full. Lines end at line feeds only: JSON leaves U+2028 inside strings, where `readline` would split.
 */
export async function extractLines(
  input: AsyncIterable<Buffer | string>,
  output: NodeJS.WritableStream,
  lexicon: Lexicon,
): Promise<boolean> {
  let good = true
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue
    const answer = answerTo(line, lexicon)
    if ('error' in answer) good = false
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return good
}

async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: false })
  let rest: string[] = []
  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      yield rest.join('') + part
      rest = []
    }
    rest.push(last)
  }
  const end = rest.join('') + decoder.decode()
  if (end !== '') yield end
}

function answerTo(line: string, lexicon: Lexicon): object {
  const value = parse(line)
  const id = isObject(value) && typeof value['id'] === 'string' ? value['id'] : null
  if (!isObject(value)) return { id, error: 'The line is no JSON object.' }
  const { source, text } = value
  if (id === null || typeof text !== 'string') return { id, error: 'The line needs an id and a text, both strings.' }
  const sha256 = createHash('sha256').update(text).digest('hex')
  const shared = { format: 'text', given: {}, givenBy: null, diagnostics: [] } as const
  const seed: Seed = { id, source: typeof source === 'string' ? source : id, text, sha256, ...shared }
  return extract(seed, lexicon)
}

function parse(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return value
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
