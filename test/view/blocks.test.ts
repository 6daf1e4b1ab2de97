// Do the blocks of an article page hold every character of the article once, whatever the text?
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'
import { layOut } from '../../src/text/page.ts'
import { layBlocks } from '../../src/view/blocks.ts'
import { nearlyAnArticle, strangeText } from '../helpers/strange-texts.ts'

const lexicon = readLexicon(null)

test.each([
  ['nearly an article', nearlyAnArticle()],
  ['thrown together', strangeText(60)],
])('laid end to end they are the text less its blanks: %s', (_what, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const record = extract(
        { id: 'a', source: 'a.txt', text, sha256: '0'.repeat(64), format: 'text', given: {}, givenBy: null, diagnostics: [] },
        lexicon,
      )
      const spans = layBlocks(record, layOut(text)).map((block) => block.span)
      expect(spans.filter((span, at) => span[0] >= span[1] || span[0] < (spans[at - 1]?.[1] ?? 0))).toEqual([])
      const whole = spans.map((span) => text.slice(...span)).join('')
      expect(whole.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
    { numRuns: 200, seed: 20_220_129 },
  )
})
