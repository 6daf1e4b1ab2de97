// Is whoever was told, and when, kept as printed?
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'

const lexicon = readLexicon(null)

function saidIn(text: string): ReturnType<typeof extract>['quotes'][number]['said'] | undefined {
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
  return extract(seed, lexicon).quotes[0]?.said
}

test.each([
  ['Anna Berg told Mr Dahl: “The text is nearly done and ready.”', 'told Mr Dahl'],
  ['“The text is nearly done and ready,” Anna Berg told the Security Council.', 'told the Security Council'],
  ['Anna Berg told Sky News on Monday: “The text is nearly done.”', 'told Sky News on Monday'],
  ['Anna Berg told Mr Dahl’s wife: “The text is nearly done.”', 'told Mr Dahl’s wife'],
  ['Anna Berg told reporters: “The text is nearly done.”', 'told reporters'],
  ['“The text is nearly done,” Anna Berg told a news conference in Oslo on Tuesday.', 'told a news conference in Oslo on Tuesday'],
  ['Anna Berg told MPs that the text was “nearly done and ready”.', 'told MPs'],
  ['Anna Berg told him: “The text is nearly done.”', undefined],
  ['Anna Berg on Tuesday told MPs: “The text is nearly done.”', 'on Tuesday told MPs'],
  ['Anna Berg last week said: “The text is nearly done.”', 'last week said'],
  ['Anna Berg said: “The text is nearly done.”', undefined],
])('%s', (text, wanted) => expect(saidIn(text)?.text).toBe(wanted))

test.each([
  ['On Tuesday Anna Berg told MPs: “The text is nearly done.”', 'told MPs', 'On Tuesday'],
  ['Late on 4 May 2021, Anna Berg said: “The text is nearly done.”', 'said', 'Late on 4 May 2021'],
  ['In an angry speech, Anna Berg told MPs: “The text is nearly done.”', 'told MPs', undefined],
])('%s', (text, wanted, when) => {
  const said = saidIn(text)
  expect([said?.text, said?.when?.text]).toEqual([wanted, when])
  expect(said?.when ? text.slice(...said.when.span) : undefined).toBe(when)
})
