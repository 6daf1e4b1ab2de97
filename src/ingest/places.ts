// Where does something stand in a file, for messages?
import { positionOf } from '../text/position.ts'

/** `path:line:column`, both from 1. */
export function placeOf(path: string, text: string, offset: number): string {
  const { line, column } = positionOf(text, offset)
  return `${path}:${line}:${column}`
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
