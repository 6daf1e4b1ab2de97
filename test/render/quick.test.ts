// Do the quicker functions do what Nunjucks' own do? The same calls to both, compared.
import nunjucks from 'nunjucks'
import { expect, test } from 'vitest'
import { quickSet, quickSuppress } from '../../src/render/quick.ts'

const { Frame, SafeString, suppressValue } = nunjucks.runtime
const ownSet = Frame.prototype.set
const fastSet = quickSet(ownSet)

const calls: readonly (readonly [string, unknown, boolean?])[] = [
  ['loop.index', 1],
  ['loop.index', 2],
  ['loop.last', false],
  ['name', 'Ute'],
  ['name', 'Ana', true],
  ['a.b.c', 3],
  ['a.b.d', null],
]

test('names are set alike, dotted, shadowed and in a loop', () => {
  for (let count = 1; count <= calls.length; count += 1) {
    const frames = [ownSet, fastSet].map((set) => {
      const outer = Object.create(Frame.prototype, { variables: { value: { name: 'outer' } }, parent: { value: undefined } })
      const frame = Object.create(Frame.prototype, { variables: { value: {} }, parent: { value: outer } })
      for (const [name, value, up] of calls.slice(0, count)) set.call(frame, name, value, up)
      return [frame.variables, outer.variables]
    })
    expect(frames[1]).toEqual(frames[0])
    expect(frames[0]).not.toEqual([{}, { name: 'outer' }])
  }
})

test('values are escaped alike', () => {
  const quick = quickSuppress(suppressValue)
  const values = [
    '',
    'plain',
    '<b>',
    'a & b',
    `"it's"`,
    'back\\slash',
    '`',
    'é…“',
    new SafeString('<i>'),
    7,
    0,
    null,
    undefined,
    false,
    ['<'],
  ]
  for (const value of values) for (const escapes of [true, false]) expect(quick(value, escapes)).toEqual(suppressValue(value, escapes))
  expect(quick('<b>', true)).toBe('&lt;b&gt;')
})
