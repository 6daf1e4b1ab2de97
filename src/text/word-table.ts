// Which words does a text hold, as numbers? The words `wordsOf` gives, each met but once, so that nothing about a word is worked out twice.
import { ELSEWHERE, latinUnit, wordsOf } from './fold.ts'
import { finish, HASH_START, hashStep } from './hashes.ts'

const APOSTROPHE = 39
const FIRST_LETTER = 97
const UNITS: Uint16Array = Uint16Array.from({ length: 0x2030 }, (_, code) => latinUnit(code))
/** Words kept from one article for the next. */
const MANY = 1 << 16

/** Words in small letters with straight apostrophes, by index in the order of first meeting. */
export class WordTable {
  size = 0
  /** `hashOf` each word. */
  hashes: Int32Array = new Int32Array(4096)
  private starts: Int32Array = new Int32Array(4097)
  private units: Uint16Array = new Uint16Array(65_536)
  private slots: Int32Array = new Int32Array(8192)

  /** Forgets the words met so far when they are many; their indexes mean nothing then. */
  renew(): boolean {
    if (this.size < MANY) return false
    this.size = 0
    this.slots.fill(0)
    return true
  }

  word(id: number): string {
    const to = this.starts[id + 1] ?? 0
    let out = ''
    for (let at = this.starts[id] ?? 0; at < to; at += 1) out += String.fromCharCode(this.units[at] ?? 0)
    return out
  }

  /** Adds the indexes of the words in `[from, to)` to `out`. Linear. */
  read(text: string, from: number, to: number, out: number[]): void {
    this.makeRoom(to - from)
    const before = out.length
    if (this.readLatin(text, from, to, out)) return
    out.length = before
    for (const word of wordsOf(text.slice(from, to))) out.push(this.indexOf(word))
  }

  private indexOf(word: string): number {
    this.makeRoom(word.length)
    const { units } = this
    const first = this.starts[this.size] ?? 0
    let hash = HASH_START
    for (let i = 0; i < word.length; i += 1) {
      units[first + i] = word.charCodeAt(i)
      hash = hashStep(hash, word.charCodeAt(i))
    }
    return this.keep(first + word.length, hash)
  }

  /** A word's letters are laid behind those of the words known, and stay there when it is new. False at a unit that only `wordsOf` knows. */
  private readLatin(text: string, from: number, to: number, out: number[]): boolean {
    const { units } = this
    let i = from
    while (i < to) {
      let unit = unitAt(text, i)
      if (unit === ELSEWHERE) return false
      if (unit <= APOSTROPHE) {
        i += 1
        continue
      }
      let end = this.starts[this.size] ?? 0
      let hash = HASH_START
      for (; unit > APOSTROPHE; unit = i < to ? unitAt(text, i) : 0) {
        units[end] = unit
        hash = hashStep(hash, unit)
        end += 1
        i += 1
      }
      if (unit === APOSTROPHE) {
        const last = tailsEnd(text, i, to)
        for (; i < last; i += 1) {
          units[end] = unitAt(text, i)
          hash = hashStep(hash, units[end] ?? 0)
          end += 1
        }
      }
      out.push(this.keep(end, hash))
    }
    return true
  }

  /** The index of the word that lies behind the known ones, up to `end`. */
  private keep(end: number, hash: number): number {
    const sealed = finish(hash)
    const mask = this.slots.length - 1
    const first = this.starts[this.size] ?? 0
    let slot = sealed & mask
    for (let id = this.slots[slot] ?? 0; id !== 0; id = this.slots[slot] ?? 0) {
      if (this.hashes[id - 1] === sealed && this.isSame(id - 1, first, end)) return id - 1
      slot = (slot + 1) & mask
    }
    this.hashes[this.size] = sealed
    this.size += 1
    this.starts[this.size] = end
    this.slots[slot] = this.size
    if (this.size * 2 > mask) this.grow()
    return this.size - 1
  }

  private isSame(id: number, first: number, end: number): boolean {
    const own = this.starts[id] ?? 0
    if ((this.starts[id + 1] ?? 0) - own !== end - first) return false
    for (let i = 0; i < end - first; i += 1) if (this.units[own + i] !== this.units[first + i]) return false
    return true
  }

  private makeRoom(units: number): void {
    const needed = (this.starts[this.size] ?? 0) + units
    if (needed <= this.units.length) return
    const old = this.units
    this.units = new Uint16Array(Math.max(needed, old.length * 2))
    this.units.set(old)
  }

  private grow(): void {
    const { hashes, starts } = this
    this.hashes = new Int32Array(hashes.length * 2)
    this.hashes.set(hashes)
    this.starts = new Int32Array(hashes.length * 2 + 1)
    this.starts.set(starts)
    this.slots = new Int32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let id = 0; id < this.size; id += 1) {
      let slot = (hashes[id] ?? 0) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = id + 1
    }
  }
}

function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < UNITS.length ? (UNITS[code] ?? 0) : ELSEWHERE
}

/** Up to three times an apostrophe and up to twenty letters (“rock'n'roll”). */
function tailsEnd(text: string, from: number, to: number): number {
  let end = from
  for (let tails = 0; tails < 3 && end < to && unitAt(text, end) === APOSTROPHE; tails += 1) {
    let at = end + 1
    while (at < to && at <= end + 20 && unitAt(text, at) >= FIRST_LETTER) at += 1
    if (at === end + 1) return end
    end = at
  }
  return end
}
