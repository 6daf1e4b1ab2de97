// Are the quotations on any other page the seeds' own words, with the right speaker and the right links?
import type { Proof } from './proof.ts'
import { decoded, leadsTo, placeNamed, standsAt, standsIn, wrongSpeaker } from './proof.ts'
import type { Element, Page } from './rendered.ts'
import { attributeOf, closest, elementsOf, isElement, placeOf, textsOf, wordsIn } from './rendered.ts'
import type { Place, Stand } from './places.ts'
import type { SeedArticle, SeedsSay } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** What stands in or beside a quotation and is not its words. */
const BESIDE = new Set(['footer', 'cite', 'figcaption', 'nav', 'button', 'sup', 'summary', 'aside', 'textarea'])
const QUOTED = new Set(['blockquote', 'q'])
const MARKED = /“([^“”]{1,4000})”/g

/** Proves one page that is no article: every quotation on it, every caption, every link into an article. */
export function proveListPage(file: string, page: Page, says: SeedsSay): Proof[] {
  const main = elementsOf(page).find((element) => element.tagName === 'main')
  if (!main) return []
  const all = elementsOf(main)
  const quoted = all.filter((element) => QUOTED.has(element.tagName) && closest(parentOf(element), isQuoted) === null)
  return [
    ...quoted.map((element) => proveQuoted(file, element, main, says)),
    ...proveMarked(file, main, says),
    ...proveLinks(file, all, says),
    ...proveLines(file, main, all, says),
  ]
}

function parentOf(element: Element): Element {
  const parent = element.parentNode
  return parent && 'tagName' in parent ? parent : element
}

function isQuoted(element: Element): boolean {
  return QUOTED.has(element.tagName)
}

function isBeside(element: Element): boolean {
  return BESIDE.has(element.tagName)
}

function proveQuoted(file: string, element: Element, main: Element, says: SeedsSay): Proof {
  const box = closest(element, (one) => one === main || linksIn(one).length > 0) ?? main
  const links = box === main ? [] : linksIn(box)
  const words = wordsIn(element, isBeside)
  const proof = (wrong: string | null): Proof => ({ kind: 'quotation', file, place: placeOf(element), wrong })
  if (links.length === 0) {
    if (element.tagName === 'blockquote') return proof('the quotation has no link to its source')
    return proof(standsAnywhere(words, says) ? null : `“${short(words)}” stands in no seed`)
  }
  const named = links.map((href) => placeNamed(says, file, href))
  const places = named.flatMap((one) => (one?.place ? [one.place] : []))
  if (places.length < links.length)
    return proof(`${links.find((href) => !placeNamed(says, file, href)?.place)} leads to no quotation of the seeds`)
  const marked = markedIn(element)
  const letters = squeeze(words)
  const holding = places.filter((place) => stands(letters, place, says) && (marked === '' || marked === place.words))
  if (holding.length === 0) return proof(`“${short(words)}” does not stand at ${links[0]}`)
  const astray = places.find((place) => !belongs(place, holding, marked === '' ? words : ''))
  if (astray) return proof(`${astray.article}#${astray.anchor} is no source of “${short(words)}”`)
  const label = `${wordsIn(box, (one) => isQuoted(one) || one.tagName === 'button')} ${beside(element)}`
  return proof(wrongSpeaker(label, places, says.names))
}

/** Where a sentence is shown, its marked words are the quotation. */
function markedIn(element: Element): string {
  const marks = elementsOf(element).filter((one) => one.tagName === 'mark')
  return squeeze(marks.map((mark) => wordsIn(mark)).join(''))
}

/** Footers and cites inside a quotation. */
function beside(element: Element): string {
  return elementsOf(element, (one) => !isBeside(one))
    .filter((one) => ['footer', 'cite', 'figcaption'].includes(one.tagName))
    .map((one) => wordsIn(one, (inner) => inner.tagName === 'button'))
    .join(' ')
}

function stands(letters: string, place: Stand, says: SeedsSay): boolean {
  const article = says.articles.get(place.article)
  return article !== undefined && standsAt(letters, place, article)
}

/** A link beside a quotation leads to a source of the same statement, or to another quotation inside the same sentence. */
function belongs(place: Place, holding: readonly Place[], words: string): boolean {
  return holding.some((one) => one.quote === place.quote) || squeeze(words).includes(place.words)
}

function linksIn(element: Element): string[] {
  return elementsOf(element)
    .filter((one) => one.tagName === 'a')
    .flatMap((one) => attributeOf(one, 'href') ?? [])
    .filter((href) => href.includes('#q-'))
}

