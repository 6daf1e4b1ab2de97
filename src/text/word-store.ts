// How is each word met but once? Its letters lie in one long array, its index is found by its hash; no string is made for a word met before.
import { finish, HASH_START, hashStep } from './hashes.ts'

/** More are not kept from one text for the next. */
const MANY_WORDS = 1 << 16
const MANY_UNITS = 1 << 20

/**
 * Words by index in the order of first meeting. A reader of texts lays a word's units behind those of the words known
 * (`units` from `end` on, after `makeRoom`) and asks `keep` for its index: a known word's units are overwritten by the next.
 */
export class WordStore {
  size = 0
  /** `hashOf` each word. */
  hashes: Int32Array = new Int32Array(4096)
  units: Uint16Array = new Uint16Array(65_536)
  private starts: Int32Array = new Int32Array(4097)
  private slots: Int32Array = new Int32Array(8192)

  /** Where the known words end and the next begins. */
  get end(): number {
    return this.starts[this.size] ?? 0
  }

  /** True when there were so many words that they were forgotten: no index means anything then. */
  renew(): boolean {
    if (this.size < MANY_WORDS && this.end < MANY_UNITS) return false
    this.size = 0
    this.slots.fill(0)
    return true
  }

  makeRoom(units: number): void {
    const needed = this.end + units
    if (needed <= this.units.length) return
    const old = this.units
    this.units = new Uint16Array(Math.max(needed, old.length * 2))
    this.units.set(old)
  }

  word(id: number): string {
    const to = this.starts[id + 1] ?? 0
    let out = ''
    for (let at = this.starts[id] ?? 0; at < to; at += 1) out += String.fromCharCode(this.units[at] ?? 0)
    return out
  }

  indexOf(word: string): number {
    this.makeRoom(word.length)
    const { units, end } = this
    let hash = HASH_START
    for (let i = 0; i < word.length; i += 1) {
      units[end + i] = word.charCodeAt(i)
      hash = hashStep(hash, word.charCodeAt(i))
    }
    return this.keep(end + word.length, hash)
  }

  /** The index of the word that lies behind the known ones, up to `end`. `hash`: of its units, before `finish`. */
  keep(end: number, hash: number): number {
    const finished = finish(hash)
    const mask = this.slots.length - 1
    const first = this.end
    let slot = finished & mask
    for (let id = this.slots[slot] ?? 0; id !== 0; id = this.slots[slot] ?? 0) {
      if (this.hashes[id - 1] === finished && this.isSame(id - 1, first, end)) return id - 1
      slot = (slot + 1) & mask
    }
    this.hashes[this.size] = finished
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
