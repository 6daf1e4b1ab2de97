// Does every record keep the published schema, and does docs/record.md name every field?
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { readSeedFile } from '../../src/ingest/seeds.ts'

const root = join(import.meta.dirname, '../..')
const schema: Schema = JSON.parse(readFileSync(join(root, 'src/model/record.schema.json'), 'utf8'))
const lexicon = readLexicon(null)
const records = readdirSync(join(root, 'seeds')).flatMap((name) =>
  readSeedFile(join(root, 'seeds', name)).flatMap((seed) => ('text' in seed ? [extract(seed, lexicon)] : [])),
)

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** What is wrong with a value, by place; also a field that the schema does not name. The part of JSON Schema that ours uses. */
function faults(value: unknown, rule: Schema, place: string): string[] {
  if (rule.$ref !== undefined) return faults(value, schema.$defs?.[rule.$ref.replace('#/$defs/', '')] ?? {}, place)
  if (rule.anyOf) return rule.anyOf.some((one) => faults(value, one, place).length === 0) ? [] : [`${place} fits nothing`]
  const types = [rule.type ?? []].flat()
  const type = typeOf(value)
  const fits = types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'))
  const own = [
    ...(fits ? [] : [`${place} is ${type}`]),
    ...(rule.enum && !rule.enum.includes(value) ? [`${place} is ${String(value)}`] : []),
    ...(rule.pattern !== undefined && typeof value === 'string' && !new RegExp(rule.pattern, 'u').test(value)
      ? [`${place} is ${value}`]
      : []),
  ]
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, i) => faults(item, rule.items ?? {}, `${place}[${i}]`))]
  if (typeof value !== 'object' || value === null) return own
  const missing = (rule.required ?? []).filter((key) => !Object.hasOwn(value, key)).map((key) => `${place}.${key} is missing`)
  return [...own, ...missing, ...Object.entries(value).flatMap(([key, item]) => inner(item, rule.properties?.[key], `${place}.${key}`))]
}

function inner(value: unknown, rule: Schema | undefined, place: string): string[] {
  return rule ? faults(value, rule, place) : [`${place} is not in the schema`]
}

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
