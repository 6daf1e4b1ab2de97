// What is known of each word, once for all articles: its stem, and whether it names a day?
import { hashOf } from '../text/hashes.ts'
import { stemOf } from '../text/stems.ts'
import { WordTable } from '../text/word-table.ts'
import { namesDay } from './events.ts'

/** Kept from article to article; indexes are good until the next `open`. */
class KnownWords {
  private readonly table = new WordTable()
  /** By word: `hashOf` its stem, or -1 for a common word. */
  readonly stems: number[] = []
  /** By word: can say a day. */
  readonly days: boolean[] = []
  private readonly times: number[] = []

  get hashes(): Int32Array {
    return this.table.hashes
  }

  /** Before an article. */
  open(): void {
    if (!this.table.renew()) return
    this.stems.length = 0
    this.days.length = 0
    this.times.length = 0
  }

  /** The words in `[from, to)`, by index. */
  read(text: string, from: number, to: number, out: number[]): void {
    this.table.read(text, from, to, out)
    for (let id = this.stems.length; id < this.table.size; id += 1) {
      const word = this.table.word(id)
      const stem = stemOf(word)
      this.stems.push(stem === null ? -1 : hashOf(stem))
      this.days.push(namesDay(word))
      this.times.push(0)
    }
  }

  /** How often each of the words stands among them. */
  count(words: readonly number[]): [word: number, times: number][] {
    const { times } = this
    const distinct: number[] = []
    for (const word of words) {
      if (times[word] === 0) distinct.push(word)
      times[word] = (times[word] ?? 0) + 1
    }
    return distinct.map((word) => {
      const counted = times[word] ?? 0
      times[word] = 0
      return [word, counted]
    })
  }
}

export const knownWords: KnownWords = new KnownWords()
