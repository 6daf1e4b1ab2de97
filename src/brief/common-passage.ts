// Which is the longest passage that stands word for word in both texts?

const WORD = /[^\s]+/g
/** Words in a row that are worth showing. */
const LEAST = 8
/** Longer texts are compared in their first words. */
const MOST_WORDS = 3000
/** A passage is shown to so many words. */
const SHOWN = 60

/** As it stands in `a`, one line's part at most; null when none has eight words. Linear in the words but for repeats. */
export function commonPassage(a: string, b: string): string | null {
  const [one, two] = [wordsIn(a), wordsIn(b)]
  const starts = new Map<string, number[]>()
  for (let at = 0; at + LEAST <= two.length; at += 1) {
    const key = keyAt(two, at)
    const list = starts.get(key)
    if (!list) starts.set(key, [at])
    else if (list.length < 4) list.push(at)
  }
  let best = { from: 0, length: 0 }
  for (let at = 0; at + LEAST <= one.length; at += 1) {
    for (const start of starts.get(keyAt(one, at)) ?? []) {
      let length = LEAST
      while (at + length < one.length && length < SHOWN && one[at + length]?.word === two[start + length]?.word && one[at + length])
        length += 1
      if (length > best.length) best = { from: at, length }
    }
    if (best.length >= SHOWN) break
  }
  const [first, last] = [one[best.from], one[best.from + best.length - 1]]
  if (best.length < LEAST || !first || !last) return null
  return a
    .slice(first.start, last.start + last.word.length)
    .split(/[\n\r]/)
    .reduce((x, y) => (y.length > x.length ? y : x))
    .trim()
}

interface Word {
  readonly word: string
  readonly start: number
}

function wordsIn(text: string): Word[] {
  const out: Word[] = []
  for (const match of text.matchAll(WORD)) {
    out.push({ word: match[0], start: match.index })
    if (out.length >= MOST_WORDS) break
  }
  return out
}

function keyAt(words: readonly Word[], at: number): string {
  let key = ''
  for (let i = 0; i < LEAST; i += 1) key += `${words[at + i]?.word} `
  return key
}
