// Do extract and explain keep their contract: data on stdout, words on stderr, a bad file named and costing only itself?
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractLines } from '../../src/cli/commands/extract-stdin.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readMarks } from '../../src/text/notation.ts'

const root = join(import.meta.dirname, '../..')
const seeds = readdirSync(join(root, 'seeds')).map((name) => `seeds/${name}`)

function daybrief(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { cwd: root, encoding: 'utf8' })
}

describe('daybrief', () => {
  it('says what it can do, and 2 for what it cannot', () => {
    expect(daybrief('--help')).toMatchObject({ status: 0, stderr: '' })
    expect(daybrief('extract', '--help').stdout).toContain('daybrief extract FILE…')
    expect(daybrief('nonsense')).toMatchObject({ status: 2, stdout: '' })
    expect(daybrief('extract', '--nonsense')).toMatchObject({ status: 2, stdout: '', stderr: "Unknown option '--nonsense'. Try --help.\n" })
    expect(daybrief('extract')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('daybrief extract', () => {
  it('prints one record a line in the order of the arguments', () => {
    const order = seeds.toReversed()
    const { status, stdout, stderr } = daybrief('extract', ...order)
    const lines = stdout.trimEnd().split('\n')
    expect([status, stderr, lines.map((line) => JSON.parse(line).source)]).toEqual([0, '', order])
  })

  it('names a bad file without sending its signs to the terminal, prints the others and ends with 1', () => {
    const { status, stdout, stderr } = daybrief('extract', 'no\u001b[31m\u202efile.txt', seeds[0] ?? '')
    expect([status, stdout.split('\n').length]).toEqual([1, 2])
    expect(stderr).toBe(
      'no\\u{1b}[31m\\u{202e}file.txt: The file cannot be read: it is not there (any more). Check that the file exists and that you may read it.\n',
    )
  })
})

describe('daybrief explain', () => {
  it.each(seeds)('%s: taking the marks out gives the article back', (path) => {
    const { status, stdout, stderr } = daybrief('explain', path)
    const { text, marks } = readMarks(stdout)
    expect([status, text]).toEqual([0, readFileSync(join(root, path), 'utf8')])
    expect(marks.map(({ name }) => name)).toContain('q1')
    expect(stderr).toMatch(/^q1 .+ \[[a-z-]+\] ./m)
  })
})

describe('extract --stdin', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daybrief-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const good = (id: string): string => JSON.stringify({ id, source: `${id}.txt`, text: 'She said “no”\u2028 and left – naïve.' })

  async function answers(input: Buffer, size: number): Promise<{ ok: boolean; lines: string[] }> {
    const chunks = Array.from({ length: Math.ceil(input.length / size) }, (_, i) => input.subarray(i * size, (i + 1) * size))
    // A small buffer: the writer must wait, and lose nothing.
    const output = new PassThrough({ highWaterMark: 16 })
    const parts: string[] = []
    output.on('data', (part: Buffer) => parts.push(part.toString()))
    const ok = await extractLines(Readable.from(chunks), output, readLexicon(null))
    return { ok, lines: parts.join('').trimEnd().split('\n') }
  }

  it.each([1, 7, 100_000])('answers line for line, in order, in chunks of %i bytes', async (size) => {
    const input = Buffer.from([good('a'), 'nonsense', '', '{"id": 3, "text": "x"}', '{"id": "b"}', good('c')].join('\n'))
    const { ok, lines } = await answers(input, size)
    expect(ok).toBe(false)
    expect(lines.map((line) => JSON.parse(line)).map(({ id, source, error }) => [id, source, error])).toEqual([
      ['a', 'a.txt', undefined],
      [null, undefined, 'The line is no JSON object.'],
      [null, undefined, 'The line needs an id and a text, both strings.'],
      ['b', undefined, 'The line needs an id and a text, both strings.'],
      ['c', 'c.txt', undefined],
    ])
  })

  it('gives the same record as the file', async () => {
    writeFileSync(join(folder, 'a.txt'), 'She said “no”\u2028 and left – naïve.')
    const file = JSON.parse(daybrief('extract', join(folder, 'a.txt')).stdout)
    const { ok, lines } = await answers(Buffer.from(good('a')), 50)
    expect([ok, { ...JSON.parse(lines[0] ?? ''), source: file.source, diagnostics: file.diagnostics }]).toEqual([true, file])
  })
})
