// Does a mail say only what the seeds of its period say, with the right speaker after each quotation?
import type { Proof } from './proof.ts'
import { placeNamed, standsAt, standsIn, wrongSpeaker } from './proof.ts'
import type { Element, Text } from './rendered.ts'
import { attributeOf, elementsOf, isElement, placeOf, readRendered } from './rendered.ts'
import type { Place, MailSays } from './seeds-say.ts'
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
  const ids = period === null ? [...says.articles.keys()] : (says.periods.get(period) ?? [])
  const own = new Set(ids)
  const told = new Set(says.places.filter((place) => own.has(place.article)).map((place) => place.quote))
  const alternatives = says.places.filter((place) => told.has(place.quote))
  return quotations.map((quotation): Proof => {
    const wrong = wrongIn(quotation, alternatives, ids, says)
    return { kind: 'quotation', file, place: quotation.place, wrong }
  })
}

function wrongIn({ words, after, links }: MailQuotation, places: readonly Place[], ids: readonly string[], says: MailSays): string | null {
  const holding = places.filter((place) => standsWhere(words, place, says))
  const line = words.replace(/\s+/g, ' ').trim().slice(0, 80)
  if (holding.length === 0) {
    const known = ids.some((id) => standsIn(words, says.articles.get(id)?.letters ?? ''))
    return known && links.length === 0 ? null : `“${line}” stands in no article of this period`
  }
  const named = links.map((href) => placeNamed(says, '', href))
  const lost = links.findIndex((_, at) => !named[at]?.place)
  if (lost !== -1) return `${links[lost]} leads to no quotation of the seeds`
  const linked = named.flatMap((one) => one?.place ?? [])
  const astray = linked.find((place) => !holding.some((one) => one.quote === place.quote) && !squeeze(words).includes(place.words))
  if (astray) return `${astray.article}#${astray.anchor} is no source of “${line}”`
  return wrongVoice(after, linked.length > 0 ? linked : holding, holding, says)
}

/** Quotations that share a sentence repeat their words before each speaker: “…”: name. */
function wrongVoice(after: string, places: readonly Place[], holding: readonly Place[], says: MailSays): string | null {
  const voices = [...after.matchAll(/“([^“”]{1,400})”:/g)]
  if (voices.length < 2) return wrongSpeaker(after, places, says.names)
  for (const [at, voice] of voices.entries()) {
    const words = squeeze(voice[1] ?? '').replace(/…$/, '')
    const own = holding.filter((place) => place.words.startsWith(words))
    if (own.length === 0) return `“${voice[1]}” is no quotation of this sentence`
    const wrong = wrongSpeaker(after.slice(voice.index, voices[at + 1]?.index).replace(voice[0], ' '), own, says.names)
    if (wrong !== null) return wrong
  }
  return null
}

function standsWhere(words: string, place: Place, says: MailSays): boolean {
  const article = says.articles.get(place.article)
  return article !== undefined && standsAt(words, place, article)
}

/** The quotations of a mail's HTML, in reading order. */
export function quotationsOfHtml(html: string): MailQuotation[] {
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
  const body = elementsOf(readRendered(html)).find((element) => element.tagName === 'body')
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
