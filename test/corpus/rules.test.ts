// Does every rule have a case that fails without it? Each is switched off in turn.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ruleTables } from '../../src/extract/rules.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import type { RuleInfo } from '../../src/model/rule.ts'
import { found, holds, wanted } from '../helpers/case-run.ts'
import { readCase } from '../helpers/corpus-case.ts'

/** Rules whose case is still to be written: an id here fails the test as soon as a case has come. To be empty. */
const MISSING: ReadonlySet<string> = new Set([])

/** The areas of the corpus (`area--what`) whose cases are asked first. */
const AREAS: Readonly<Record<string, string>> = { quotations: 'quotes' }

const lexicon = readLexicon(null)
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const one = readCase(join(import.meta.dirname, name))
    return { name, one, want: wanted(one) }
  })
  // A case that fails with all rules on proves nothing here; corpus.test.ts reports it.
  .filter(({ one, want }) => holds(found(one, lexicon), want))

describe.each(Object.entries(ruleTables))('%s', (step, rules) => {
  const area = `${AREAS[step] ?? step}--`
  const ordered = [...cases.filter(({ name }) => name.startsWith(area)), ...cases.filter(({ name }) => !name.startsWith(area))]
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const failing = without(rule, () => ordered.find(({ one, want }) => !holds(found(one, lexicon), want)))
    expect(failing === undefined).toBe(MISSING.has(id))
  })
})

/** What happens when the rule finds nothing. Its row in the table is the row that decides, so nothing else needs to know of tests. */
function without<Answer>(rule: RuleInfo, run: () => Answer): Answer {
  const find: unknown = Reflect.get(rule, 'find')
  if (typeof find !== 'function') throw new Error(`${rule.id} has no find to switch off`)
  Reflect.set(rule, 'find', () => null)
  try {
    return run()
  } finally {
    Reflect.set(rule, 'find', find)
  }
}
