// Is whose picture it is told from what it shows?
import { describe, expect, test } from 'vitest'
import { findCredit } from '../../src/extract/captions/credit.ts'
import { readLexicon } from '../../src/ingest/lexicon.ts'

const lexicon = readLexicon(null)

function credit(text: string): string | null {
  const found = findCredit(text, [0, text.length], lexicon)
  return found ? text.slice(...found.span) : null
}

describe('credits', () => {
  test.each([
    ['A crane lifts stones. AP', 'AP'],
    ['A crane lifts stones. AP Photo', 'AP Photo'],
    ['A crane in Aldmouth October 5, 2019. REUTERS/Jo Marsh/File Photo', 'REUTERS/Jo Marsh/File Photo'],
    ['A crane in Aldmouth on July 25, 2019.J. Jo Marsh / AP file', 'J. Jo Marsh / AP file'],
    ['A crane at work (Image: GETTY )', 'Image: GETTY'],
    ['(Jo Marsh / Associated Press)', 'Jo Marsh / Associated Press'],
    ['Stones on the beach.Credit...Jo Marsh/The Courier', 'Credit...Jo Marsh/The Courier'],
    ['Stones on the beach.CreditCreditJo Marsh/EPA, via Shutterstock', 'CreditCreditJo Marsh/EPA, via Shutterstock'],
    ['Stones on the beach Credit: JO MARSH/ AFP', 'Credit: JO MARSH/ AFP'],
    ['‘The sea took it in one night.’ Photograph: AFP via Getty', 'Photograph: AFP via Getty'],
    ['Photo by Jo Marsh/Getty Images', 'Photo by Jo Marsh/Getty Images'],
    ['Jo Marsh | Getty Images', 'Jo Marsh | Getty Images'],
    ['© Jo Marsh', '© Jo Marsh'],
    ['Smoke over the pier on Monday [Jo Marsh/Reuters]', 'Jo Marsh/Reuters'],
    ['Women fill water cans, April 30, 2023 [AFP]', 'AFP'],
    ['Stones on the beach [File: Jo Marsh/AP Photo]', 'File: Jo Marsh/AP Photo'],
    ['Ships wait January 23, 2023. REUTERS/Jo Marsh/File Photo Purchase Licensing Rights, opens new tab', 'REUTERS/Jo Marsh/File Photo'],
    ['Stones on the beach. (AP Photo/Jo Marsh, File)', 'AP Photo/Jo Marsh, File'],
    ['Stones on the beach. (Photo by Jo Marsh/NurPhoto via Getty Images)', 'Photo by Jo Marsh/NurPhoto via Getty Images'],
    ['UN Photo/Jo Marsh', 'UN Photo/Jo Marsh'],
  ])('%s', (text, found) => {
    expect(credit(text)).toBe(found)
  })

  test.each([
    'The board told Reuters that it would vote on Monday.',
    'She works for the AP.',
    'We got her: Video Shows Dramatic Rescue of Fishing Crew',
    'Credit unions fear a storm of claims',
    'Time for a New Pier',
    'He paid in stages (about 12 million pounds)',
    'Home / News / Local',
    'World | Europe',
    'Crews told the board [they] would vote [again]',
    'Photo of the north pier wins the prize of the year',
  ])('none in: %s', (text) => {
    expect(credit(text)).toBe(null)
  })
})
