// How much of a period fits into a mail? As much as stays under the limit: the tail becomes headlines, then a count.
import type { Extent } from './present-mail.ts'

/** Nothing takes fewer bytes: more than fit by this count need not be tried. */
const LEAST = { story: 160, headline: 60, caption: 40 } as const

/** Stories tried first: a long period is mostly known not to fit before all of it is written. */
const FIRST = 16

/**
 * The largest extent whose size is at most `limit` bytes. What goes first: captions, then the tail's quotations, then its
 * headlines; but half of the room stays for quotations. One story and one headline always stand.
 * `size` must not fall when an extent grows.
 */
export function fit(all: Extent, limit: number, size: (extent: Extent) => number): Extent {
  const whole: Extent = {
    stories: Math.min(all.stories, Math.ceil(limit / LEAST.story)),
    headlines: Math.min(all.headlines, Math.ceil(limit / LEAST.headline)),
    captions: Math.min(all.captions, Math.ceil(limit / LEAST.caption)),
  }
  const trimmed: Extent = { ...whole, captions: 0 }
  const told = (n: number): number => size({ ...trimmed, stories: n, headlines: n })
  const large = passesEarly(whole.stories, limit, told)
  if (!large && size(whole) <= limit) return whole
  if (!large && size(trimmed) <= limit) {
    return { ...trimmed, captions: most(whole.captions, limit, (n) => size({ ...trimmed, captions: n })) }
  }
  const headed = (n: number): number => size({ ...trimmed, stories: 0, headlines: n })
  const crowded = passesEarly(whole.headlines, limit, headed) || headed(whole.headlines) > limit
  const beside = crowded ? 0 : most(whole.stories, limit, (n) => size({ ...trimmed, stories: n }))
  const alone = most(whole.stories, limit / 2, told)
  const stories = Math.max(beside, alone, Math.min(1, whole.stories))
  const headlines = most(whole.headlines, limit, (n) => size({ ...trimmed, stories, headlines: n }))
  return { ...trimmed, stories, headlines: Math.max(headlines, Math.min(1, whole.headlines)) }
}

/** True when a part of `top` is larger than the limit already. Small parts are tried first: a size costs as much as it is large. */
function passesEarly(top: number, limit: number, sizeAt: (n: number) => number): boolean {
  for (let n = FIRST; n < top; n *= 2) if (sizeAt(n) > limit) return true
  return false
}

/**
 * The largest n from 0 to `top` whose size is at most `limit`; 0 when none is. Sizes grow about evenly, so the next n to try is where the line
 * between the two known sizes meets the limit (regula falsi); when that does not halve what is left, the middle.
 */
function most(top: number, limit: number, sizeAt: (n: number) => number): number {
  let [low, lowSize] = [0, 0]
  let [high, highSize] = [top + 1, Infinity]
  let next = Math.min(top, FIRST)
  while (high - low > 1) {
    const gap = high - low
    const size = sizeAt(next)
    if (size <= limit) [low, lowSize] = [next, size]
    else [high, highSize] = [next, size]
    next = high - low > gap / 2 && gap < top ? Math.floor((low + high) / 2) : meeting(low, lowSize, high, highSize, limit)
    next = Math.max(low + 1, Math.min(high - 1, next))
  }
  return low
}

/** Beyond the larger known n as many more as there is room for, while no n is known to be too large. */
function meeting(low: number, lowSize: number, high: number, highSize: number, limit: number): number {
  if (highSize === Infinity) return Math.floor((low * limit) / Math.max(lowSize, 1))
  return low + Math.round(((high - low) * (limit - lowSize)) / (highSize - lowSize))
}
