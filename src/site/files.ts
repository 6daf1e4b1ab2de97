// How is one file written? Whole strings at once; large data files piece by piece, so that they never stand in memory whole.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'

/** Characters gathered before they are written. */
const BLOCK = 1 << 16

/** Writes what a page's view returned: a string, bytes, or an iterable of strings that follow one another. */
export function writeFile(path: string, content: unknown): void {
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
  else if (isPieces(content)) writePieces(path, content)
  else throw new TypeError(`${path}: a page without a template must be a string, bytes or strings`)
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    let block = ''
    for (const piece of pieces) {
      block += piece
      if (block.length < BLOCK) continue
      writeAll(file, Buffer.from(block))
      block = ''
    }
    writeAll(file, Buffer.from(block))
  } finally {
    closeSync(file)
  }
}

/** `write` may take only a part, on a full disk or a pipe. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function isPieces(content: unknown): content is Iterable<string> {
  return typeof content === 'object' && content !== null && Symbol.iterator in content
}
