// Is every file of a seeds folder read, or named with what to do, and does a bad one cost only itself?
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReadSeeds } from '../../src/ingest/seeds.ts'
import { readSeeds } from '../../src/ingest/seeds.ts'
import { defaults } from '../../src/model/settings.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daybrief-seeds-'))
  mkdirSync(join(root, 'seeds'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(name: string, text: string | Buffer = 'Some words of an article.\n'): void {
  mkdirSync(dirname(join(root, 'seeds', name)), { recursive: true })
  writeFileSync(join(root, 'seeds', name), text)
}

function read(): ReadSeeds {
  const limits = { ...defaults.limits, seedBytes: 5000 }
  return readSeeds(
    { root, seeds: join(root, 'seeds'), out: join(root, '_site'), cache: null, settings: { ...defaults, limits } },
    new Set(['diplomacy', 'sanctions']),
  )
}

const reasons = (): Record<string, string> => Object.fromEntries(read().failed.map(({ source, diagnostic }) => [source, diagnostic.code]))
const ids = (): Record<string, string> => Object.fromEntries(read().seeds.map(({ source, id }) => [source, id]))

describe('the folder', () => {
  it('must be there and hold an article', () => {
    expect(read).toThrow(/holds no article/)
    rmSync(join(root, 'seeds'), { recursive: true })
    expect(read).toThrow(/There is no folder/)
  })

  it('gives plain stems as ids, and a folded stem with a hash where the stem is taken, nested or odd', () => {
    for (const name of ['a.txt', 'b.txt', 'b.md', 'sub/a2.txt', 'Ünï “x”.txt', '日本.txt', 'C.txt', 'c.txt', '-x.txt']) write(name)
    const named = ids()
    expect(named['a.txt']).toBe('a')
    expect(named['-x.txt']).toBe('-x')
    for (const [source, start] of Object.entries({
      'b.txt': 'b',
      'b.md': 'b',
      'sub/a2.txt': 'a2',
      'Ünï “x”.txt': 'uni-x',
      '日本.txt': 'article',
      'C.txt': 'c',
      'c.txt': 'c',
    })) {
      expect(named[source]).toMatch(new RegExp(`^${start}-[0-9a-f]{8}$`))
    }
    expect(new Set(Object.values(named)).size).toBe(9)
  })

  it('leaves out an article over a limit by name, cuts nothing, and says which setting raises it', () => {
    const limits = { ...defaults.limits, articleChars: 100, articleMarks: 4 }
    write('long.txt', 'x'.repeat(101))
    write('short.txt', 'x'.repeat(100))
    write('marks.txt', '“one” "two" «three»')
    write('few.txt', '“one” it’s the ‘two’')
    write('lines.jsonl', ['x'.repeat(101), 'fine'].map((text) => JSON.stringify({ text })).join('\n'))
    const settings = { ...defaults, limits }
    const { seeds, failed } = readSeeds({ root, seeds: join(root, 'seeds'), out: join(root, '_site'), cache: null, settings }, null)
    expect(seeds.map(({ source }) => source)).toEqual(['few.txt', 'lines.jsonl:2', 'short.txt'])
    expect(failed.map(({ source, reason }) => `${source}: ${reason}`)).toEqual([
      'lines.jsonl:1: The article has 101 characters, more than the limit of 100.',
      'long.txt: The article has 101 characters, more than the limit of 100.',
      'marks.txt: The article has 6 quotation marks, more than the limit of 4.',
    ])
    expect(failed.map(({ diagnostic }) => /"(article\w+)": …/.exec(diagnostic.fix)?.[1])).toEqual([
      'articleChars',
      'articleChars',
      'articleMarks',
    ])
  })

  it('names every file it leaves out, and reads the others', () => {
    write('good.txt')
    write('empty.txt', '')
    write('blank.txt', ' \n\n')
    write('binary.txt', Buffer.from([1, 0, 2, 0, 0, 3]))
    write('big.txt', 'x'.repeat(5001))
    write('picture.jpg', 'words')
    write('line\nbreak.txt')
    write('bad.json', '{')
    expect(reasons()).toEqual({
      'bad.json': 'json-bad',
      'big.txt': 'seed-too-large',
      'binary.txt': 'seed-encoding',
      'blank.txt': 'seed-empty',
      'empty.txt': 'seed-empty',
      'line\nbreak.txt': 'seed-name',
      'picture.jpg': 'seed-format',
    })
    expect(Object.keys(ids())).toEqual(['good.txt'])
  })

  it('never follows a link out of the folder, into a loop or into a pipe', () => {
    write('good.txt')
    writeFileSync(join(root, 'secret.txt'), 'not for the site')
    symlinkSync('../secret.txt', join(root, 'seeds/out.txt'))
    symlinkSync('good.txt', join(root, 'seeds/inside.txt'))
    symlinkSync('loop.txt', join(root, 'seeds/loop.txt'))
    symlinkSync('.', join(root, 'seeds/again'))
    symlinkSync('nowhere.txt', join(root, 'seeds/broken.txt'))
    execFileSync('mkfifo', [join(root, 'seeds/pipe.txt')])
    expect(reasons()).toEqual({
      again: 'seed-link',
      'broken.txt': 'seed-link',
      'loop.txt': 'seed-link',
      'out.txt': 'seed-link',
      'pipe.txt': 'seed-not-a-file',
    })
    expect(Object.keys(ids())).toEqual(['good.txt', 'inside.txt'])
  })

  it.skipIf(process.getuid?.() === 0)('names what may not be read', () => {
    write('good.txt')
    write('locked.txt')
    chmodSync(join(root, 'seeds/locked.txt'), 0)
    expect(reasons()).toEqual({ 'locked.txt': 'seed-unreadable' })
  })

  it('does not take other programs’ files, sidecars or edition.yml for articles', () => {
    write('good.txt')
    for (const name of ['.DS_Store', 'Thumbs.db', 'good.meta.json', 'edition.yml', '.gitkeep']) write(name, '{}')
    expect(read().failed).toEqual([])
    expect(read().edition).toBe('{}')
    expect(read().seeds).toHaveLength(1)
  })
})

describe('facts', () => {
  it('come from the sidecar, and say so', () => {
    write('a.txt')
    write('a.meta.json', '{"date": "2024-11-29", "hold": "until Monday", "pin": true, "themes": ["sanctions"]}')
    const [seed] = read().seeds
    expect(seed?.given).toEqual({ date: '2024-11-29', hold: 'until Monday', pin: true, themes: ['sanctions'] })
    expect(seed?.givenBy).toBe('seeds/a.meta.json')
  })

  it.each([
    ['{\n  "dat": "2024-11-29"}', 'seeds/a.meta.json:2:3: the key dat is no key daybrief knows'],
    ['{"date": "2024-02-30"}', 'seeds/a.meta.json:1:2: the key date must be a date'],
    ['{"date": "tomorrow"}', 'seeds/a.meta.json:1:2: the key date must be a date'],
    ['{"hold": true}', 'seeds/a.meta.json:1:2: the key hold must be words in quotation marks'],
    ['{"url": "javascript:alert(1)"}', 'seeds/a.meta.json:1:2: the key url must be an address'],
    ['{"themes": "sanctions"}', 'seeds/a.meta.json:1:2: the key themes must be a list'],
    [
      '{\n "themes": ["sanctions", "fishing"]}',
      'seeds/a.meta.json:2:2: the key themes names fishing, which is no theme here. Themes are diplomacy, sanctions',
    ],
    ['{"title": "a\\nb"}', 'seeds/a.meta.json:1:2: the key title must be one line'],
    ['{"date": "2024-11-29"', 'seeds/a.meta.json:1:22: the file is no JSON'],
    ['[]', 'seeds/a.meta.json:1:1: the file must be one object'],
  ])('a fault in a sidecar, %j, leaves its article out by name', (sidecar, message) => {
    write('a.txt')
    write('b.txt')
    write('a.meta.json', sidecar)
    expect(read().failed.map(({ source, reason }) => [source, reason.includes(message)])).toEqual([['a.txt', true]])
    expect(Object.keys(ids())).toEqual(['b.txt'])
  })

  it('a date outside 1900–2100 is not taken, named, and costs nothing else', () => {
    write('a.txt')
    write('a.meta.json', '{"date": "1850-01-01", "title": "Old"}')
    const [seed] = read().seeds
    expect(seed?.given).toEqual({ title: 'Old' })
    expect(seed?.diagnostics.map(({ code }) => code)).toEqual(['date-out-of-range'])
  })

  it('an unknown theme in the front matter is not taken, named, and costs nothing else', () => {
    write('a.md', '---\ntitle: Nets\nthemes: [fishing]\n---\nSome words of an article.\n')
    const [seed] = read().seeds
    expect(seed?.given).toEqual({ title: 'Nets' })
    expect(seed?.diagnostics.map(({ code, message }) => [code, message.includes('names fishing')])).toEqual([['fact-not-taken', true]])
  })

  it('a sidecar without an article is named', () => {
    write('a.txt')
    write('b.meta.json', '{}')
    expect(read().diagnostics.map(({ code, article }) => [code, article])).toEqual([['sidecar-orphan', 'seeds/b.meta.json']])
  })
})

describe('formats', () => {
  it('Markdown keeps its text whole; front matter is data, never run', () => {
    const text = '---\ntitle: Talks resume\ndate: 2024-11-29\npin: true\nlayout: post\n---\nThe *talks* resumed.\n'
    write('a.md', text)
    write('js.md', '---js\nprocess.exit(1)\n---\nWords.\n')
    const [a, js] = read().seeds
    expect(a?.text).toBe(text)
    expect(a?.given).toEqual({ title: 'Talks resume', date: '2024-11-29', pin: true })
    expect(a?.frontMatter).toEqual([0, text.indexOf('The *') - 1])
    expect(a?.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('a.md:5:1: the fact layout is no key')])
    expect([js?.given, js?.frontMatter]).toEqual([{}, null])
  })

  it('JSON as scrapers write it: one object, a list, or one a line; a bad line costs only itself', () => {
    write(
      'one.json',
      '{"title": "T", "date": "2024-11-29T23:30:00-08:00", "text": "Words.", "url": "https://example.org/a", "tags": ["x"]}',
    )
    write('list.json', '[{"text": "First."}, {"no": 1}]')
    write(
      'lines.jsonl',
      '{"text": "A \u2028 b."}\n\n{"text": "C.\\ud800"}\nnonsense\n{"maintext": "D.", "date_publish": "Fri, 29 Nov 2024 10:00:00 GMT"}\n',
    )
    const { seeds, failed } = read()
    expect(seeds.map(({ source, text, given }) => [source, text, given])).toEqual([
      ['lines.jsonl:1', 'A \u2028 b.', {}],
      ['lines.jsonl:5', 'D.', { date: '2024-11-29' }],
      ['list.json:1', 'First.', {}],
      ['one.json', 'Words.', { title: 'T', date: '2024-11-29', url: 'https://example.org/a' }],
    ])
    expect(seeds[0]?.id).toMatch(/^lines-[0-9a-f]{8}-1$/)
    expect(failed.map(({ source, diagnostic }) => [source, diagnostic.code])).toEqual([
      ['lines.jsonl:3', 'json-bad'],
      ['lines.jsonl:4', 'json-bad'],
      ['list.json:2', 'json-bad'],
    ])
    expect(seeds[3]?.diagnostics.map(({ message }) => message)).toEqual(['Fields of the JSON that are not shown: tags.'])
  })

  it('a saved web page gives its main text, one paragraph a line, and says how much was left', () => {
    const paragraph = 'The minister said that the talks, which had begun on Monday, would go on for as long as both sides wished it. '
    write(
      'page.html',
      `<html><head><title>Talks go on</title><meta property="article:published_time" content="2024-11-29T10:00:00Z"></head><body><nav><a href="/">Home</a></nav>
       <article><h1>Talks go on</h1><p>${paragraph.repeat(3)}</p><p>${paragraph.repeat(3)}<b>“Good,”</b> she said.</p><script>steal()</script></article></body></html>`,
    )
    const [seed] = read().seeds
    expect(seed?.text.split('\n\n')).toEqual([paragraph.repeat(3).trim(), `${paragraph.repeat(3)}“Good,” she said.`])
    expect(seed?.given).toMatchObject({ title: 'Talks go on', date: '2024-11-29' })
    expect(seed?.diagnostics.map(({ code }) => code)).toEqual(['html-left-out'])
  })
})
