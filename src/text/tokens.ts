// What is a token, and how are a text’s tokens kept?

/** What a token is. `quote` is never made here: it stands for a whole quotation where one is seen as a single item. */
export const Kind = {
  other: 0,
  word: 1,
  capital: 2,
  number: 3,
  possessive: 4,
  stop: 5,
  ellipsis: 6,
  comma: 7,
  colon: 8,
  dash: 9,
  open: 10,
  close: 11,
  double: 12,
  single: 13,
  quote: 14,
} as const

/** Tokens in text order, as columns: a token is an index. Offsets are UTF-16 units of the text. */
export class Tokens {
  count = 0
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  /** List bits of the word (0–31 and 32–63); 0 for unknown words and signs. */
  low: Int32Array
  high: Int32Array

  constructor(capacity: number) {
    this.start = new Int32Array(capacity)
    this.end = new Int32Array(capacity)
    this.kind = new Uint8Array(capacity)
    this.low = new Int32Array(capacity)
    this.high = new Int32Array(capacity)
  }

  push(start: number, end: number, kind: number, low: number, high: number): void {
    if (this.count === this.start.length) this.grow()
    this.start[this.count] = start
    this.end[this.count] = end
    this.kind[this.count] = kind
    this.low[this.count] = low
    this.high[this.count] = high
    this.count += 1
  }

  private grow(): void {
    this.start = larger(this.start)
    this.end = larger(this.end)
    this.low = larger(this.low)
    this.high = larger(this.high)
    const kinds = new Uint8Array(this.kind.length * 2)
    kinds.set(this.kind)
    this.kind = kinds
  }
}

function larger(old: Int32Array): Int32Array {
  const next = new Int32Array(old.length * 2)
  next.set(old)
  return next
}
