// What in a value does a published JSON Schema not allow? The part of the standard that ours use.
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly minimum?: number
  readonly anyOf?: readonly Schema[]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** What is wrong with a value, by place; also a field that the schema does not name. The part of JSON Schema that ours uses. */
export function faults(value: unknown, rule: Schema, place: string, schema: Schema = rule): string[] {
  if (rule.$ref !== undefined) return faults(value, schema.$defs?.[rule.$ref.replace('#/$defs/', '')] ?? {}, place, schema)
  if (rule.anyOf) return rule.anyOf.some((one) => faults(value, one, place, schema).length === 0) ? [] : [`${place} fits nothing`]
  const types = [rule.type ?? []].flat()
  const type = typeOf(value)
  const fits = types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'))
  const own = [
    ...(fits ? [] : [`${place} is ${type}`]),
    ...(rule.enum && !rule.enum.includes(value) ? [`${place} is ${String(value)}`] : []),
    ...(rule.minimum !== undefined && typeof value === 'number' && value < rule.minimum ? [`${place} is ${value}`] : []),
    ...(rule.pattern !== undefined && typeof value === 'string' && !new RegExp(rule.pattern, 'u').test(value)
      ? [`${place} is ${value}`]
      : []),
  ]
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, i) => faults(item, rule.items ?? {}, `${place}[${i}]`, schema))]
  if (typeof value !== 'object' || value === null) return own
  const missing = (rule.required ?? []).filter((key) => !Object.hasOwn(value, key)).map((key) => `${place}.${key} is missing`)
  return [
    ...own,
    ...missing,
    ...Object.entries(value).flatMap(([key, item]) => inner(item, rule.properties?.[key], `${place}.${key}`, schema)),
  ]
}

function inner(value: unknown, rule: Schema | undefined, place: string, schema: Schema): string[] {
  return rule ? faults(value, rule, place, schema) : [`${place} is not in the schema`]
}
