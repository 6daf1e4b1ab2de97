// How do made-up texts look random and yet be the same in every run? A small generator per text, seeded by its number.

export interface Dice {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number
  readonly of: (list: readonly string[]) => string
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function diceFor(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return { below, of: (list) => list[below(list.length)] ?? '' }
}
