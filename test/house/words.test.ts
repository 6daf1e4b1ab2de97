// Did a machine write a sentence? Every visible string of site and mail is a label, a table's or word list's text, a number or date, or verbatim from a seed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaults } from '../../src/model/settings.ts'
import type { PublishedEdition, Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds, readEdition } from '../helpers/built-site.ts'
import { allPages } from '../helpers/page-types.ts'
import type { Origins } from '../helpers/traced-words.ts'
import { readOrigins, seedFolder, untraced } from '../helpers/traced-words.ts'

let built: Workspace
let edition: PublishedEdition
let origins: Origins

beforeAll(() => {
  built = buildFiveSeeds({ baseUrl: 'https://brief.example.org/' })
  edition = readEdition(built.site)
  const files = edition.coverage.list.flatMap(({ file }) => [file, `seeds/${file.replace(/\.txt$/, '.meta.json')}`])
  const ids = edition.articles.flatMap(({ id }) => [id, id.split('_')[0] ?? id])
  const names = [...edition.people.map(({ name }) => name), ...edition.captions.flatMap(({ credit }) => credit ?? [])]
  const cues = readFileSync(join(built.site, 'data/records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line): { quotes: { cue: string | null; said: { text: string } | null }[] } => JSON.parse(line))
    .flatMap(({ quotes }) => quotes.flatMap(({ cue, said }) => [cue ?? [], said?.text ?? []].flat()))
  const steps = ['boilerplate', 'captions', 'title', 'date', 'quotations', 'speakers', 'themes', 'stories']
  const own = [...files, ...ids, ...names, ...cues, ...steps, defaults.title, defaults.description, 'https brief example org']
  origins = readOrigins(
    readdirSync(seedFolder).map((name) => join(seedFolder, name)),
    own,
  )
})

afterAll(() => built?.remove())

const HIDDEN = new Set(['script', 'style', 'template', 'code', 'svg'])
const SHOWN = new Set(['aria-label', 'title', 'alt', 'placeholder'])

describe('a sentence made up is found', () => {
  test.each([
    'The government is under growing pressure after these remarks.',
    'Johnson warned Russia not to invade, while Truss struck a softer tone.',
    'This week brought more talks about Ukraine.',
  ])('%s', (sentence) => {
    expect(untraced(sentence, origins)).not.toEqual([])
  })
})

test('every visible string of every page is traced', () => {
  const strange = allPages(built.site).flatMap((path) =>
    [...new Set(stringsOf(parse(readFileSync(join(built.site, path), 'utf8'))))]
      .map((text) => ({ text: text.replace(/\s+/g, ' ').trim(), rest: untraced(text, origins) }))
      .filter(({ rest }) => rest.length > 0)
      .map(({ text, rest }) => `${path}: “${text.slice(0, 120)}”, from “${rest.slice(0, 6).join(' ')}”`),
  )
  expect(strange).toEqual([])
})

test('every paragraph of every text mail is traced', () => {
  const mails = edition.periods.flatMap(({ digest }) => (digest === null ? [] : [digest.replace(/html$/, 'txt')]))
  expect(mails.length).toBeGreaterThan(0)
  const strange = mails.flatMap((path) =>
    paragraphsOf(readFileSync(join(built.site, path), 'utf8')).flatMap((text) => {
      const rest = untraced(text, origins)
      return rest.length > 0 ? [`${path}: “${text.slice(0, 120)}”, from “${rest.slice(0, 6).join(' ')}”`] : []
    }),
  )
  expect(strange).toEqual([])
})

/** Texts and spoken labels in reading order. */
function stringsOf(node: Tree.Node): string[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value]
  if ('tagName' in node && HIDDEN.has(node.tagName)) return []
  const spoken = 'attrs' in node ? node.attrs.filter(({ name }) => SHOWN.has(name)).map(({ value }) => value) : []
  return [...spoken, ...('childNodes' in node ? node.childNodes.flatMap(stringsOf) : [])]
}

/** Lines joined where they were wrapped; marks of quoting, numbering and addresses fall away. */
function paragraphsOf(mail: string): string[] {
  return mail
    .replace(/^\[\d+\] \S+$/gm, '')
    .replace(/ ?\[\d+\]/g, '')
    .split(/\n\s*\n|\n(?=\s*[-—•(])|\n>\n|\n(?=> )(?<!\n> .*\n)/)
    .map((paragraph) => paragraph.replace(/^> ?/gm, '').replace(/\n\s*/g, ' '))
    .flatMap((paragraph) => paragraph.split(' · '))
}
