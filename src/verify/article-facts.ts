// Are the date and the picture credits an article's page gives those its seed has?
import { longDate } from '../view/dates.ts'
import type { Proof } from './proof.ts'
import { leadsTo } from './proof.ts'
import type { Element } from './rendered.ts'
import { attributeOf, closest, elementsOf, placeOf, wordsIn } from './rendered.ts'
import type { SeedArticle } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** `all`: the elements of the page's main part. */
export function proveFacts(file: string, all: readonly Element[], { record }: SeedArticle): Proof[] {
  return [...proveDate(file, all, record.date.value), ...all.flatMap((element) => proveCredit(file, element, record.captions))]
}

/** The link to the article's day, among its facts. */
function proveDate(file: string, all: readonly Element[], value: string | null): Proof[] {
  const link = all.find((element) => element.tagName === 'a' && dayIn(file, element) !== null && closest(element, isFact) !== null)
  const proof = (wrong: string | null): Proof => ({ kind: 'sentence', file, place: link ? placeOf(link) : '1:1', wrong })
  if (!link) return [proof('the page gives no date')]
  const right = wordsIn(link) === longDate(value) && dayIn(file, link) === (value ?? 'undated')
  return [proof(right ? null : `the date is not ${longDate(value)}`)]
}

function isFact(element: Element): boolean {
  return element.tagName === 'dd'
}

/** The period whose page a link leads to, or null. */
function dayIn(file: string, link: Element): string | null {
  const { path } = leadsTo(file, attributeOf(link, 'href') ?? '')
  return /^days\/(undated|\d{4}(?:-\d\d){0,2})(?:-\d+)?\.html$/.exec(path)?.[1] ?? null
}

function proveCredit(file: string, element: Element, captions: SeedArticle['record']['captions']): Proof[] {
  const id = /^c-(\d{1,6})$/.exec(attributeOf(element, 'id') ?? '')?.[1]
  if (element.tagName !== 'figure' || id === undefined) return []
  const caption = captions[Number(id) - 1]
  const label = elementsOf(element).find((one) => one.tagName === 'figcaption')
  const said = /^caption(?: · credit ([^]*?))?(?: · stood in \d+ places)?$/.exec(label ? wordsIn(label) : '')
  const right = caption !== undefined && said !== null && squeeze(said[1] ?? '') === squeeze(caption.credit ?? '')
  return [
    { kind: 'caption', file, place: placeOf(label ?? element), wrong: right ? null : `the credit of picture ${id} is not the seed’s` },
  ]
}
