// Does a mail say only what the seeds of its period say, with the right speaker after each quotation?
import type { Proof } from './proof.ts'
import { placeNamed, standsAt, standsIn, wrongSpeaker } from './proof.ts'
import type { Element, Page, Text } from './rendered.ts'
import { attributeOf, elementsOf, isElement, placeOf } from './rendered.ts'
import type { QuotedArticle, Stand } from './places.ts'
import { placesHolding } from './places.ts'
import type { MailSays } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** A quotation as it stands in a mail: its words, what follows it before the next, and the links there. */
export interface MailQuotation {
  readonly words: string
  readonly after: string
  readonly links: readonly string[]
  readonly place: string
}

/** Proves the quotations of one part of a mail. `period`: whose articles count; null: all. */
export function proveMail(file: string, quotations: readonly MailQuotation[], period: string | null, says: MailSays): Proof[] {
  const scope = scopeOf(period, says)
  return quotations.map((quotation): Proof => {
    return { kind: 'quotation', file, place: quotation.place, wrong: wrongIn(quotation, scope, says) }
  })
}

/** Whose words a mail may hold: its period's articles, and other articles' wordings of what is told in them. */
interface Scope {
  readonly ids: readonly string[]
  /** Null: every quotation. */
  readonly told: ReadonlySet<string> | null
  readonly articles: readonly QuotedArticle[]
}

function scopeOf(period: string | null, says: MailSays): Scope {
  if (period === null) return { ids: [...says.articles.keys()], told: null, articles: [...says.articles.values()] }
  const ids = says.periods.get(period) ?? []
  const own = ids.flatMap((id) => says.articles.get(id) ?? [])
  const told = new Set(own.flatMap(({ inOrder }) => inOrder.map(({ quote }) => quote)))
  const others = [...told].flatMap((quote) => (says.byQuote.get(quote) ?? []).map(({ article }) => article))
  const articles = [...new Set([...ids, ...others])].flatMap((id) => says.articles.get(id) ?? [])
  return { ids, told, articles }
}

function wrongIn({ words, after, links }: MailQuotation, scope: Scope, says: MailSays): string | null {
  const named = links.map((href) => placeNamed(says, '', href))
  const linked = named.flatMap((one) => one?.place ?? [])
  const holding = holdingPlaces(words, linked, scope, says)
  const line = words.replace(/\s+/g, ' ').trim().slice(0, 80)
  if (holding.length === 0) {
    const known = scope.ids.some((id) => standsIn(words, says.articles.get(id)?.letters ?? ''))
    return known && links.length === 0 ? null : `“${line}” stands in no article of this period`
  }
  const lost = links.findIndex((_, at) => !named[at]?.place)
  if (lost !== -1) return `${links[lost]} leads to no quotation of the seeds`
  const astray = linked.find((place) => !holding.some((one) => one.quote === place.quote) && !squeeze(words).includes(place.words))
  if (astray) return `${astray.article}#${astray.anchor} is no source of “${line}”`
  return wrongVoice(after, linked.length > 0 ? linked : holding, holding, squeeze(words), says)
}

/** The quotations the words may be: those of the same words and those its links name; else wherever the words stand in the texts. */
function holdingPlaces(words: string, linked: readonly Stand[], scope: Scope, says: MailSays): Stand[] {
  const letters = squeeze(words)
  const near = [...(says.byWords.get(letters) ?? []), ...linked.flatMap(({ quote }) => says.byQuote.get(quote) ?? [])]
  const isHeld = (place: Stand): boolean => {
    const article = says.articles.get(place.article)
    return (scope.told?.has(place.quote) ?? true) && article !== undefined && standsAt(letters, place, article)
  }
  const holding = [...new Set(near)].filter(isHeld)
  if (holding.length > 0) return holding
  const isTold = (place: Stand): boolean => scope.told?.has(place.quote) ?? true
  const across = scope.articles.flatMap((article) => placesHolding(words, article)).filter(isTold)
  const beginning = letters.replace(/…$/, '')
  if (across.length > 0 || beginning === '') return across
  // The beginning of a quotation of many paragraphs: the marks that open each again stand in the text, not in its words.
  return scope.articles.flatMap(({ inOrder }) => inOrder.filter((place) => place.words.startsWith(beginning) && isTold(place)))
}

