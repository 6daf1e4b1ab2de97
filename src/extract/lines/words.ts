// Which words does a line hold, folded for comparison?

/**
 * Words of `text` in [from, to): lower case, apostrophes all ’, every number as `0` (so "3 comments" is "0 comments").
 * `©` and `™` count as words: imprints open with them.
 */
export function foldedWords(text: string, from: number, to: number): string[] {
  const words: string[] = []
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    if (!isWordCode(code)) {
      if (code === 0xa9 || code === 0x2122) words.push(text.charAt(i))
      i += 1
      continue
    }
    let end = i + 1
    let isPlain = isLower(code)
    while (end < to) {
      const next = text.charCodeAt(end)
      if (isLower(next)) end += 1
      else if (isWordCode(next) || joins(text, end, to)) {
        isPlain = false
        end += 1
      } else break
    }
    words.push(isPlain ? text.slice(i, end) : folded(text, i, end))
    i = end
  }
  return words
}

/** Most words are nothing but small letters, and are as they stand. */
function isLower(code: number): boolean {
  return code >= 97 && code <= 122
}

function folded(text: string, from: number, to: number): string {
  const first = text.charCodeAt(from)
  if (first >= 48 && first <= 57 && isNumber(text, from, to)) return '0'
  const word = text.slice(from, to).toLowerCase()
  return word.includes("'") || word.includes('‘') ? word.replace(/['‘]/g, '’') : word
}

function isNumber(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i)
    if (!(code >= 48 && code <= 57) && code !== 44 && code !== 46) return false
  }
  return true
}

/** An apostrophe or a full stop or comma between two word characters keeps them one word ("it’s", "U.S", "1,000"). */
function joins(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x27 && code !== 0x2019 && code !== 0x2018 && code !== 0x2e && code !== 0x2c) return false
  if (at + 1 >= to || !isWordCode(text.charCodeAt(at + 1))) return false
  if (code !== 0x2c && code !== 0x2e) return true
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  const digits = isDigit(before) && isDigit(after)
  return code === 0x2c ? digits : digits || (at >= 2 && !isWordCode(text.charCodeAt(at - 2)))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Letters, digits and everything beyond Latin-1 that is not punctuation, space or symbol. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7
  return code > 0x303f && !(code >= 0xd800 && code <= 0xf8ff) && code !== 0xfeff
}
