// How can thousands of words be kept small and compared fast? As 30-bit numbers, written with five letters each.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const PAIRS: readonly string[] = Array.from({ length: 4096 }, (_, n) => DIGITS.charAt(n >>> 6) + DIGITS.charAt(n & 63))
const VALUES: Uint8Array = valuesOf(DIGITS)

export const HASH_START = 0x811c9dc5

/** One step of FNV-1a (Fowler, Noll, Vo) over a UTF-16 unit. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** FNV-1a over all units, folded to 30 bits. */
export function hashOf(text: string): number {
  let hash = HASH_START
  for (let i = 0; i < text.length; i += 1) hash = hashStep(hash, text.charCodeAt(i))
  return finish(hash)
}

/** One number from two: order counts. */
export function combine(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))
}

/** The finishing step of MurmurHash3, so that low numbers are a fair sample; 30 bits. */
export function finish(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) & 0x3fffffff
}

/** Numbers below 2^30, five letters each. */
export function packNumbers(numbers: readonly number[]): string {
  let out = ''
  for (const n of numbers) out += (PAIRS[n >>> 18] ?? '') + (PAIRS[(n >>> 6) & 4095] ?? '') + (DIGITS[n & 63] ?? '')
  return out
}

/** The numbers `packNumbers` wrote; a broken end is left out. */
export function unpackNumbers(packed: string): Int32Array {
  const out = new Int32Array(Math.floor(packed.length / 5))
  readNumbers(packed, out, 0)
  return out
}

/** The same, written into `out` from index `at` on. */
export function readNumbers(packed: string, out: Int32Array, at: number): void {
  const size = Math.floor(packed.length / 5)
  for (let i = 0, from = 0; i < size; i += 1) {
    let n = 0
    for (const end = from + 5; from < end; from += 1) n = n * 64 + (VALUES[packed.charCodeAt(from) & 127] ?? 0)
    out[at + i] = n
  }
}

function valuesOf(digits: string): Uint8Array {
  const out = new Uint8Array(128)
  for (let i = 0; i < digits.length; i += 1) out[digits.charCodeAt(i)] = i
  return out
}
