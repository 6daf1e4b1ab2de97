// Where does a long list go on? On `-2.html`, `-3.html` …, decided from estimated bytes, so that views stay lazy.
import type { Link } from '../model/edition.ts'
import type { SiteTo } from './links.ts'

export interface Pager {
  readonly part: number
  readonly of: number
  readonly previous: Link | null
  readonly next: Link | null
}

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

/** Links to the parts before and after. `path` gives the path of a part. */
export function pager(to: SiteTo, path: (part: number) => string, part: number, of: number): Pager {
  const link = (target: number): Link => ({ href: to(path(target)), text: `Part ${target} of ${of}` })
  return { part, of, previous: part > 1 ? link(part - 1) : null, next: part < of ? link(part + 1) : null }
}
