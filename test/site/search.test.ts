// Is the index that is written the one that search.js reads?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { SearchDoc } from '../../src/site/search-index.ts'
import { buildIndex } from '../../src/site/search-index.ts'
import { searchWords } from '../../src/text/search-words.ts'

const SCRIPT = readFileSync(join(import.meta.dirname, '../../templates/assets/search.js'), 'utf8')

interface Searched {
  readonly find: (question: string) => number[]
  readonly words: (text: string) => string[]
}

/** search.js without a page, over an index of these texts. */
function searchOver(texts: readonly string[]): Searched {
  const docs = texts.map((text): SearchDoc => ({
    words: text,
    quote: false,
    href: 'x',
    date: '',
    dateWords: '',
    themes: [],
    speakers: [],
    texts: [[1, text]],
  }))
  const context = createContext({ self: { daybriefIndex: JSON.parse(JSON.stringify(buildIndex(docs))) } })
  runInContext(SCRIPT, context)
  const find = (question: string): number[] =>
    JSON.parse(runInContext(`JSON.stringify(new self.daybriefSearch.Index().find(${JSON.stringify(question)}))`, context))
  const words = (text: string): string[] =>
    JSON.parse(runInContext(`JSON.stringify(self.daybriefSearch.words(${JSON.stringify(text)}))`, context))
  return { find, words }
}

describe('search.js', () => {
  const { find, words } = searchOver(['The summit opened.', 'Summits and talks.', 'Café Müller', '和平会谈', 'talks talks talks'])

  it.each(['U.S. troops’ “line”', 'İstanbul ß Ærø', '和平 talks ひらがな', 'e\u0301tude 3,900 G-20', '\ud800 x', ''])(
    'cuts %j as the index was cut',
    (text) => {
      expect(words(text)).toEqual(searchWords(text))
    },
  )

  it.each([
    ['summit', [0, 1]],
    ['SUMMIT opened', [0]],
    ['cafe muller', [2]],
    ['和平', [3]],
    ['talks', [4, 1]],
    ['sumit', [0]],
    ['opende', [0]],
    ['nothing here', []],
    ['', [0, 1, 2, 3, 4]],
  ])('finds %j', (question, found) => {
    expect(find(question)).toEqual(found)
  })

  it('finds every word of every text by itself', () => {
    const texts = Array.from({ length: 300 }, (_, i) => `article ${i} on day ${i % 28} about topic${i * 7919}`)
    const { find: findIn } = searchOver(texts)
    for (const [i, text] of texts.entries()) for (const word of searchWords(text)) expect(findIn(word)).toContain(i)
  })
})
