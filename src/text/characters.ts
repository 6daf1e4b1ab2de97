// What is each character, for a scanner that reads a text once?

/** Classes of UTF-16 units; a class is a small number so that the table is one byte a unit. */
export const Class = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  space: 4,
  single: 5,
  double: 6,
  dash: 7,
} as const

const SINGLE = "'‘’‚‛`‹›′"
const DOUBLE = '"“”„‟«»″＂'
const DASH = '–—―‒'
/** Above the scripts with case only ideographs and surrogates follow: they count as small letters. */
const CASED = 0x3100

/** The class of every UTF-16 unit. */
export const classes: Uint8Array = buildClasses()
/** Every unit's small letter; curly apostrophes become straight, so that word lists need one spelling. */
export const folded: Uint16Array = buildFolded()

function classOf(code: number): number {
  const char = String.fromCharCode(code)
  if (SINGLE.includes(char)) return Class.single
  if (DOUBLE.includes(char)) return Class.double
  if (DASH.includes(char)) return Class.dash
  if (/\s/u.test(char)) return Class.space
  if (code >= CASED && code < 0xfe00) return code < 0xe000 || code >= 0xf900 ? Class.lower : Class.other
  if (/\p{Lu}|\p{Lt}/u.test(char)) return Class.upper
  if (/\p{L}|\p{M}/u.test(char)) return Class.lower
  return /\p{N}/u.test(char) ? Class.digit : Class.other
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65_536)
  for (let code = 0; code < 65_536; code += 1) {
    if (code < CASED || code >= 0xf900) table[code] = classOf(code)
    else table[code] = code < 0xe000 ? Class.lower : Class.other
  }
  return table
}

function buildFolded(): Uint16Array {
  const table = new Uint16Array(65_536)
  for (let code = 0; code < 65_536; code += 1) {
    const small = code < CASED ? String.fromCharCode(code).toLowerCase() : ''
    table[code] = small.length === 1 ? small.charCodeAt(0) : code
  }
  for (const mark of '‘’‛`′') table[mark.charCodeAt(0)] = 39
  return table
}
