// Which words does a text hold, when case, marks and punctuation do not count?

const WORD = /[\p{L}\p{N}]+(?:'\p{L}{1,20}){0,3}/gu
const APOSTROPHES = /[\u2018\u2019\u02bc]/g

/** Words in text order, for comparison only: NFKC, lower case, straight apostrophes. Punctuation, brackets, ellipses and quotation marks fall away. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").match(WORD) ?? []
}

/** Every run of white space as one space, none at the ends: what an anchor's digest is made of. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Lower-case ASCII letters and digits joined by hyphens; accents fall away (NFKD). Empty when nothing is left. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2018\u2019\u02bc]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
