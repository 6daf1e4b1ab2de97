// Is whoever was told, and when, kept as printed?
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'

const lexicon = readLexicon(null)

test.each([
  ['Anna Berg told Mr Dahl: “The text is nearly done and ready.”', 'told Mr Dahl'],
  ['“The text is nearly done and ready,” Anna Berg told the Security Council.', 'told the Security Council'],
  ['Anna Berg told Sky News on Monday: “The text is nearly done.”', 'told Sky News on Monday'],
  ['Anna Berg told Mr Dahl’s wife: “The text is nearly done.”', undefined],
])('%s', (text, wanted) => {
  const seed = {
    id: 'a',
    source: 'a.txt',
    text,
    sha256: '',
    format: 'text',
    given: { title: 'A' },
    givenBy: null,
    diagnostics: [],
  } as const
  expect(extract(seed, lexicon).quotes[0]?.said?.text).toBe(wanted)
})
