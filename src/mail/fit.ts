// How much of a period fits into a mail? As much as stays under the limit: the tail becomes headlines, then a count.
import type { Extent } from './present-mail.ts'

/** Nothing takes fewer bytes: more than fit by this count need not be tried. */
const LEAST = { story: 160, headline: 60, caption: 40 } as const

/**
 * The largest extent whose size is at most `limit` bytes, by bisection. What goes first: captions, then the tail's quotations, then its
 * headlines; but half of the room stays for quotations. One story and one headline always stand.
 * `size` must not fall when an extent grows.
 */
export function fit(all: Extent, limit: number, size: (extent: Extent) => number): Extent {
  const whole: Extent = {
    stories: Math.min(all.stories, Math.ceil(limit / LEAST.story)),
    headlines: Math.min(all.headlines, Math.ceil(limit / LEAST.headline)),
    captions: Math.min(all.captions, Math.ceil(limit / LEAST.caption)),
  }
  if (size(whole) <= limit) return whole
  const trimmed: Extent = { ...whole, captions: 0 }
  if (size(trimmed) <= limit) return { ...trimmed, captions: most(whole.captions, (n) => size({ ...trimmed, captions: n }) <= limit) }
  const beside = size({ ...trimmed, stories: 0 }) > limit ? 0 : most(whole.stories, (n) => size({ ...trimmed, stories: n }) <= limit)
  const alone = most(whole.stories, (n) => size({ ...trimmed, stories: n, headlines: n }) <= limit / 2)
  const stories = Math.max(beside, alone, Math.min(1, whole.stories))
  const headlines = most(whole.headlines, (n) => size({ ...trimmed, stories, headlines: n }) <= limit)
  return { ...trimmed, stories, headlines: Math.max(headlines, Math.min(1, whole.headlines)) }
}

/** The largest n from 0 to `top` that passes, given that what passes at n passes below n; 0 when none does. */
function most(top: number, passes: (n: number) => boolean): number {
  let low = 0
  let high = top
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (passes(middle)) low = middle
    else high = middle - 1
  }
  return low
}
