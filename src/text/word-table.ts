// Which words does a text hold, as numbers? The words `wordsOf` gives, by index.
import { ELSEWHERE, latinUnit, wordsOf } from './fold.ts'
import { HASH_START, hashStep } from './hashes.ts'
import { WordStore } from './word-store.ts'

const APOSTROPHE = 39
const FIRST_LETTER = 97
const UNITS: Uint16Array = Uint16Array.from({ length: 0x2030 }, (_, code) => latinUnit(code))

/** Words in small letters with straight apostrophes. */
export class WordTable extends WordStore {
  /** Adds the indexes of the words in `[from, to)` to `out`. Linear. */
  read(text: string, from: number, to: number, out: number[]): void {
    this.makeRoom(to - from)
    const before = out.length
    if (this.readLatin(text, from, to, out)) return
    out.length = before
    for (const word of wordsOf(text.slice(from, to))) out.push(this.indexOf(word))
  }

  /** False at a unit that only `wordsOf` knows. */
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
      let { end } = this
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
