// What is the SHA-256 of a text? A pure implementation (FIPS 180-4), so that rooms without node:* can name things by their words.

const K = roundConstants()
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19] as const
/** Scratch, so that a short text costs no new array: the words of a block, the state, the text's bytes. */
const schedule = new Int32Array(64)
const state = new Int32Array(8)
let bytes = new Uint8Array(4096)
const encoder = new TextEncoder()

/** 64 hex digits of the SHA-256 of the text's UTF-8 bytes. */
export function sha256(text: string): string {
  digest(text)
  let out = ''
  for (const word of state) out += (word >>> 0).toString(16).padStart(8, '0')
  return out
}

/** The same in base64, as Content-Security-Policy hash sources want it. */
export function sha256Base64(text: string): string {
  digest(text)
  let out = ''
  for (const word of state) out += String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255)
  return btoa(out)
}

/** Leaves the digest in `state`. */
function digest(text: string): void {
  const end = pad(text)
  state.set(START)
  for (let at = 0; at < end; at += 64) {
    for (let i = 0; i < 16; i += 1) {
      const from = at + i * 4
      schedule[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!
    }
    compress(schedule)
  }
}

/** Leaves the text in `bytes`, filled up to whole blocks with its length at the end; returns where that is. */
function pad(text: string): number {
  if (bytes.length < text.length * 3 + 72) bytes = new Uint8Array(text.length * 3 + 72)
  const { written } = encoder.encodeInto(text, bytes)
  const end = Math.ceil((written + 9) / 64) * 64
  bytes.fill(0, written, end)
  bytes[written] = 0x80
  const high = Math.floor(written / 0x20000000)
  const low = written << 3
  for (let i = 0; i < 4; i += 1) {
    bytes[end - 8 + i] = high >>> (24 - 8 * i)
    bytes[end - 4 + i] = low >>> (24 - 8 * i)
  }
  return end
}

function compress(w: Int32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    w[i] = w[i - 16]! + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7]! + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}

function turn(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by))
}

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
function roundConstants(): Int32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p !== 0)) primes.push(n)
  return Int32Array.from(primes, (p) => Math.floor((Math.cbrt(p) % 1) * 0x100000000))
}
