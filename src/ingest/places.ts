// In which line and column does something stand?

/** `path:line:column`, both from 1, columns in UTF-16 units. */
export function placeOf(path: string, text: string, offset: number): string {
  const before = text.slice(0, offset)
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  const line = before.split(/\r\n|\n|\r/).length
  return `${path}:${line}:${before.length - lineStart + 1}`
}

/** Offset of each key of the outermost object of a valid JSON text (the last one where a key stands twice). */
export function keyOffsets(json: string): Map<string, number> {
  const offsets = new Map<string, number>()
  let depth = 0
  // Strings are taken whole, so that a bracket or colon inside one is never seen.
  for (const match of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    const token = match[0]
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    else if (depth === 1 && /^\s*:/.test(json.slice(match.index + token.length, match.index + token.length + 100))) {
      offsets.set(String(JSON.parse(token)), match.index)
    }
  }
  return offsets
}
