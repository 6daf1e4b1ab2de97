// How can thousands of words be kept small and compared fast? As 30-bit numbers, written with five letters each.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES: Uint8Array = valuesOf(DIGITS)

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, folded to 30 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** One number from two: order counts. */
export function combine(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))
}

/** The finishing step of MurmurHash3, so that low numbers are a fair sample; 30 bits. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) & 0x3fffffff
}

/** Numbers below 2^30, five letters each. */
export function packNumbers(numbers: readonly number[]): string {
  const letters: string[] = []
  for (const n of numbers) for (let shift = 24; shift >= 0; shift -= 6) letters.push(DIGITS[(n >>> shift) & 63] ?? '')
  return letters.join('')
}

/** The numbers `packNumbers` wrote; a broken end is left out. */
export function unpackNumbers(packed: string): Int32Array {
  const out = new Int32Array(Math.floor(packed.length / 5))
  let at = 0
  for (let i = 0; i < out.length; i += 1) {
    let n = 0
    for (const end = at + 5; at < end; at += 1) n = n * 64 + (VALUES[packed.charCodeAt(at) & 127] ?? 0)
    out[i] = n
  }
  return out
}

function valuesOf(digits: string): Uint8Array {
  const out = new Uint8Array(128)
  for (let i = 0; i < digits.length; i += 1) out[digits.charCodeAt(i)] = i
  return out
}
