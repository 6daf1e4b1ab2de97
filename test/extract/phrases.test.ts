// Do terms of a list match whole lines, openings and insides as their … says?
import { describe, expect, test } from 'vitest'
import { hitsIn, opensWith, phrasesOf } from '../../src/extract/lines/phrases.ts'
import { foldedWords } from '../../src/extract/lines/words.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'

const lexicon: Lexicon = {
  lists: { words: new Set(['share', 'follow us …', '… all rights reserved …', '0 comments', 'don’t miss']) },
  themes: [],
  version: '0',
}
const phrases = phrasesOf(lexicon, ['words'])

function places(text: string): string[] {
  return hitsIn(phrases, foldedWords(text, 0, text.length)).map(({ place, at, length }) => `${place} ${at} ${length}`)
}

describe('terms', () => {
  test.each([
    ['Share', ['whole 0 1']],
    ['SHARE!', ['whole 0 1']],
    ['Share prices fell', []],
    ['Follow us on the radio', ['start 0 2']],
    ['They follow us', []],
    ['© 2023 Courier. All rights reserved.', ['inside 3 3']],
    ['1,204 comments', ['whole 0 2']],
    ["Don't miss", ['whole 0 2']],
  ])('%s', (text, found) => {
    expect(places(text)).toEqual(found)
  })

  test('an opening is one whatever follows', () => {
    expect(opensWith(phrases, ['follow', 'us', 'now'])).toBe(true)
    expect(opensWith(phrases, ['follow'])).toBe(false)
  })

  test('words are folded: case, apostrophes and numbers', () => {
    expect(foldedWords("It's 3.5 U.S. E-mails ©", 0, 23)).toEqual(['it’s', '0', 'u.s', 'e', 'mails', '©'])
  })
})