/** Words in quotation marks in running text are the seeds' own too. */
function proveMarked(file: string, main: Element, says: SeedsSay): Proof[] {
  return textsOf(main, (element) => isQuoted(element) || element.tagName === 'textarea').flatMap((text) =>
    [...text.value.matchAll(MARKED)].map((match): Proof => {
      const words = match[1] ?? ''
      return {
        kind: 'quotation',
        file,
        place: placeOf(text),
        wrong: standsAnywhere(words, says) ? null : `“${short(words)}” stands in no seed`,
      }
    }),
  )
}

/** Links that lead to no quotation, and headlines that are not their article's. */
function proveLinks(file: string, all: readonly Element[], says: SeedsSay): Proof[] {
  return all
    .filter((element) => element.tagName === 'a')
    .flatMap((element): Proof[] => {
      const href = attributeOf(element, 'href') ?? ''
      const named = placeNamed(says, file, href)
      if (named)
        return named.place ? [] : [{ kind: 'sentence', file, place: placeOf(element), wrong: `${href} leads to no quotation of the seeds` }]
      return proveHeadline(file, element, href, says)
    })
}

/** A link of four words or more to an article without a place in it is the article's headline. */
function proveHeadline(file: string, element: Element, href: string, says: SeedsSay): Proof[] {
  const { path, fragment } = leadsTo(file, href)
  const id = /(?:^|\/)articles\/([^/?]{1,300})\.html$/.exec(path)?.[1]
  const words = wordsIn(element)
  if (id === undefined || fragment !== '' || words.trim().split(/\s+/).length < 4) return []
  const article = says.articles.get(decoded(id))
  const right = article !== undefined && squeeze(words) === squeeze(article.record.headline.text)
  return [{ kind: 'sentence', file, place: placeOf(element), wrong: right ? null : `“${short(words)}” is not the headline of ${id}` }]
}

/** Sentences shown as an article's beginning, and captions: each stands in an article that the same box links to. */
function proveLines(file: string, main: Element, all: readonly Element[], says: SeedsSay): Proof[] {
  return all.flatMap((element): Proof[] => {
    const kind = lineKind(element)
    if (kind === null) return []
    const box = closest(parentOf(element), (one) => one === main || articlesIn(file, one, says).length > 0) ?? main
    const words = wordsIn(element)
    const linked = articlesIn(file, box, says)
    const right = linked.some((article) => standsIn(words, article.letters))
    const wrong = right
      ? kind === 'caption'
        ? wrongCredit(element, box, says)
        : null
      : `“${short(words)}” stands in no article linked beside it`
    return [{ kind, file, place: placeOf(element), wrong }]
  })
}

/** The credit beside a caption, and the articles linked there, are those of one caption the seeds hold. */
function wrongCredit(element: Element, box: Element, says: SeedsSay): string | null {
  const words = squeeze(wordsIn(element))
  const facts = elementsOf(box).find((one) => attributeOf(one, 'class') === 'facts')
  const first = facts?.childNodes.find((child) => 'tagName' in child || ('value' in child && child.value.trim() !== ''))
  const credit = first && isElement(first) && first.tagName === 'bdi' ? squeeze(wordsIn(first)) : ''
  const known = says.captionsByWords.get(words)?.some((caption) => squeeze(caption.credit ?? '') === credit) ?? false
  return known ? null : `“${short(wordsIn(element))}” has another credit in the seeds than ${credit === '' ? 'none' : `“${credit}”`}`
}

function lineKind(element: Element): Proof['kind'] | null {
  const name = attributeOf(element, 'class') ?? ''
  if (name === 'lead' && closest(element, (one) => one.tagName === 'article')) return 'sentence'
  const caption = closest(element, (one) => (attributeOf(one, 'class') ?? '') === 'captions')
  return name === 'words' && caption ? 'caption' : null
}

function articlesIn(file: string, element: Element, says: SeedsSay): SeedArticle[] {
  return elementsOf(element)
    .filter((one) => one.tagName === 'a')
    .flatMap((one) => /(?:^|\/)articles\/([^/?]{1,300})\.html$/.exec(leadsTo(file, attributeOf(one, 'href') ?? '').path)?.[1] ?? [])
    .flatMap((id) => says.articles.get(decoded(id)) ?? [])
}

function standsAnywhere(words: string, says: SeedsSay): boolean {
  if (says.byWords.has(squeeze(words))) return true
  for (const article of says.articles.values()) if (standsIn(words, article.letters)) return true
  return false
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
