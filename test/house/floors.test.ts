// Does the house stand as drawn? Floors, pure rooms, names, no clock, no chance, no network, nothing unescaped, no pattern that can run away.
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../helpers/sources.ts'
import { importsOf, patternsOf, readFiles, withoutComments } from '../helpers/sources.ts'

const sources = readFiles(['src'], '.ts')
const tests = readFiles(['test'], '.ts')
const templates = readFiles(['templates'], '.njk')

/** Lowest first. A folder imports lower floors and itself; of one floor, only `ingest` may look sideways, at `text`. */
const FLOORS = [
  ['model'],
  ['text', 'ingest'],
  ['extract'],
  ['brief'],
  ['view'],
  ['render'],
  ['site', 'mail'],
  ['verify'],
  ['index', 'plugin'],
  ['cli'],
]
const SIDEWAYS = new Set(['ingest → text', 'plugin → index'])
const PURE = new Set(['model', 'text', 'extract', 'brief', 'view'])

/** What makes a build depend on more than its folder, and the files in which it is the very purpose. */
const OUTSIDE: readonly { what: string; pattern: RegExp; allowed: readonly string[] }[] = [
  {
    what: 'the clock',
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.hrtime\b|DateTime\.(now|local|utc)\(\)/,
    allowed: ['src/cli/stopwatch.ts', 'src/mail/send/clock.ts'],
  },
  { what: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/, allowed: [] },
  { what: 'the network', pattern: /\bfetch\(|'node:(https?|net|tls|dgram|dns)'|\bWebSocket\b/, allowed: ['src/site/dev-server.ts'] },
  {
    what: 'the time zone or locale',
    pattern: /\bgetTimezoneOffset\b|\.toLocale\w*\(|\blocaleCompare\b|\bIntl\.(Collator|DateTimeFormat)\b/,
    allowed: [],
  },
]

describe('floors', () => {
  test.each(sources.map((file) => [file.path, file] as const))('%s imports only what lies below', (_path, file) => {
    expect(importsOf(file).filter((name) => !mayImport(file, name))).toEqual([])
  })

  test('every folder of src is a room of the drawing', () => {
    expect([...new Set(sources.map((file) => roomOf(file.path)))].filter((room) => floorOf(room) < 0 && room !== 'lexicon')).toEqual([])
  })
})

describe('purity', () => {
  test.each(sources.filter((file) => PURE.has(roomOf(file.path))).map((file) => [file.path, file] as const))('%s is pure', (path, file) => {
    const outside = importsOf(file).filter((name) => !name.startsWith('.') && !(name === 'luxon' && path === 'src/view/dates.ts'))
    expect(outside).toEqual([])
    expect(withoutComments(file.text)).not.toMatch(/\bprocess\.|\bglobalThis\b|\bconsole\./)
  })

  test.each(OUTSIDE)('nothing in src asks $what', ({ pattern, allowed }) => {
    const asking = sources.filter((file) => pattern.test(withoutComments(file.text))).map((file) => file.path)
    expect(asking.filter((path) => !allowed.includes(path))).toEqual([])
  })
})

describe('names', () => {
  test.each([...sources, ...tests].map((file) => [file.path, file] as const))('%s says first which question it answers', (_path, file) => {
    expect(file.text.replace(/^#!.*\n/, '').split('\n', 1)[0]).toMatch(/^\/\/ .+\?/)
  })

  test('files are nouns in kebab-case, and none is a drawer', () => {
    expect(sources.map((file) => file.path).filter(isBadName)).toEqual([])
  })

  test('no file of src has more than 200 lines', () => {
    expect(sources.filter((file) => file.text.split('\n').length > 201).map((file) => file.path)).toEqual([])
  })
})

describe('templates', () => {
  test('nothing is passed round the escape', () => {
    const round = /\|\s*safe\b|\bsafe\s*\(|autoescape\s+false|\brenderString\b/
    expect(templates.filter((file) => round.test(file.text)).map((file) => file.path)).toEqual([])
    expect(
      sources.filter((file) => /\brenderString\b|\bautoescape: false\b/.test(file.text) && !file.path.startsWith('src/render/')),
    ).toEqual([])
  })

  test('attributes that hold a value stand in double quotes', () => {
    expect(templates.filter((file) => /\s[a-z-]+=\{\{/.test(file.text)).map((file) => file.path)).toEqual([])
  })
})

describe('patterns', () => {
  test('no pattern repeats what already repeats without bound', () => {
    const found = sources.flatMap((file) =>
      patternsOf(file)
        .filter(nested)
        .map((pattern) => `${file.path}: /${pattern}/`),
    )
    expect(found).toEqual([])
  })

  test.each(['(a+)+', '(?:a*b?)*', '(a|b+){2,}', '((a+)b)*', '(?:[a-z]+\\s){1,9}(?:x{3,})+'])('/%s/ would be found', (pattern) => {
    expect(nested(pattern)).toBe(true)
  })

  test.each(['(?:a{1,9} ){1,9}', '[+*]+', '(?:ab)+', '\\(a+\\)+', '(?:a+)?', '(?<name>a)+'])('/%s/ would not', (pattern) => {
    expect(nested(pattern)).toBe(false)
  })
})

function isBadName(path: string): boolean {
  return !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/.test(basename(path)) || /\/(utils?|helpers?|common|misc)(\.ts$|\/)/.test(path)
}

function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.includes(room))
}

function mayImport(file: SourceFile, name: string): boolean {
  if (!name.startsWith('.')) return true
  const from = roomOf(file.path)
  const to = roomOf(normalize(join(dirname(file.path), name)))
  return from === to || floorOf(to) < floorOf(from) || SIDEWAYS.has(`${from} → ${to}`)
}

/** True when a group that holds an unbounded repeat is itself repeated: the shape that can take exponential time. */
function nested(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_')
  const holdsRepeat: boolean[] = []
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '(') holdsRepeat.push(false)
    const after = plain.slice(at + 1)
    const unbounded = /^([*+]|\{\d+,\})/.test(after)
    if (plain[at] === ')') {
      const inner = holdsRepeat.pop() === true
      if (inner && (unbounded || after.startsWith('{'))) return true
      if (inner && holdsRepeat.length > 0) holdsRepeat[holdsRepeat.length - 1] = true
    }
    if (unbounded && plain[at] !== '(' && holdsRepeat.length > 0) holdsRepeat[holdsRepeat.length - 1] = true
  }
  return false
}
