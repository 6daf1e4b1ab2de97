// Does verify prove what is right, and does it catch every kind of damage, in site and mail, by file and place?
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noEditor } from '../../src/model/editor.ts'
import { defaults } from '../../src/model/settings.ts'
import type { SeedsSay } from '../../src/verify/seeds-say.ts'
import { readSeedsSay } from '../../src/verify/seeds-say.ts'
import { proveFile } from '../../src/verify/verify.ts'
import type { PublishedEdition, Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds, readEdition } from '../helpers/built-site.ts'

let built: Workspace
let edition: PublishedEdition
let scratch: string
let says: SeedsSay

beforeAll(() => {
  built = buildFiveSeeds({ baseUrl: 'https://brief.example.org/' })
  edition = readEdition(built.site)
  scratch = mkdtempSync(join(tmpdir(), 'daybrief-damage-'))
  const project = { root: built.folder, seeds: join(built.folder, 'seeds'), out: built.site, cache: null, settings: defaults }
  says = readSeedsSay(project, () => noEditor)
})

afterAll(() => {
  built?.remove()
  if (scratch) rmSync(scratch, { recursive: true })
})

describe('what is right', () => {
  test('every quotation of the built site and its mails is proven', () => {
    const ran = built.run(['verify'])
    expect(ran.stderr).toBe('')
    const [, all, proven] = /^(\d+) quotations, (\d+) proven; /.exec(ran.stdout) ?? []
    expect(proven).toBe(all)
    expect(Number(all)).toBeGreaterThanOrEqual(edition.quotes.flatMap((quote) => quote.sources).length)
    expect(ran.status).toBe(0)
  })

  test('a mail alone, in each of its forms', () => {
    const day = edition.periods.find((period) =>
      edition.quotes.some((quote) => quote.sources.some((source) => period.articles.includes(source.article))),
    )
    for (const kind of ['html', 'txt', 'eml']) {
      const ran = built.run(['verify', `_site/digest/${day?.period}.${kind}`])
      expect([kind, ran.stderr, ran.status]).toEqual([kind, '', 0])
      expect(Number(/^(\d+)/.exec(ran.stdout)?.[1])).toBeGreaterThan(0)
    }
  })
})

describe('wrong use is said in a sentence', () => {
  test.each([
    [['verify', 'nowhere'], 1, 'There is no nowhere.'],
    [['verify', 'package.json'], 2, 'neither a site’s folder nor'],
    [['verify', 'seeds'], 1, 'is no built site'],
    [['verify', '--wrong'], 2, '--wrong'],
  ])('%j', (args, status, words) => {
    const ran = built.run(args)
    expect([ran.status, ran.stdout]).toEqual([status, ''])
    expect(ran.stderr).toContain(words)
    expect(ran.stderr).not.toContain('    at ')
  })
})

