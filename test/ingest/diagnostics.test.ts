// Can every diagnostic of docs/diagnostics.md really occur? Each is made once, by a case of the corpus or by a file in a folder.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readSeeds } from '../../src/ingest/seeds.ts'
import { messages } from '../../src/model/diagnostic-messages.ts'
import { defaults } from '../../src/model/settings.ts'
import { readCase } from '../helpers/corpus-case.ts'
import { root as project } from '../helpers/sources.ts'

/** What a test cannot bring about, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'html-reader-missing': 'the two packages are installed where the tests run',
  'seed-unreadable': 'a test that runs as root may read every file',
}

const root = mkdtempSync(join(tmpdir(), 'daybrief-codes-'))
afterAll(() => rmSync(root, { recursive: true }))

const deep = Array.from({ length: 102 }, (_, at) => `d${at}`).join('/')
const words = 'The harbour board voted on Monday to rebuild the north pier.\n'
const files: Readonly<Record<string, string | Buffer>> = {
  'plain.txt': words,
  'empty.txt': ' \n',
  'picture.txt': Buffer.from([0, 1, 2, 0, 255, 254, 0, 3]),
  'picture.png': words,
  'large.txt': 'x'.repeat(6000),
  'long.txt': 'x '.repeat(2000),
  'name\u200b.txt': words,
  'bad.json': '{"text": ',
  'more.json': JSON.stringify({ title: 'T', text: words, mood: 'grey' }),
  'bad.html': '<html><body></body></html>',
  'page.html': `<html><head><title>T</title></head><body><nav><a href="/">Home and other pages</a></nav><article><h1>T</h1>${`<p>${words.repeat(4)}</p>`.repeat(6)}</article></body></html>`,
  'old.txt': Buffer.from('Caf\xe9 owners met on Monday.\n', 'latin1'),
  'held.txt': words,
  'held.meta.json': '{"hold": true, "colour": "red"}',
  'nobody.meta.json': '{"title": "T"}',
  'front.md': '---\ntitle: T\ndate: someday\n---\n\nWords.\n',
  'far.md': '---\ntitle: T\ndate: 1812-01-01\n---\n\nWords.\n',
  [`${deep}/a.txt`]: words,
}

function codesOfFolder(): string[] {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'seeds', name)), { recursive: true })
    writeFileSync(join(root, 'seeds', name), text)
  }
  symlinkSync(tmpdir(), join(root, 'seeds/out.txt'))
  execFileSync('mkfifo', [join(root, 'seeds/pipe.txt')])
  const limits = { ...defaults.limits, seedBytes: 5000, articleChars: 3500 }
  const read = readSeeds(
    { root, seeds: join(root, 'seeds'), out: join(root, '_site'), cache: null, settings: { ...defaults, limits } },
    null,
  )
  return [...read.failed.map(({ diagnostic }) => diagnostic), ...read.diagnostics, ...read.seeds.flatMap((seed) => seed.diagnostics)].map(
    ({ code }) => code,
  )
}

function codesOfCorpus(): string[] {
  const lexicon = readLexicon(null)
  const folder = join(project, 'test/corpus')
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return cases.flatMap(({ name }) => extract(readCase(join(folder, name)).seed, lexicon).diagnostics.map(({ code }) => code))
}

test('every code occurs', () => {
  const seen = new Set<string>([...codesOfFolder(), ...codesOfCorpus(), ...Object.keys(ELSEWHERE)])
  expect(Object.keys(messages).filter((code) => !seen.has(code))).toEqual([])
})
