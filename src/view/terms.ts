// Which words of a passage are the theme's?
const known = new Map<string, RegExp | null>()

export interface TermPiece {
  readonly text: string
  readonly hit: boolean
}

/** One alternation of all terms, whole words, longest first; null without terms. */
export function termPattern(terms: readonly string[]): RegExp | null {
  const key = terms.join('\n')
  const found = known.get(key)
  if (found !== undefined) return found
  const sorted = [...terms]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = sorted.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sorted.join('|')})(?![\p{L}\p{N}])`, 'giu')
  known.set(key, pattern)
  return pattern
}

/** The passage in pieces, the theme's words apart; joined they are the passage again. */
export function markTerms(text: string, pattern: RegExp | null): TermPiece[] {
  if (pattern === null) return [{ text, hit: false }]
  const out: TermPiece[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) out.push({ text: text.slice(from, match.index), hit: false })
    out.push({ text: match[0], hit: true })
    from = match.index + match[0].length
  }
  if (from < text.length) out.push({ text: text.slice(from), hit: false })
  return out
}
