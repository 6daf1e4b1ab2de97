// Which words stand after a speaker's name, which signs are named, and where is a sentence said once?
import { expect, test } from 'vitest'
import { attributionOf } from '../../src/view/attribution.ts'
import { findHiddenSigns } from '../../src/view/hidden-signs.ts'
import { shareSentences } from '../../src/view/shared-sentence.ts'
import { quote, source } from '../mail/examples.ts'

test.each([
  ['said', 'said'],
  ['Wrote', 'Wrote'],
  ['told', null],
  ['adding', null],
  ['announce', null],
  ['according to', 'according to'],
  [null, null],
])('the bare cue %s is shown as %s', (cue, shown) => expect(attributionOf({ cue, said: null })).toBe(shown))

test('the phrase of the text goes before the cue', () =>
  expect(attributionOf({ cue: 'told', said: { text: 'told the Telegraph', span: [0, 18], outlet: 'the Telegraph' } })).toBe(
    'told the Telegraph',
  ))

test.each([
  ['plain\twords\r\n', null],
  ['a \u202eturned\u202c and \u202eagain', { count: '3 invisible signs', names: 'U+202E, U+202C' }],
  ['a \u0001', { count: '1 invisible sign', names: 'U+0001' }],
  ['a family 👩\u200d👧', null],
])('hidden signs of %j', (text, signs) => expect(findHiddenSigns(text)).toEqual(signs))

test('only a fragment of the same sentence of the same place leaves it out', () => {
  const sentence = [{ text: 'He called it “bad” and “worse”.', own: false }]
  const fragment = (id: string, paragraph: number) =>
    quote(id, ['bad'], true, { kind: 'fragment', sentence, sources: [source('004', paragraph, true)] })
  const list = [fragment('a', 1), fragment('b', 1), fragment('c', 2), quote('d', ['Full.'], true), quote('e', ['Full.'], true)]
  expect(shareSentences(list).map((one) => one.sentenceAbove)).toEqual([false, true, false, false, false])
})
