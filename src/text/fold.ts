// Which words does a text hold, when case, marks and punctuation do not count?

const WORD = /[\p{L}\p{N}]+(?:'\p{L}{1,20}){0,3}/gu
/** The same for Latin letters; three times as fast. */
const LATIN_WORD = /[a-z0-9\u00df-\u00f6\u00f8-\u024f]+(?:'[a-z\u00df-\u00f6\u00f8-\u024f]{1,20}){0,3}/g
/** A letter, number or form that the fast way would miss. */
const OTHER =
  /[\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u0250-\u2010\u2027-\u2029\u202a-\uffff]/
const APOSTROPHES = /[\u2018\u2019\u02bc]/g

/** Words in text order, for comparison only: NFKC, lower case, straight apostrophes. Punctuation, brackets, ellipses and quotation marks fall away. */
export function wordsOf(text: string): string[] {
  const plain = text.replace(APOSTROPHES, "'")
  if (!OTHER.test(plain)) return plain.toLowerCase().match(LATIN_WORD) ?? []
  return plain.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").match(WORD) ?? []
}

/** What `latinUnit` says where a text must be read by `wordsOf`. */
export const ELSEWHERE = 1

/** What a UTF-16 unit is to `wordsOf` in a Latin text: its small letter or figure, 39 an apostrophe, 0 what parts words. */
export function latinUnit(code: number): number {
  const char = String.fromCharCode(code).replace(APOSTROPHES, "'")
  const small = char.toLowerCase()
  if (OTHER.test(char) || small.length > 1) return ELSEWHERE
  return small === "'" || small.match(LATIN_WORD) ? small.charCodeAt(0) : 0
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
