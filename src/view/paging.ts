// Where does a long list go on? On `-2.html`, `-3.html` …, decided from estimated bytes, so that views stay lazy.
import type { Link } from '../model/edition.ts'
import { fingerprint } from './fingerprint.ts'
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

/** How full a part is before the next may begin, so that the cut has a choice. */
const FULL_ENOUGH = 0.7

/**
 * Cuts `items` into runs of at most `limit` estimated bytes; an item larger than that is a run of its own. At least one run.
 * Where a run ends is decided by the names of the items around its end, not by how many came before it: an item more in one part
 * seldom moves what stands on the others. (Local-minimum chunking: Bjørner, Blass, Gurevich 2010.)
 */
export function runs<T>(items: readonly T[], bytesOf: (item: T) => number, limit: number, nameOf: (item: T) => string): T[][] {
  const sizes = items.map(bytesOf)
  const out: T[][] = []
  for (let from = 0; from < items.length;) {
    const { first, last } = endsOf(sizes, from, limit)
    const to = last === items.length ? last : leastName(items, first, last, nameOf)
    out.push(items.slice(from, to))
    from = to
  }
  return out.length === 0 ? [[]] : out
}

/** The first and the last item before which a run that begins at `from` may end. */
function endsOf(sizes: readonly number[], from: number, limit: number): { first: number; last: number } {
  let first = 0
  let at = from
  for (let bytes = sizes[at++] ?? 0; at < sizes.length && bytes + (sizes[at] ?? 0) <= limit; bytes += sizes[at++] ?? 0) {
    if (first === 0 && bytes >= limit * FULL_ENOUGH) first = at
  }
  return { first: first === 0 ? at : first, last: at }
}

function leastName<T>(items: readonly T[], first: number, last: number, nameOf: (item: T) => string): number {
  const names = items.slice(first, last + 1).map((item) => fingerprint(nameOf(item)))
  return first + names.reduce((least, name, i) => (name < (names[least] ?? '') ? i : least), 0)
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
