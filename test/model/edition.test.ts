// Does data/edition.json keep the published schema, and does docs/edition.md name every field?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds } from '../helpers/built-site.ts'
import { faults } from '../helpers/json-schema.ts'
import type { Schema } from '../helpers/json-schema.ts'
import { root } from '../helpers/sources.ts'

const schema: Schema = JSON.parse(readFileSync(join(root, 'src/model/edition.schema.json'), 'utf8'))
let built: Workspace
let edition: Record<string, unknown>
beforeAll(() => {
  built = buildFiveSeeds()
  edition = JSON.parse(readFileSync(join(built.site, 'data/edition.json'), 'utf8'))
})
afterAll(() => built?.remove())

test('the built seeds keep the schema', () => {
  expect(faults(edition, schema, 'edition')).toEqual([])
})

test('what the schema forbids is found', () => {
  expect(faults({ ...edition, schema: 2, more: 1, people: undefined, quotes: [{}] }, schema, 'edition')).toEqual(
    expect.arrayContaining(['edition.schema is 2', 'edition.more is not in the schema', 'edition.quotes[0].text is missing']),
  )
})

test('docs/edition.md names every field', () => {
  const docs = readFileSync(join(root, 'docs/edition.md'), 'utf8')
  expect(fieldsOf(schema).filter((field) => !docs.includes(`\`${field}\``))).toEqual([])
})

function fieldsOf(rule: Schema): string[] {
  const own = Object.entries(rule.properties ?? {}).flatMap(([key, inner]) => [key, ...fieldsOf(inner)])
  return [...own, ...(rule.items ? fieldsOf(rule.items) : []), ...(rule.anyOf ?? []).flatMap(fieldsOf)]
}