/** Each kind of damage: the files it is done to, and how the text changes. Every place where it can be done is damaged in turn, at most six. */
const damages: readonly { what: string; files: RegExp; damage: (text: string) => string[] }[] = [
  {
    what: 'a letter changed in an article’s marked words',
    files: /^articles\//,
    damage: (text) => inEach(text, /<mark[^>]*>[^<]{8,}/g, changeLastLetter),
  },
  {
    what: 'a letter changed in an article’s prose',
    files: /^articles\//,
    damage: (text) => inEach(text, /<\/sup>[A-Z][a-z]{3,} [^<]{30,}/g, changeLastLetter),
  },
  {
    what: 'an article’s “not” lost',
    files: /^articles\//,
    damage: (text) => inEach(text, /<\/sup>[^<>]* not [^<>]*/g, (words) => words.replace(' not ', ' ')),
  },
  {
    what: 'a word added to an article',
    files: /^articles\//,
    damage: (text) => inEach(text, /<mark[^>]*>[^<]{8,}/g, (words) => `${words} indeed`),
  },
  {
    what: 'the mark moved off its words',
    files: /^articles\//,
    damage: (text) => inEach(text, /(<mark[^>]*>)(\S+ )/g, (words) => words.replace(/(<mark[^>]*>)(\S+ )/, '$2$1')),
  },
  {
    what: 'an anchor renamed',
    files: /^articles\//,
    damage: (text) => inEach(text, / id="q-[0-9a-f]{10}/g, (id) => `${id.slice(0, -2)}00`),
  },
  {
    what: 'an article’s headline changed',
    files: /^articles\//,
    damage: (text) => inEach(text, /<h1[^>]*>[^]*?<\/h1>/g, (h1) => h1.replace(/([A-Za-z])(?=[^A-Za-z<>]*(<\/mark>)?<\/h1>)/, 'Q')),
  },
  {
    what: 'a letter changed in a day’s quotation',
    files: /^days\//,
    damage: (text) => inEach(text, /<blockquote>\s*<p>[^<]{8,}/g, changeLastLetter),
  },
  {
    what: '“not” lost in a quotation',
    files: /^(days|quotes|people)\//,
    damage: (text) => inEach(text, /<blockquote>[^]*?<\/blockquote>/g, (quote) => quote.replace(/ (not|no|never) /, ' ')),
  },
  {
    what: 'a quotation’s link led to another quotation',
    files: /^(days|themes|people)\//,
    damage: (text) => swapFirst(text, /#q-[0-9a-f]{10}/g),
  },
  {
    what: 'a quotation’s link led to another article',
    files: /^(days|quotes)\//,
    damage: (text) => inEach(text, /articles\/00\d_[0-9a-f]+\.html#q-/g, otherArticle),
  },
  { what: 'a speaker swapped on a day', files: /^days\//, damage: (text) => swapSpeakers(text) },
  { what: 'a speaker swapped beside an article’s words', files: /^articles\//, damage: (text) => swapSpeakers(text) },
  {
    what: 'a speaker given to words that have none',
    files: /^(quotes|days|articles)\//,
    damage: (text) => inEach(text, /<b class="who unknown">not named/g, () => '<b class="who">Boris Johnson'),
  },
  {
    what: 'a caption altered',
    files: /^(captions|days)\//,
    damage: (text) => inEach(text, /<span class="words">[^<]{8,}/g, changeLastLetter),
  },
  { what: 'a headline altered', files: /^(days\/|index)/, damage: (text) => inEach(text, /<h3><a [^>]*><bdi>[^<]{8,}/g, changeLastLetter) },
  {
    what: 'an article’s first sentence altered',
    files: /^(days\/|index)/,
    damage: (text) => inEach(text, /<p class="lead">[^<]{8,}/g, changeLastLetter),
  },
  {
    what: 'a letter changed in a mail’s HTML',
    files: /^digest\/.*\.html$/,
    damage: (text) => inEach(text, /<blockquote[^>]*>\s*<p>[^<]{8,}/g, changeLastLetter),
  },
  { what: 'a letter changed in a mail’s text', files: /^digest\/.*\.txt$/, damage: (text) => inEach(text, /^> .{8,}/gm, changeLastLetter) },
  {
    what: 'a letter changed in an .eml',
    files: /^digest\/.*\.eml$/,
    damage: (text) => inEach(text, /^> [^=\r\n]{8,}/gm, changeLastLetter),
  },
  {
    what: 'a speaker swapped in a mail’s HTML',
    files: /^digest\/.*\.html$/,
    damage: (text) => inEach(text, /<small><b>[A-Z][^<]+/g, () => '<small><b>Emmanuel Macron'),
  },
  {
    what: 'a speaker swapped in a mail’s text',
    files: /^digest\/.*\.txt$/,
    damage: (text) => inEach(text, /^ {2}— (?!Speaker not)[A-Z]\w+( [A-Z]\w+)?/gm, () => '  — Volodymyr Zelenskyy'),
  },
  {
    what: 'a link changed in a mail',
    files: /^digest\/.*\.html$/,
    damage: (text) => inEach(text, /#q-[0-9a-f]{10}/g, (anchor) => `${anchor.slice(0, -2)}00`),
  },
  {
    what: 'a letter changed in a text to copy',
    files: /^articles\/.*\.html$/,
    damage: (text) => inEach(text, /<code>“[^<”]{8,}/g, changeLastLetter),
  },
  {
    what: '“not” lost in a feed',
    files: /\.(xml|json)$/,
    damage: (text) => inEach(text, /(?:blockquote[^]{1,300}?) (?:not|no|never) /g, (words) => words.replace(/ (not|no|never) $/, ' ')),
  },
  {
    what: 'a speaker swapped in a feed',
    files: /^(feed\.json|.*\.xml)$/,
    damage: (text) =>
      inEach(text, /(?:&lt;|<)footer(?:&gt;|>)Boris Johnson/g, (words) => words.replace('Boris Johnson', 'Emmanuel Macron')),
  },
  {
    what: 'a caption’s credit swapped on a page',
    files: /^(captions|days)\//,
    damage: (text) => inEach(text, /<span class="facts"><bdi>[^<]+<\/bdi> · /g, () => '<span class="facts"><bdi>Nobody</bdi> · '),
  },
  {
    what: 'a caption’s credit taken away',
    files: /^captions\//,
    damage: (text) => inEach(text, /<span class="facts"><bdi>[^<]+<\/bdi> · /g, () => '<span class="facts">'),
  },
  {
    what: 'a caption’s credit swapped on an article’s page',
    files: /^articles\//,
    damage: (text) => inEach(text, / · credit [^<·]+/g, () => ' · credit Nobody'),
  },
  {
    what: 'a letter changed in a mail’s caption',
    files: /^digest\/.*\.html$/,
    damage: (text) => inEach(text, /<p>[^<]{8,}(?=<br>\n<small>[^\n]*picture in article)/g, changeLastLetter),
  },
  {
    what: 'a caption’s credit swapped in a mail',
    files: /^digest\/.*\.(html|txt)$/,
    damage: (text) => inEach(text, /(?<=<small>|\. · )(?:AP|AP Photo|Reuters|EPA)(?= · )/g, () => 'Nobody'),
  },
  {
    what: 'a letter changed in the caption of a text mail',
    files: /^digest\/.*\.txt$/,
    damage: (text) => inEach(text, /(?<=In pictures\n-+\n\n)[^\n]+/g, changeLastLetter),
  },
  {
    what: 'a caption led to another article in a mail',
    files: /^digest\/.*\.html$/,
    damage: (text) => inEach(text, /articles\/00\d_[0-9a-f]+\.html#c-\d/g, (href) => href.replace(/00\d_[0-9a-f]+/, otherId(href))),
  },
  {
    what: 'a headline altered in a mail',
    files: /^digest\/.*\.html$/,
    damage: (text) => inEach(text, /<h3><a [^>]*>[^<]{8,}/g, changeLastLetter),
  },
  {
    what: 'a headline altered in a text mail',
    files: /^digest\/.*\.txt$/,
    damage: (text) => inEach(text, /(?<=\n\n)[^\n>—-][^\n]{20,}(?=(?: \[\d+\])?\n(?:[^\n]+\n)?\(article)/g, changeLastLetter),
  },
  {
    what: 'a date changed in a mail',
    files: /^digest\/.*\.(html|txt)$/,
    damage: (text) => inEach(text, /(?<=article 00\d · )(?:29 Jan 2022|29 Nov 2024|Jan 2022|undated)(?= ·|<|\))/g, () => '1 Feb 2021'),
  },
  {
    what: 'an article’s date changed',
    files: /^articles\//,
    damage: (text) => inEach(text, /<dd><a href="\.\.\/days\/[^"]+">[^<]+/g, (link) => link.replace(/>[^>]+$/, '>Tuesday 1 March 2022')),
  },
  {
    what: 'a quotation made up',
    files: /^(days|quotes)\//,
    damage: (text) => inEach(text, /<figcaption>/g, () => '<q>We never said any of this</q><figcaption>'),
  },
]

describe('damage', () => {
  test.each(damages)('$what', ({ files, damage }) => {
    const cases = pagesOf(files).flatMap((file) => damage(readFileSync(join(built.site, file), 'utf8')).map((text) => ({ file, text })))
    expect(cases.length).toBeGreaterThan(0)
    const missed: string[] = []
    for (const { file, text } of spread(cases, 4)) {
      const before = readFileSync(join(built.site, file), 'utf8')
      writeFileSync(join(built.site, file), text)
      const caught = proveFile(built.site, file, says).some((proof) => proof.wrong !== null && proof.file.startsWith(file))
      writeFileSync(join(built.site, file), before)
      if (!caught) missed.push(`${file}: ${changeBetween(before, text)}`)
    }
    expect(missed).toEqual([])
  })

  test('a page that is missing', () => {
    const site = join(scratch, 'site')
    cpSync(built.site, site, { recursive: true })
    rmSync(join(site, edition.articles[0]?.href ?? ''))
    const ran = built.run(['verify', site])
    expect([ran.status, ran.stderr.includes(edition.articles[0]?.href ?? '?')]).toEqual([1, true])
    rmSync(site, { recursive: true })
  })

  test('a seed changed after the build', () => {
    const [name = ''] = readdirSync(join(built.folder, 'seeds'))
    const path = join(built.folder, 'seeds', name)
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace(/Johnson/, 'Jonson'))
    const ran = built.run(['verify'])
    writeFileSync(path, before)
    expect(ran.status).toBe(1)
  })
})

function pagesOf(files: RegExp): string[] {
  return readdirSync(built.site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => files.test(path) && /\.\w+$/.test(path))
    .sort()
}

/** At most `count` of a list, from its beginning, middle and end. */
function spread<T>(list: readonly T[], count: number): T[] {
  return list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, at) => list[Math.floor((at * (list.length - 1)) / (count - 1))]).filter((one) => one !== undefined)
}

/** The first place where two texts differ, for the message of a test that fails. */
function changeBetween(before: string, after: string): string {
  let at = 0
  while (before[at] === after[at]) at += 1
  return `${before.slice(Math.max(0, at - 60), at + 60)} → ${after.slice(Math.max(0, at - 60), at + 60)}`.replace(/\s+/g, ' ')
}

/** The text once for each match, with that match changed; those that come out the same are left out. */
function inEach(text: string, pattern: RegExp, change: (found: string) => string): string[] {
  return [...text.matchAll(pattern)]
    .map((match) => text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length))
    .filter((changed) => changed !== text)
}

function changeLastLetter(words: string): string {
  return words.replace(/([A-Za-z])([^A-Za-z]*)$/, (_, letter: string, rest: string) => (letter === 'x' ? 'y' : 'x') + rest)
}

function otherId(href: string): string {
  return edition.articles.find((article) => !href.includes(article.id))?.id ?? ''
}

function otherArticle(href: string): string {
  const other = edition.articles.find((article) => !href.includes(article.id))
  return `${other?.href}#q-`
}

/** Two different matches change places, once for each match but the first. */
function swapFirst(text: string, pattern: RegExp): string[] {
  const matches = [...text.matchAll(pattern)]
  const first = matches[0]
  return matches.flatMap((other) => {
    if (!first || other[0] === first[0]) return []
    return [text.slice(0, first.index) + other[0] + text.slice(first.index + first[0].length)]
  })
}

/** The name in each speaker's place becomes another speaker's of the same page. */
function swapSpeakers(text: string): string[] {
  const names = [...new Set([...text.matchAll(/<b class="who">(?:<a [^>]*>)?<bdi>([^<]+)/g)].map((match) => match[1] ?? ''))]
  return inEach(text, /<b class="who">(?:<a [^>]*>)?<bdi>[^<]+/g, (found) => {
    const own = found.slice(found.lastIndexOf('>') + 1)
    const other = names.find((name) => name !== own && !name.includes(own) && !own.includes(name)) ?? 'Emmanuel Macron'
    return found.slice(0, found.lastIndexOf('>') + 1) + other
  })
}
