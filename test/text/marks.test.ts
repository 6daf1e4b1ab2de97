// Are quotation marks paired as a reader pairs them, whatever their shape?
import { describe, expect, test } from 'vitest'
import { pairDoubles } from '../../src/text/marks.ts'
import { scan } from '../../src/text/scan.ts'
import { pairSingles } from '../../src/text/single-marks.ts'
import { Tokens } from '../../src/text/tokens.ts'
import { Vocabulary } from '../../src/text/vocabulary.ts'

const noWords = new Vocabulary([])

/** The words between the marks of one paragraph; an unclosed stretch ends in `…`. */
function quoted(text: string): string[] {
  const tokens = new Tokens(16)
  scan(text, 0, text.length, noWords, tokens)
  const doubles = pairDoubles(text, tokens, 0, tokens.count, 0, text.length)
  const singles = pairSingles(text, tokens, 0, tokens.count, doubles)
  return [...doubles, ...singles]
    .toSorted((a, b) => a.open - b.open)
    .map(({ open, close, last }) => text.slice(tokens.end[open], tokens.end[last - 1]) + (close < 0 ? '…' : ''))
}

describe('double marks', () => {
  test.each([
    ['“One,” she said, “two.”', ['One,', 'two.']],
    ['"One," she said, "two."', ['One,', 'two.']],
    ["''One,'' she said.", ['One,']],
    ['„Eins“, sagte sie. «Deux», dit-il.', ['Eins', 'Deux']],
    ['the crisis."We wait,"He said."Now go.""Go on," she said.', ['We wait,', 'Now go.', 'Go on,']],
    ['“He told me “no” twice,” she said.', ['He told me “no” twice,']],
    ['He said: “We wait. “We go,” she said.', ['We wait.…', 'We go,']],
    ['He added: “We wait “.', ['We wait']],
    ['The door is 6\'2" high, she said.', []],
    ['<a href="x.html">“Read on,”</a> he said.', ['Read on,']],
  ])('%s', (text, wanted) => {
    expect(quoted(text).map((words) => words.trim())).toEqual(wanted)
  })
})

describe('single marks', () => {
  test.each([
    ['She said: ‘We can’t, and it’s the islanders’ fault.’', ['We can’t, and it’s the islanders’ fault.']],
    ["She said 'we can't' and left.", ["we can't"]],
    ['Vladimir Petrov‘s boat and the crews’ boat', []],
    ["the summer of '69 and rock 'n' roll", []],
    ['‘We wait.', ['We wait.…']],
    ['“The ‘old’ pier,” she said.', ['The ‘old’ pier,']],
  ])('%s', (text, wanted) => {
    expect(quoted(text)).toEqual(wanted)
  })
})
