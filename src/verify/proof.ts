// Do these words stand letter for letter in the seed, at the place their link names?
import type { Place, QuotedArticle, Stand } from './places.ts'
import type { Page } from './rendered.ts'
import { readRendered } from './rendered.ts'
import type { MailSays } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** One thing proved, or not. */
export interface Proof {
  readonly kind: 'quotation' | 'caption' | 'sentence'
  /** Path within the site, or of the mail. */
  readonly file: string
  /** `line:column`. */
  readonly place: string
  /** Null: proven. Else what is wrong, in a sentence. */
  readonly wrong: string | null
}

/** Proves a page; where something is wrong once more, with the place of each element. */
export function proveRendered(html: string, prove: (page: Page) => Proof[]): Proof[] {
  const proofs = prove(readRendered(html))
  return proofs.some(({ wrong }) => wrong !== null) ? prove(readRendered(html, true)) : proofs
}

/** Where a link of `file` (a path within the site, or a mail) leads: a path within the site, or an address, and a fragment. */
export function leadsTo(file: string, href: string): { path: string; fragment: string } {
  const [path = '', fragment = ''] = href.split('#', 2)
  if (path === '') return { path: file, fragment }
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(path)
  const parts = absolute ? [] : file.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return { path: parts.join('/'), fragment }
}

/** The article and place a link names; null for a link that leads to no anchor of an article's page. */
export function placeNamed(
  says: MailSays,
  file: string,
  href: string,
): { article: QuotedArticle | null; anchor: string; place: Stand | null } | null {
  const { path, fragment } = leadsTo(file, href)
  const name = /(?:^|\/)articles\/([^/?]{1,300})\.html$/.exec(path)?.[1]
  if (name === undefined || !fragment.startsWith('q-')) return null
  const article = says.articles.get(decoded(name)) ?? null
  return { article, anchor: fragment, place: article?.places.get(fragment) ?? null }
}

export function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** True when the letters (squeezed words) are the quotation's, or its sentence, or a cut of either with … or […] where words are left out. */
export function standsAt(letters: string, place: Stand, article: QuotedArticle): boolean {
  if (letters === '') return false
  if (letters === place.words) return true
  const { from, to } = place
  if (overlapsAt(article.letters, letters, from, to)) return true
  const pieces = piecesOf(letters)
  return cutStands(pieces, place.words) || cutStands(pieces, article.letters.slice(Math.max(0, from - 2000), to + 2000))
}

/** True when a text holds the words letter for letter, whole or cut. */
export function standsIn(words: string, letters: string): boolean {
  const wanted = squeeze(words)
  return wanted !== '' && (letters.includes(wanted) || cutStands(piecesOf(wanted), letters))
}

/** True when the words stand across or inside the stretch; looks no further than their own length around it. */
function overlapsAt(all: string, wanted: string, from: number, to: number): boolean {
  return all.slice(Math.max(0, from - wanted.length + 1), to + wanted.length - 1).includes(wanted)
}

/** What stands between the signs of a cut. */
export function piecesOf(letters: string): string[] {
  return letters.split(/\[…\]|…/)
}

/** Pieces between … or […] must stand in this order; a cut that leaves next to nothing proves nothing. */
function cutStands(pieces: readonly string[], all: string): boolean {
  if (pieces.length < 2 || pieces.join('').length < 2) return false
  let from = 0
  for (const piece of pieces) {
    const at = all.indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return true
}

/** Names by their first two signs, each list longest first. */
const byBeginning = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

function beginnings(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = byBeginning.get(names)
  if (known) return known
  const lists = new Map<string, string[]>()
  for (const name of names) {
    const plain = name.replace(/\s+/g, ' ')
    const list = lists.get(plain.slice(0, 2))
    if (list) list.push(name)
    else lists.set(plain.slice(0, 2), [name])
  }
  byBeginning.set(names, lists)
  return lists
}

/** The speaker named first in a label, by the names the seeds know (longest first); null when none of them stands there. */
export function namedFirst(label: string, names: readonly string[]): string | null {
  const plain = ` ${label.replace(/\s+/g, ' ')} `
  const lists = beginnings(names)
  for (let at = 0; at < plain.length; at += 1) {
    const here = [...(lists.get(plain.slice(at, at + 2)) ?? []), ...(lists.get(plain.charAt(at)) ?? [])]
    const name = here.find((one) => plain.startsWith(one.replace(/\s+/g, ' '), at))
    if (name !== undefined) return name
  }
  return null
}

/** What is wrong with the speaker a label gives, or null. */
export function wrongSpeaker(label: string, places: readonly Place[], names: readonly string[]): string | null {
  const allowed = new Set(places.flatMap((place) => place.speakers))
  const named = namedFirst(label, names)
  const unnamed = /\bnot named\b/i.test(label)
  if (allowed.size === 0) return named === null || unnamed ? null : `${named} is named, but the texts name nobody`
  if (named !== null && allowed.has(named)) return null
  if (named === null && places.some((place) => place.speakers.length === 0)) return null
  return `${named ?? 'nobody'} is named, but the texts say ${[...allowed].join(' or ')}`
}
