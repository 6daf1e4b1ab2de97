// On which texts could a step of extraction run away? Each shape at any number of units; twice the units is twice the text.

export interface Shape {
  readonly name: string
  /** Units at n. */
  readonly units: number
  readonly make: (units: number) => string
}

const repeat =
  (unit: string, before = '', after = '') =>
  (units: number): string =>
    before + unit.repeat(units) + after
const each =
  (unit: (at: number) => string, joint = '') =>
  (units: number): string =>
    Array.from({ length: units }, (_, at) => unit(at)).join(joint)

const letters = (at: number): string =>
  at.toString(26).replace(/[0-9a-p]/g, (sign) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(sign, 26)] ?? '')
const name = (at: number): string => `A${letters(at)} B${letters(at * 7)}`

export const shapes: readonly Shape[] = [
  { name: 'marks never closed, a line each', units: 100_000, make: repeat('“ab\n\n') },
  { name: 'marks never closed, one line', units: 100_000, make: repeat('“ab ') },
  { name: 'single marks never closed', units: 100_000, make: repeat('‘ab ') },
  { name: 'straight marks', units: 100_000, make: repeat('"ab" ') },
  { name: 'straight single marks', units: 100_000, make: repeat("'ab c's ") },
  { name: 'closing marks only', units: 100_000, make: repeat('ab” ') },
  { name: 'marks in marks', units: 50_000, make: (units) => `${'“‘a '.repeat(units)}${'b’” '.repeat(units)}` },
  { name: 'quotations, one paragraph', units: 20_000, make: each((at) => `“We go on,” ${name(at)} said. `) },
  { name: 'quotations, a paragraph each', units: 20_000, make: each((at) => `“We go on,” she told ${name(at)}.`, '\n\n') },
  { name: 'quotations nobody said', units: 30_000, make: repeat('“We will go on.” ') },
  { name: 'quotations that go on', units: 20_000, make: repeat('“We will go on and on.\n\n', 'Ann Lee said: ') },
  { name: 'one long line, no full stop', units: 100_000, make: repeat('the harbour ') },
  { name: 'one long line of sentences', units: 50_000, make: repeat('The harbour closed on Friday. ') },
  { name: 'one long word', units: 1_000_000, make: repeat('a') },
  { name: 'one long word of capitals', units: 1_000_000, make: repeat('A') },
  { name: 'long words', units: 200, make: repeat(`${'a'.repeat(5000)} `) },
  { name: 'many short lines', units: 150_000, make: repeat('ab\n') },
  { name: 'empty lines', units: 500_000, make: repeat('\n', 'The harbour closed.', 'It reopened.') },
  { name: 'spaces', units: 500_000, make: repeat(' ', 'The harbour closed.', 'It reopened.') },
  { name: 'full stops', units: 500_000, make: repeat('.') },
  { name: 'initials', units: 150_000, make: repeat('J. ') },
  { name: 'one caption repeated', units: 15_000, make: repeat('Image:\nAnn Lee visits the harbour. Photograph: Reuters\n\n') },
  { name: 'many captions', units: 15_000, make: each((at) => `Image:\n${name(at)} visits the harbour. Pic: AP`, '\n\n') },
  { name: 'caption labels', units: 80_000, make: repeat('Image:\n') },
  { name: 'credits', units: 50_000, make: repeat('(Image: AP) ') },
  { name: 'many people', units: 20_000, make: each((at) => `${name(at)} met Mr B${letters(at * 7)} in Oslo.`, ' ') },
  { name: 'many names, no stop', units: 40_000, make: each(name, ' ') },
  { name: 'one name again and again', units: 30_000, make: repeat('Ann Lee met Mr Lee. ') },
  { name: 'pronouns', units: 50_000, make: repeat('She said he told her. ', 'Ann Lee met Bo Dahl. ') },
  { name: 'dates', units: 30_000, make: each((at) => `${(at % 28) + 1} March ${1950 + (at % 80)}`, ' ') },
  { name: 'date lines', units: 30_000, make: repeat('Published March 3, 2022\n') },
  { name: 'numbers', units: 100_000, make: repeat('2022-01 ') },
  { name: 'links', units: 20_000, make: each((at) => `https://example.org/${at}/2022/01/30/page`, ' ') },
  { name: 'markup', units: 50_000, make: repeat('<div><!-- ') },
  { name: 'script', units: 20_000, make: repeat('(function(a,b){var c = "d";});\n') },
  { name: 'promos', units: 20_000, make: repeat('Read more: Five charts\nShare this\n') },
  { name: 'lists', units: 40_000, make: repeat('• Ann Lee\n') },
  { name: 'theme words', units: 50_000, make: repeat('sanctions ceasefire troops talks ') },
  { name: 'brackets', units: 200_000, make: repeat('([') },
  { name: 'combining signs', units: 300_000, make: repeat('\u0301', 'Cafe') },
  { name: 'controls and lone surrogates', units: 150_000, make: repeat('\u0000\u202e\ud800 ') },
]
