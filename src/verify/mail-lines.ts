// Which headlines and captions does a mail hold, and what stands beside each? Read from its HTML or its text.
import type { Element, Page } from './rendered.ts'
import { attributeOf, elementsOf, isElement, placeOf, wordsIn } from './rendered.ts'

/** `words`: a headline, or a caption with its credit; `beside`: the facts after it. */
export interface MailLine {
  readonly kind: 'headline' | 'caption'
  readonly words: string
  readonly beside: string
  readonly links: readonly string[]
  readonly place: string
}

const PICTURES = 'In pictures'
const OWN_SECTIONS = new Set(['Doubts', 'Addresses', 'About this mail'])
/** "… · picture in article 003, 2 times": where a caption ends and its places begin. */
const PICTURE = /\s*(?:·\s*)?picture in article /
const COUNTED = /^\d+ more \w+/
const FACTS = /(?:^|· )article [^·]+ · [^·]+/

export function linesOfHtml(page: Page): MailLine[] {
  const body = elementsOf(page).find((element) => element.tagName === 'body')
  const found: MailLine[] = []
  let section = ''
  const all = body ? elementsOf(body).filter(({ tagName }) => ['h2', 'h3', 'p'].includes(tagName)) : []
  for (const [at, element] of all.entries()) {
    const text = wordsIn(element)
    if (element.tagName === 'h2') section = text
    else if (OWN_SECTIONS.has(section)) continue
    else if (section === PICTURES) found.push(...captionIn(text, hrefsIn(element), placeOf(element)))
    else if (element.tagName === 'h3') found.push(headline(text, wordsIn(all[at + 1] ?? element), hrefsIn(element), placeOf(element)))
    else found.push(...otherHeadline(element))
  }
  return found
}

/** A further headline of a story: its words, a line break, its facts. */
function otherHeadline(element: Element): MailLine[] {
  const children = element.childNodes
  const at = children.findIndex((child) => isElement(child) && child.tagName === 'br')
  const words = children.slice(0, at).map((child) => ('value' in child ? child.value : wordsIn(child)))
  const facts = children.slice(at + 1).map((child) => ('value' in child ? child.value : wordsIn(child)))
  return at > 0 && FACTS.test(facts.join('').trim()) ? [headline(words.join(''), facts.join(''), hrefsIn(element), placeOf(element))] : []
}

function headline(words: string, beside: string, links: readonly string[], place: string): MailLine {
  return { kind: 'headline', words, beside, links, place }
}

function captionIn(text: string, links: readonly string[], place: string): MailLine[] {
  if (COUNTED.test(text.trim())) return []
  const [words = '', ...places] = text.split(PICTURE)
  return [{ kind: 'caption', words, beside: places.join(' '), links, place }]
}

function hrefsIn(element: Element): string[] {
  return elementsOf(element).flatMap((one) => (one.tagName === 'a' ? (attributeOf(one, 'href') ?? []) : []))
}

/** The same from a text: paragraphs parted by blank lines, sections by a heading with a rule below it, `[n]` the nth address at its end. */
export function linesOfText(text: string): MailLine[] {
  const lines = text.split(/\r?\n/)
  const addresses = new Map(
    lines.flatMap((line) => [...line.matchAll(/^\s*\[(\d{1,6})\] (\S+)$/g)].map(([, n = '', href = '']) => [n, href])),
  )
  const found: MailLine[] = []
  let section = ''
  for (const [at, line] of lines.entries()) {
    if (/^-{3,}$/.test(lines[at + 1] ?? '')) section = line
    if (line.trim() === '' || section === '' || OWN_SECTIONS.has(section) || /^-{3,}$/.test(line) || /^-{3,}$/.test(lines[at + 1] ?? ''))
      continue
    const isBullet = line.startsWith('- ')
    if ((lines[at - 1] ?? '') !== '' && !isBullet) continue
    found.push(...lineFrom(paragraphAt(lines, at), section, addresses, `${at + 1}:1`))
  }
  return found
}

/** The lines of one paragraph, or of one entry of a list, joined. */
function paragraphAt(lines: readonly string[], from: number): string {
  let to = from + 1
  while (to < lines.length && lines[to]?.trim() !== '' && !lines[to]?.startsWith('- ')) to += 1
  return lines
    .slice(from, to)
    .map((line) => line.trim())
    .join(' ')
}

function lineFrom(text: string, section: string, addresses: ReadonlyMap<string, string>, place: string): MailLine[] {
  const links = [...text.matchAll(/\[(\d{1,6})\]/g)].flatMap(([, n = '']) => addresses.get(n) ?? [])
  if (section === PICTURES) return captionIn(text, links, place)
  const match = /^(?:- )?(.{1,1000}?)(?: \[\d{1,6}\])? \(((?:[^()]{0,300} · )?article [^·]{1,300} · [^·)]{1,40}(?=[·)]).*)/.exec(text)
  return match && !text.startsWith('>') ? [headline(match[1] ?? '', match[2] ?? '', links, place)] : []
}
