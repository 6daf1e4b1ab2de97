// Where does a sentence stand once for several fragments? With the first of them; those that follow show their own words only.
import type { QuoteView } from '../model/edition.ts'

/** In the order given; each quotation keeps its own words, speaker and places. */
export function shareSentences(quotes: readonly QuoteView[]): QuoteView[] {
  return quotes.map((quote, at) => {
    const before = quotes[at - 1]
    return before !== undefined && sameSentence(before, quote) ? { ...quote, sentenceAbove: true } : quote
  })
}

function sameSentence(a: QuoteView, b: QuoteView): boolean {
  const [here, there] = [a.sources[0], b.sources[0]]
  const samePlace = here?.article === there?.article && here?.paragraph === there?.paragraph
  return samePlace && b.sentence.length > 0 && wordsOf(a) === wordsOf(b)
}

function wordsOf({ sentence }: QuoteView): string {
  return sentence.map((piece) => piece.text).join('')
}
