// Does an article's page show its seed letter for letter, and does each anchor hold exactly its quotation's words?
import type { Span } from '../model/span.ts'
import { layOut } from '../text/page.ts'
import type { Proof } from './proof.ts'
import { placeNamed, wrongSpeaker } from './proof.ts'
import type { Element, Page, Text } from './rendered.ts'
import { attributeOf, closest, elementsOf, isElement, placeOf, readRendered, textsOf, wordsIn } from './rendered.ts'
import { proveFacts } from './article-facts.ts'
import type { Place } from './places.ts'
import type { SeedArticle, SeedsSay } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** Our own words on an article's page stand only in these. */
const NOTES = new Set(['aside', 'sup', 'button', 'nav', 'summary', 'header', 'footer', 'figcaption', 'dl'])

/** Proves one `articles/<id>.html`: the text as a whole, then every quotation in it. */
export function proveArticlePage(file: string, page: Page, article: SeedArticle, says: SeedsSay): Proof[] {
  const main = elementsOf(page).find((element) => element.tagName === 'main')
  if (!main) return [{ kind: 'sentence', file, place: '1:1', wrong: 'the page has no main part' }]
  const all = elementsOf(main)
  const texts = textsOf(main, isNote).filter((text) => closest(text, (element) => element.tagName === 'h1') === null)
  const title = all.find((element) => element.tagName === 'h1')
  const whole = proveText(file, title ?? null, texts, article)
  const anchors = indexPage(file, all, says)
  const quotes = [...article.places.values()].map((place) => proveAnchor(file, anchors, place, says))
  const strays = all
    .flatMap((element) => strayAnchors(element, article))
    .map((anchor): Proof => {
      const where = all.find((element) => attributeOf(element, 'id') === anchor || quotesOf(element).includes(anchor))
      return {
        kind: 'quotation',
        file,
        place: where ? placeOf(where) : '1:1',
        wrong: `#${anchor} marks words that are no quotation of the seed`,
      }
    })
  return [...whole, ...quotes, ...strays, ...proveFacts(file, all, article)]
}

function isNote(element: Element): boolean {
  return NOTES.has(element.tagName)
}

/** The seed laid end to end, its title in the h1 (and below too where it shares its line) and the rest below, with nothing added, lost or changed. */
function proveText(file: string, title: Element | null, texts: readonly Text[], { text, record }: SeedArticle): Proof[] {
  const span = record.titleSpan
  const headline = squeeze(title ? wordsIn(title, isNote) : '')
  const proofs: Proof[] = []
  const titled = headline === squeeze(record.headline.text)
  proofs.push({
    kind: 'sentence',
    file,
    place: title ? placeOf(title) : '1:1',
    wrong: titled ? null : `the headline is not “${record.headline.text}”`,
  })
  const rest = span && isWholeLine(text, span) ? text.slice(0, span[0]) + text.slice(span[1]) : text
  const wanted = squeeze(rest)
  const shown = texts.map((node) => squeeze(node.value)).join('')
  const differs = firstDifference(shown, wanted)
  proofs.push({
    kind: 'sentence',
    file,
    place: placeAt(texts, differs ?? 0),
    wrong: differs === null ? null : difference(shown, wanted, differs),
  })
  return proofs
}

/** Does nothing else stand on the title's line? */
function isWholeLine(text: string, span: Span): boolean {
  return layOut(text).paragraphs.some(([start, end]) => start === span[0] && end === span[1])
}

