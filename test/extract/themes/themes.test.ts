// Does an article get the themes a reader would file it under, with the sentences that say so, and none otherwise?
import { describe, expect, it } from 'vitest'
import { remaining } from '../../../src/extract/prose.ts'
import { dictionaryOf } from '../../../src/extract/themes/dictionary.ts'
import { findSightings } from '../../../src/extract/themes/sightings.ts'
import { findThemes } from '../../../src/extract/themes/themes.ts'
import { readWords } from '../../../src/extract/themes/words.ts'
import { readLexicon } from '../../../src/ingest/lexicon.ts'
import type { Lexicon } from '../../../src/model/lexicon.ts'
import { layOut } from '../../../src/text/page.ts'

const lexicon = readLexicon(null)
const themesOf = (text: string, words: Lexicon = lexicon): string[] =>
  findThemes(remaining(layOut(text), []), null, words).map(({ theme }) => theme)

describe('themes', () => {
  it.each([
    ['The Norwegian prime minister will visit Ottawa on Monday for a meeting with her Canadian counterpart.', ['diplomacy']],
    ['Chile and Peru signed a treaty on fishing grounds after two years of negotiations.', ['diplomacy']],
    ['The ministry froze the assets of nine bankers and put them on its sanctions list.', ['sanctions']],
    ['Two frigates were sent to the strait and will be stationed there until spring.', ['deployments']],
    ['The brigade began to withdraw its tanks from the border, witnesses said.', ['deployments']],
    ['The Security Council extended the mandate of the peacekeepers by six months.', ['peacekeeping']],
  ])('%s', (text, themes) => {
    expect(themesOf(text)).toEqual(themes)
  })

  it.each([
    ['talks that are not between states', 'Talks between the teachers’ union and the city will go on next week.'],
    ['a visit by nobody’s envoy', 'Our reporter paid a visit to the bakery in Leeds that sells nothing but pies.'],
    ['a brand ambassador', 'The singer was named brand ambassador for a French perfume after her concert in Paris.'],
    ['troops in a game', 'Gamers send troops across the map; the sequel to the video game keeps the old gameplay.'],
    ['software', 'The firm will deploy the software to all its servers this year.'],
    ['sanctions by a court', 'The race was a sanctioned event, the organisers said.'],
    [
      'part of a word',
      'Diplomatically minded, he said; deploymental and sanctionsbusters are no words.'.replace('Diplomatically', 'Undiplomaticly'),
    ],
    ['“us”, not “US”', 'He told us that China came to talk, and left us a treaty.'],
    ['nothing', ''],
  ])('none for %s', (_what, text) => {
    expect(themesOf(text)).toEqual([])
  })

  it('counts a weak word beside its company only, within eight words', () => {
    expect(themesOf('They sent three more soldiers.')).toEqual(['deployments'])
    expect(themesOf('They sent word to every house in the valley before the bells of the church began, and soldiers slept.')).toEqual([])
  })

  it('gives the sentences that carry a theme, never the title', () => {
    const text =
      'Summit in Oslo\n\nNothing happened. Sweden and Norway signed an accord. Nothing else happened. The envoys of France and Spain met.'
    const page = layOut(text)
    const title = page.paragraphs[0] ?? [0, 0]
    const [found] = findThemes(remaining(page, [title]), title, lexicon)
    expect(found?.passages.map(([from, to]) => text.slice(from, to))).toEqual([
      'Sweden and Norway signed an accord.',
      'The envoys of France and Spain met.',
    ])
  })

  it('puts the theme first that is said in its own terms', () => {
    const text =
      'Britain and France met on Monday. The embargo on Freedonia and the asset freeze stay. Sanctions will be eased later, both said.'
    expect(themesOf(text)[0]).toBe('sanctions')
  })

  it('takes a theme that only a project knows', () => {
    const trade = { id: 'trade', label: 'Trade', definition: '', rank: 1, company: [], between: [], exclusions: ['off duty'] }
    const words = {
      ...lexicon,
      themes: [
        ...lexicon.themes,
        {
          ...trade,
          terms: [
            { term: 'import duty', weak: false },
            { term: 'duty', weak: true },
          ],
        },
      ],
    }
    expect(themesOf('The import duty on pears was doubled.', words)).toEqual(['trade'])
    expect(themesOf('The officer was off duty.', words)).toEqual([])
  })
})

describe('words and sightings', () => {
  it('cuts words at everything that is no letter or digit', () => {
    const text = 'The U.S.’s “cease-fire” – naïve, 3,900 F-16s\u2028Straße'
    const { count, start, end } = readWords(text, [[0, text.length]])
    expect(Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]))).toEqual([
      'The',
      'U',
      'S',
      's',
      'cease',
      'fire',
      'naïve',
      '3',
      '900',
      'F',
      '16s',
      'Straße',
    ])
  })

  it('sees whole terms only, in any case, never across sentences', () => {
    const prose = remaining(layOut('PEACE talks. Peace. Talks began. Talk of peace talking.'), [])
    const seen = findSightings(prose, dictionaryOf(lexicon)).filter(({ entry }) => entry.value === 'diplomacy' && entry.kind === 'strong')
    expect(seen.map(({ span, sentence }) => [prose.page.text.slice(...span), sentence])).toEqual([['PEACE talks', 0]])
  })

  it('does not compare every word of a long sentence with every other: a quadratic search would not end in time', () => {
    expect(themesOf(`${'US Russia China talks troops sent '.repeat(100_000)}.`)).toContain('diplomacy')
  })

  it('looks at each word once: twice the text, twice the sightings, whatever its shape', () => {
    const count = (text: string): number => findSightings(remaining(layOut(text), []), dictionaryOf(lexicon)).length
    for (const shape of ['peace ', 'un ', 'peace talks ', 'united nations peacekeeping force. '])
      expect(count(shape.repeat(2000))).toBe(2 * count(shape.repeat(1000)))
  })
})