/** Quotations that share a sentence repeat their words before each speaker: “…”: name. */
function wrongVoice(after: string, places: readonly Stand[], holding: readonly Stand[], letters: string, says: MailSays): string | null {
  const voices = [...after.matchAll(/“([^“”]{1,400})”:/g)]
  if (voices.length < 2) return wrongSpeaker(after, places, says.names)
  const articles = [...new Set(holding.map(({ article }) => article))].flatMap((id) => says.articles.get(id) ?? [])
  const within = articles.flatMap(({ inOrder }) => inOrder.filter((place) => letters.includes(place.words)))
  const sentence = [...new Set([...holding, ...within])]
  for (const [at, voice] of voices.entries()) {
    const words = squeeze(voice[1] ?? '').replace(/…$/, '')
    const own = sentence.filter((place) => place.words.startsWith(words))
    if (own.length === 0) return `“${voice[1]}” is no quotation of this sentence`
    const wrong = wrongSpeaker(after.slice(voice.index, voices[at + 1]?.index).replace(voice[0], ' '), own, says.names)
    if (wrong !== null) return wrong
  }
  return null
}

/** The quotations of a mail's HTML, in reading order. */
export function quotationsOfHtml(page: Page): MailQuotation[] {
  const found: { words: string; after: string; links: string[]; place: string }[] = []
  const visit = (node: Element | Text, inside: boolean): void => {
    const last = found.at(-1)
    if (!isElement(node)) {
      if (!last) return
      if (inside) last.words += node.value
      else last.after += ` ${node.value}`
      return
    }
    if (['style', 'script', 'title'].includes(node.tagName)) return
    const opens = !inside && (node.tagName === 'blockquote' || node.tagName === 'q')
    if (opens) found.push({ words: '', after: '', links: [], place: placeOf(node) })
    const href = node.tagName === 'a' ? (attributeOf(node, 'href') ?? '') : ''
    if (href.includes('#q-') && !inside) last?.links.push(href)
    const within = (inside || opens) && !['footer', 'cite', 'figcaption'].includes(node.tagName)
    for (const child of node.childNodes) if (isElement(child) || (child.nodeName === '#text' && 'value' in child)) visit(child, within)
  }
  const body = elementsOf(page).find((element) => element.tagName === 'body')
  if (body) visit(body, false)
  return found
}

/** The quotations of a mail's text: behind `>`; `[n]` is the nth address at the end. */
export function quotationsOfText(text: string): MailQuotation[] {
  const lines = text.split(/\r?\n/)
  const addresses = new Map(lines.flatMap(addressOf))
  const found: { words: string; after: string; links: string[]; place: string; open: boolean }[] = []
  lines.forEach((line, at) => {
    const quoted = /^\s*>\s?(.*)$/.exec(line)
    let last = found.at(-1)
    if (quoted) {
      if (!last?.open) {
        last = { words: '', after: '', links: [], place: `${at + 1}:1`, open: true }
        found.push(last)
      }
      last.words += `${quoted[1] ?? ''}\n`
    } else if (last && line.trim() !== '') {
      last.open = false
      last.after += ` ${line}`
      last.links.push(...linksOf(line, addresses))
    }
  })
  return found
}

function addressOf(line: string): [string, string][] {
  const match = /^\s*\[(\d{1,6})\]:? (\S+:\S+)$/.exec(line)
  return match ? [[match[1] ?? '', match[2] ?? '']] : []
}

function linksOf(line: string, addresses: ReadonlyMap<string, string>): string[] {
  if (addressOf(line).length > 0) return []
  const numbered = [...line.matchAll(/\[(\d{1,6})\]/g)].flatMap((match) => addresses.get(match[1] ?? '') ?? [])
  const written = [...line.matchAll(/https?:\/\/[^\s<>]+/g)].map((match) => match[0])
  return [...numbered, ...written].filter((href) => href.includes('#q-'))
}
