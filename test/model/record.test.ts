// Does every record keep the published schema, and does docs/record.md name every field?
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readSeedFile } from '../../src/ingest/seeds.ts'
import { faults } from '../helpers/json-schema.ts'
import type { Schema } from '../helpers/json-schema.ts'

const root = join(import.meta.dirname, '../..')
const schema: Schema = JSON.parse(readFileSync(join(root, 'src/model/record.schema.json'), 'utf8'))
const lexicon = readLexicon(null)
const records = readdirSync(join(root, 'seeds')).flatMap((name) =>
  readSeedFile(join(root, 'seeds', name), null).flatMap((seed) => ('text' in seed ? [extract(seed, lexicon)] : [])),
)

describe('the record', () => {
  it.each(records)('$id keeps the schema', (record) => {
    expect(faults(JSON.parse(JSON.stringify(record)), schema, 'record')).toEqual([])
  })

  it('the checker sees what is wrong', () => {
    const [record] = records
    expect(faults({ ...record, id: 3, extra: 1, date: { ...record?.date, precision: 'hour' } }, schema, 'record')).toEqual([
      'record.id is integer',
      'record.date.precision is hour',
      'record.extra is not in the schema',
    ])
  })

  it('every field has its line in docs/record.md', () => {
    const page = readFileSync(join(root, 'docs/record.md'), 'utf8')
    const names = (rule: Schema): string[] => [
      ...Object.entries(rule.properties ?? {}).flatMap(([key, inside]) => [key, ...names(inside)]),
      ...(rule.items ? names(rule.items) : []),
    ]
    expect(names(schema).filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([])
  })
})
