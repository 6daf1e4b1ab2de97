// What is the SHA-256 of a text? A pure implementation (FIPS 180-4), so that rooms without node:* can name things by their words.

const K = roundConstants()
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19] as const
const schedule = new Uint32Array(64)
const encoder = new TextEncoder()

/** 64 hex digits of the SHA-256 of the text's UTF-8 bytes. */
export function sha256(text: string): string {
  return Array.from(digest(encoder.encode(text)), (word) => word.toString(16).padStart(8, '0')).join('')
}

/** The same in base64, as Content-Security-Policy hash sources want it. */
export function sha256Base64(text: string): string {
  const words = digest(encoder.encode(text))
  let bytes = ''
  for (const word of words) bytes += String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255)
  return btoa(bytes)
}

function digest(bytes: Uint8Array): Uint32Array {
  const state = Uint32Array.from(START)
  const view = new DataView(pad(bytes).buffer)
  for (let at = 0; at < view.byteLength; at += 64) compress(state, view, at)
  return state
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  return padded
}

function compress(state: Uint32Array, view: DataView, at: number): void {
  const w = schedule
  for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    w[i] = w[i - 16]! + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7]! + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
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
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = state[i]! + value))
}

function turn(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by))
}

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
function roundConstants(): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p !== 0)) primes.push(n)
  return Uint32Array.from(primes, (p) => Math.floor((Math.cbrt(p) % 1) * 0x100000000))
}
