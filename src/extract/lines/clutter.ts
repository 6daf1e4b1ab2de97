// Which kind of clutter do a line's words show?
import type { Hit } from './phrases.ts'
import type { Looks } from './looks.ts'
import { isProse } from './looks.ts'

/** Lines of more words than this are judged by their opening only in a few lists. */
const MOST_WORDS = 60
/** Lists whose openings and phrases speak to the reader so plainly that even a full sentence is no prose. */
const PLAIN = new Set([
  'boilerplate-legal',
  'boilerplate-newsletter',
  'boilerplate-player',
  'boilerplate-advertising',
  'boilerplate-comments',
])

/** The list that says the line is clutter, or null. A whole-line term wins, then the longest opening, then a phrase inside. */
export function clutterOf(line: Looks, hits: readonly Hit[]): string | null {
  let best: Hit | null = null
  for (const hit of hits) if (counts(line, hit) && (!best || rank(hit) > rank(best))) best = hit
  return best?.list ?? doubled(line)
}

function rank(hit: Hit): number {
  return (hit.place === 'whole' ? 1000 : hit.place === 'start' ? 500 : 0) + hit.length
}

function counts(line: Looks, hit: Hit): boolean {
  if (hit.place === 'whole') return true
  if (line.count > MOST_WORDS) return hit.place === 'start' && hit.length >= 4 && PLAIN.has(hit.list)
  if (!isProse(line) && line.count <= 14) return hit.place === 'start' || hit.length >= 2
  if (hit.place === 'start') return hit.length >= 3 && (PLAIN.has(hit.list) || !isProse(line))
  return PLAIN.has(hit.list) && hit.length >= 2
}

/** "by Taboola by Taboola": scrapers often give a label twice in one line. */
function doubled(line: Looks): string | null {
  const half = line.words.length / 2
  if (half < 1 || half > 6 || !Number.isInteger(half)) return null
  for (let i = 0; i < half; i += 1) if (line.words[i] !== line.words[i + half]) return null
  return 'boilerplate-navigation'
}
