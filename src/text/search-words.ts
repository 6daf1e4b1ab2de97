// Which words does the search know a text by? templates/assets/search.js cuts a reader's question by the same rule; a test compares them.

/** Words in lower case without accents; a Chinese or Japanese character is a word of its own. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, ' $& ').match(/[\p{L}\p{N}]+/gu) ?? []
}