function firstDifference(a: string, b: string): number | null {
  if (a === b) return null
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

function difference(shown: string, wanted: string, at: number): string {
  const from = Math.max(0, at - 20)
  return `the text is not the seed’s: it shows “${shown.slice(from, at + 20)}” where the seed has “${wanted.slice(from, at + 20)}”`
}

function placeAt(texts: readonly Text[], letter: number): string {
  let passed = 0
  const at = texts.find((text) => (passed += squeeze(text.value).length) > letter) ?? texts.at(-1)
  return at ? placeOf(at) : '1:1'
}

/** What bears or names each anchor, found in one walk. */
interface Anchors {
  readonly marks: ReadonlyMap<string, readonly Element[]>
  readonly ids: ReadonlySet<string>
  readonly links: ReadonlyMap<string, readonly Element[]>
}

function indexPage(file: string, all: readonly Element[], says: SeedsSay): Anchors {
  const marks = new Map<string, Element[]>()
  const links = new Map<string, Element[]>()
  const ids = new Set<string>()
  for (const element of all) {
    const id = attributeOf(element, 'id')
    if (id !== null) ids.add(id)
    for (const anchor of new Set([...quotesOf(element), ...(id === null ? [] : [id])])) add(marks, anchor, element)
    const named = element.tagName === 'a' ? placeNamed(says, file, attributeOf(element, 'href') ?? '') : null
    if (named?.place && closest(element, isNote) !== null) add(links, `${named.place.article}#${named.anchor}`, element)
  }
  return { marks, ids, links }
}

function proveAnchor(file: string, page: Anchors, place: Place, says: SeedsSay): Proof {
  const marked = page.marks.get(place.anchor) ?? []
  const first = marked[0]
  const outer = marked.filter((element) => !marked.some((one) => one !== element && isInside(element, one)))
  const words = outer.flatMap((element) => textsOf(element, isNote).map((text) => squeeze(text.value))).join('')
  const at = first ? placeOf(first) : '1:1'
  const wrong = (reason: string): Proof => ({ kind: 'quotation', file, place: at, wrong: reason })
  if (!first) return wrong(`no words are marked for #${place.anchor}`)
  if (!page.ids.has(place.anchor)) return wrong(`nothing bears the id ${place.anchor}`)
  if (words !== place.words) return wrong(`#${place.anchor} marks “${words.slice(0, 80)}”, the seed has “${place.words.slice(0, 80)}”`)
  const copied = (page.links.get(`${place.article}#${place.anchor}`) ?? []).flatMap(copiesBeside)
  const altered = copied.find((copy) => !holdsWords(copy, place))
  if (altered !== undefined) return wrong(`the text to copy is not the quotation’s: “${altered.slice(0, 80)}”`)
  const voices = labelsOf(page.links.get(`${place.article}#${place.anchor}`) ?? []).map((label) => wrongSpeaker(label, [place], says.names))
  return { kind: 'quotation', file, place: at, wrong: voices.find((voice) => voice !== null) ?? null }
}

function add(map: Map<string, Element[]>, key: string, element: Element): void {
  const list = map.get(key)
  if (list) list.push(element)
  else map.set(key, [element])
}

function isInside(element: Element, outer: Element): boolean {
  return closest(element, (one) => one === outer) !== null
}

function quotesOf(element: Element): string[] {
  return (attributeOf(element, 'data-q') ?? '').split(' ').filter((anchor) => anchor !== '')
}

function strayAnchors(element: Element, article: SeedArticle): string[] {
  const id = attributeOf(element, 'id') ?? ''
  const ids = /^q-[0-9a-f]{10}(-\d+)?$/.test(id) ? [id] : []
  return [...ids, ...quotesOf(element)].filter((anchor) => !article.places.has(anchor))
}

/** What each note that holds one of these links says before or around it: the speaker beside the words. */
function labelsOf(links: readonly Element[]): string[] {
  return links
    .flatMap((link) => labelBeside(closest(link, (element) => ['li', 'p', 'dd'].includes(element.tagName))))
    .map((label) => wordsIn(label, (element) => ['q', 'blockquote', 'button', 'details'].includes(element.tagName)))
}

/** The texts made ready to copy in the box of a link. */
function copiesBeside(link: Element): string[] {
  const box = closest(link, (element) => element.tagName === 'li')
  return box
    ? elementsOf(box)
        .filter((element) => element.tagName === 'code')
        .map((code) => wordsIn(code))
    : []
}

/** True when a copy (plain, Markdown, HTML or footnote) has the words where it quotes, and one of their speakers beside them. */
function holdsWords(copy: string, { words, speakers }: Place): boolean {
  const wanted = withoutForm(words)
  return [(): string => copy, (): string => wordsIn(readRendered(copy))].some((written) => {
    const form = withoutForm(written())
    const at = form.startsWith(wanted) ? 0 : form.indexOf('“') + 1
    const beside = form.slice(0, at) + form.slice(at + wanted.length)
    return form.startsWith(wanted, at) && (speakers.length === 0 || speakers.some((name) => beside.includes(withoutForm(name))))
  })
}

/** Letters, less the signs of Markdown that may stand between them. */
function withoutForm(text: string): string {
  return squeeze(text).replace(/[>\\]/g, '')
}

/** A `dd` is labelled by the `dt` before it, anything else by its own words. */
function labelBeside(box: Element | null): Element[] {
  if (!box || box.tagName !== 'dd') return box ? [box] : []
  const siblings = box.parentNode?.childNodes.filter(isElement) ?? []
  const term = siblings.slice(0, siblings.indexOf(box)).findLast((one) => one.tagName === 'dt')
  return term ? [term] : []
}
