// Does seeds/edition.yml say what the editor wrote, and is a slip named with its place?
import { describe, expect, it } from 'vitest'
import { readEditor } from '../../src/ingest/editor.ts'
import { noEditor } from '../../src/model/editor.ts'

describe('readEditor', () => {
  it('reads order, joins, splits and notes, with their lines', () => {
    const text = `# Friday
order:
  2024-11-29: [b, a]
join-stories:
  - [a, b]
split-quotes:
  - [a#q-0123456789, b#q-0123456789-2]
notes:
  2024-11: |
    A *quiet* month.
  undated: no
`
    expect(readEditor(text)).toEqual({
      ...noEditor,
      order: { '2024-11-29': ['b', 'a'] },
      joinStories: [['a', 'b']],
      splitQuotes: [['a#q-0123456789', 'b#q-0123456789-2']],
      notes: { '2024-11': 'A *quiet* month.\n', undated: 'no' },
      lines: { 'order.2024-11-29': 3, 'joinStories.0': 5, 'splitQuotes.0': 7, 'notes.2024-11': 9, 'notes.undated': 11 },
    })
  })

  it.each([null, '', '# nothing yet\n'])('takes %j for no decision', (text) => {
    expect(readEditor(text)).toEqual(noEditor)
  })

  it.each([
    ['orders:\n  x: []', 'seeds/edition.yml:1:1: “orders” is no key. There are order, notes, join-stories'],
    ['order:\n  soon: [a, b]', 'seeds/edition.yml:2:3: “soon” is no period'],
    ['order:\n  2024-11-29: a', 'seeds/edition.yml:2:15: A list of ids must stand here'],
    ['join-stories:\n  - [a]', 'seeds/edition.yml:2:5: “join-stories” needs two or more'],
    ['join-quotes:\n  - [a, b]', 'seeds/edition.yml:2:6: “a” is not a quotation’s place'],
    ['join-stories:\n  - [a, "../b"]', 'seeds/edition.yml:2:9: “../b” is not an article’s id'],
    ['notes: [a', 'seeds/edition.yml:1:10: This is no YAML'],
    ['order: {}\norder: {}', 'seeds/edition.yml:2:1: This is no YAML'],
    ['- a', 'seeds/edition.yml:1:1: The file must be made of the keys'],
  ])('names the slip in %j', (text, message) => {
    expect(() => readEditor(text)).toThrow(message)
  })
})
