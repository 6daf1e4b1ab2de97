// Where does a long list go on? On `-2.html`, `-3.html` …, decided from estimated bytes, so that views stay lazy.
import type { Link } from '../model/edition.ts'
import type { SiteTo } from './links.ts'

export interface Pager {
  readonly part: number
  readonly of: number
  readonly previous: Link | null
  readonly next: Link | null
  /** The first, the last and those near this one; a gap stands where some are left out. */
  readonly parts: readonly { readonly number: number; readonly href: string; readonly gapBefore: boolean }[]
}

/** Parts named on either side of the one shown. */
const NEAR = 2

/** Cuts `items` into runs of at most `limit` estimated bytes; an item larger than that is a run of its own. At least one run. */
export function runs<T>(items: readonly T[], bytesOf: (item: T) => number, limit: number): T[][] {
  const out: T[][] = [[]]
  let bytes = 0
  for (const item of items) {
    const size = bytesOf(item)
    if (bytes + size > limit && bytes > 0) {
      out.push([])
      bytes = 0
    }
    out.at(-1)?.push(item)
    bytes += size
  }
  return out
}

/** Links to the parts before, after and around. `path` gives the path of a part. */
export function pager(to: SiteTo, path: (part: number) => string, part: number, of: number): Pager {
  const link = (target: number): Link => ({ href: to(path(target)), text: `Part ${target} of ${of}` })
  const shown = Array.from({ length: of }, (_, i) => i + 1).filter((n) => n === 1 || n === of || Math.abs(n - part) <= NEAR)
  return {
    part,
    of,
    previous: part > 1 ? link(part - 1) : null,
    next: part < of ? link(part + 1) : null,
    parts: shown.map((number, i) => ({ number, href: to(path(number)), gapBefore: number - (shown[i - 1] ?? 0) > 1 })),
  }
}
