// Which words of its own may the mail say? Counts and labels only; everything else is the articles'.

/** "1 article", "3 articles", "no articles". */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${n === 0 ? 'no' : String(n)} ${n === 1 ? one : many}`
}

/** "A", "A and B", "A, B and 4 others". */
export function listed(names: readonly string[], most: number): string {
  const shown = names.length > most ? names.slice(0, most) : names
  const rest = names.length - shown.length
  const all = rest > 0 ? [...shown, count(rest, 'other')] : [...shown]
  const last = all.pop() ?? ''
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`
}

/** Cuts at a space, never inside a word where one ends in the last fifth; says so with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most - 2)
  const end = space > most * 0.8 ? space : most - 2
  return `${text.slice(0, /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end).trimEnd()} …`
}

const OPENERS: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/**
 * A source's words as they may stand beside ours: signs that control a terminal become the replacement character, and direction
 * marks the source leaves open are closed after it (Unicode UAX 9, X6a and X7), so they cannot turn our words round.
 */
export function sealed(text: string): string {
  const plain = text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd')
  const open: string[] = []
  for (const sign of plain) {
    const closer = OPENERS[sign]
    if (closer !== undefined) open.push(closer)
    else if ((sign === '\u202c' || sign === '\u2069') && open.at(-1) === sign) open.pop()
  }
  return plain + open.toReversed().join('')
}

/** One line: runs of white space become one space. */
export function oneLine(text: string): string {
  return sealed(text.replace(/[\s\u2028\u2029]+/g, ' ').trim())
}
