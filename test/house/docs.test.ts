// Do the documents say what the code does? Every rule, diagnostic, command and decision is written about, and no link leads astray.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { briefRules } from '../../src/brief/rules.ts'
import { extract } from '../../src/extract/extract.ts'
import { ruleTables } from '../../src/extract/rules.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readSeedFile } from '../../src/ingest/seeds.ts'
import { messages } from '../../src/model/diagnostic-messages.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import type { RuleInfo } from '../../src/model/rule.ts'
import { readFiles, root, stringsOf } from '../helpers/sources.ts'

const text = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')
const headings = (path: string): string[] => [...text(path).matchAll(/^#{2,4} `?([^`\n]+?)`?$/gm)].map((match) => match[1] ?? '')
const documents = [
  ...readFiles(['docs', '.github'], '.md'),
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'CODE_OF_CONDUCT.md'].map((path) => ({ path, text: text(path) })),
]

/** Every table of rules by its step, as the method page shows them. */
const tables = Object.entries({ ...ruleTables, ...briefRules }).map(([step, list]) => ({ step, rules: list }))
const rules = tables.flatMap((table) => table.rules)

/** Every row of a table of rules that src exports, wherever it lies. */
const exported = await Promise.all(
  readFiles(['src'], '.ts')
    .filter((file) => /export const \w+Rules?\b/.test(file.text))
    .map(async (file): Promise<RuleInfo[]> => {
      const found: Record<string, unknown> = await import(join(root, file.path))
      return Object.entries(found).flatMap(([name, value]) => (/Rules?$/.test(name) ? [value].flat().filter(isRule) : []))
    }),
)

/** The rules in the order of the tables, a section a step. */
function rulesPage(): string {
  const sections = tables.map(({ step, rules: list }) => `## ${step}\n\n${list.map(({ id, why }) => `### ${id}\n\n${why}\n`).join('\n')}`)
  const head =
    '# The rules\n\nWhat decides what: `daybrief explain FILE` names the rule behind each decision. Inside a step the most trusted rule comes first.\n'
  return [head, ...sections].join('\n')
}

describe('rules', () => {
  test('there are some, each with an id in kebab-case and one sentence of why', () => {
    expect(rules.length).toBeGreaterThan(10)
    expect(rules.filter(({ id, why }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || !/^[^\n]{10,300}[^.\s]\.?$/.test(why))).toEqual([])
  })

  test('none has words in quotation marks: on our pages these hold sources’ words only', () => {
    expect(rules.filter(({ why }) => /[“”"«»]/.test(why))).toEqual([])
    expect(Object.values(messages).filter(({ message, fix }) => /[“”«»]/.test(message + fix.replace(/\{"[^}]*\}/g, '')))).toEqual([])
  })

  test('every rule that src exports stands in a table of the method page', () => {
    const listed = new Set(rules)
    expect(exported.flat().filter((rule) => !listed.has(rule))).toEqual([])
  })

  test('no two share an id', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('every basis and reason in the records of the sample articles is one of them', () => {
    const lexicon = readLexicon(null)
    const reasons = readdirSync(join(root, 'seeds')).flatMap((name) =>
      readSeedFile(join(root, 'seeds', name), null).flatMap((seed) => ('reason' in seed ? [] : reasonsIn(extract(seed, lexicon)))),
    )
    const ids = new Set([...rules.map((rule) => rule.id), 'given', 'none'])
    expect([...new Set(reasons)].filter((id) => !ids.has(id))).toEqual([])
  })

  test('docs/rules.md is the tables as they are (npm run golden writes it)', () => {
    if (process.env['GOLDEN'] === 'write') writeFileSync(join(root, 'docs/rules.md'), rulesPage())
    expect(text('docs/rules.md')).toBe(rulesPage())
  })
})

describe('diagnostics', () => {
  test('each code has a heading in docs/diagnostics.md, and none is left over', () => {
    expect(headings('docs/diagnostics.md').sort()).toEqual(Object.keys(messages).sort())
  })

  test('each says what is wrong and what to do, as sentences', () => {
    expect(Object.entries(messages).filter(([, { message, fix }]) => !/[.!?”]$|\}$/.test(message) || !/[.!?”]$|\}$/.test(fix))).toEqual([])
  })

  test('each is used', () => {
    const used = new Set(
      readFiles(['src'], '.ts')
        .filter((file) => file.path !== 'src/model/diagnostic-messages.ts')
        .flatMap(stringsOf),
    )
    expect(Object.keys(messages).filter((code) => !used.has(code))).toEqual([])
  })
})

describe('README and the other documents', () => {
  test('.ci/run runs the README’s test command', () => {
    const command = /^(npm ci && npm test)/m.exec(text('README.md'))?.[1]
    expect(command).toBeDefined()
    expect(text('.ci/run').split('\n')).toContain(command)
  })

  test('every npm script they name is there', () => {
    const scripts: { scripts: Record<string, string> } = JSON.parse(text('package.json'))
    const named = documents.flatMap((file) =>
      [...file.text.matchAll(/npm (?:run ([a-z]+)|(test|start)\b)/g)].map((match) => match[1] ?? match[2] ?? ''),
    )
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts.scripts, name))).toEqual([])
  })

  test('every relative link leads to a file', () => {
    const lost = documents.flatMap((file) =>
      [...file.text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .filter((match) => !/^[a-z]+:/.test(match[1] ?? '') && !existsSync(join(root, dirname(file.path), match[1] ?? '')))
        .map((match) => `${file.path}: ${match[1]}`),
    )
    expect(lost).toEqual([])
  })

  test('every test file they name is there', () => {
    const named = documents.flatMap((file) =>
      [...file.text.matchAll(/`((?:test|src|docs)\/[\w./-]+\.\w+)`/g)].map((match) => match[1] ?? ''),
    )
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('every decision is in the index', () => {
    const pages = readFiles(['docs/decisions'], '.md').filter((file) => !file.path.endsWith('README.md'))
    expect(
      pages.filter((file) => !text('docs/decisions/README.md').includes(`(${file.path.split('/').at(-1)})`)).map((file) => file.path),
    ).toEqual([])
  })

  test('nothing names the machine it was written on', () => {
    const everything = [...documents, ...readFiles(['src', 'test', 'templates'], '')]
    const machine = /\/wor[k]\/|\/roo[t]\/|far[m]-/
    expect(everything.filter((file) => machine.test(file.text)).map((file) => file.path)).toEqual([])
  })
})

function reasonsIn({ titleBasis, date, captions, quotes, removed }: ArticleRecord): string[] {
  const found = [...captions, ...quotes, date].map(({ basis }) => basis)
  return [titleBasis, ...found, ...removed.map(({ reason }) => reason)]
}

function isRule(value: unknown): value is RuleInfo {
  return typeof value === 'object' && value !== null && 'id' in value && 'why' in value
}
