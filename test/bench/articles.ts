// What does an archive look like that holds nobody's texts? Made-up news with quotations, captions, litter, and events that several outlets tell.
import { createHash } from 'node:crypto'
import type { Seed } from '../../src/model/seed.ts'
import type { Dice } from './dice.ts'
import { diceFor } from './dice.ts'

const FIRST = [
  'Ann',
  'Boris',
  'Carla',
  'David',
  'Elena',
  'Farid',
  'Greta',
  'Henry',
  'Ingrid',
  'José',
  'Karin',
  'Liam',
  'Maria',
  'Nadia',
  'Oleg',
]
const LAST = [
  'Ashdown',
  'Berger',
  'Castillo',
  'Duarte',
  'Eriksen',
  'Fofana',
  'Grabowski',
  'Haddad',
  'Ivanov',
  'Jansen',
  'Kowalski',
  'Lindqvist',
  'Moreau',
  'Novak',
  'Okafor',
  'Petrov',
  'Quigley',
  'Rossi',
  'Schneider',
  'Tanaka',
  'Ulrich',
  'Varga',
  'Weber',
  'Yilmaz',
  'Zhou',
]
const OFFICES = ['Prime Minister', 'Foreign Minister', 'President', 'Defence Secretary', 'spokesman', 'ambassador', 'General']
const PLACES = ['Brussels', 'Geneva', 'Kyiv', 'London', 'Moscow', 'Nairobi', 'New York', 'Oslo', 'Paris', 'Riga', 'Vienna', 'Warsaw']
const BODIES = [
  'the ministry',
  'the European Union',
  'the United Nations',
  'the Treasury',
  'the alliance',
  'the parliament',
  'the commission',
]
const ACTS = [
  'agreed to extend the sanctions on banks',
  'sent another battalion to the border',
  'held talks about a ceasefire',
  'put off the vote',
]
const MORE = [
  'after a night of negotiations',
  'despite warnings from its neighbours',
  'for the third time this year',
  'as the winter drew near',
]
const NOUNS = [
  'harbour',
  'pipeline',
  'treaty',
  'convoy',
  'embassy',
  'airfield',
  'budget',
  'bridge',
  'mandate',
  'frontier',
  'railway',
  'grain deal',
]
const VERBS = [
  'defend',
  'rebuild',
  'close',
  'inspect',
  'finance',
  'reopen',
  'abandon',
  'protect',
  'surrender',
  'monitor',
  'share',
  'rename',
]
const WHEN = [
  'before the spring',
  'whatever it costs',
  'with our partners',
  'in spite of the threats',
  'without any delay',
  'once the fighting stops',
]
const SAID = ['said', 'told reporters', 'warned', 'added', 'insisted', 'wrote on Friday']
const LITTER = [
  'Share this article',
  'Sign up to our newsletter',
  'Read more: Five charts that explain the crisis',
  'Please use Chrome browser for a video player',
  'You May Also Like',
  'Advertisement',
  'document.write("<div id=ad></div>");',
  'Follow us on Twitter',
]
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Articles on one event share a date, its people and half of its statements. */
const PER_EVENT = 4

/** `count` seeds of some 3,000 characters, always the same; the first `k` of a larger archive are the archive of `k`. */
export function articlesFor(count: number): Seed[] {
  return Array.from({ length: count }, (_, at) => seedOf(`article-${String(at).padStart(7, '0')}`, articleText(at)))
}

/** Any text as ingest would hand it over. */
export function seedOf(id: string, text: string): Seed {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { id, source: `${id}.txt`, text, sha256, format: 'text', given: {}, givenBy: null, diagnostics: [] }
}

interface Event {
  readonly date: string
  readonly speakers: readonly string[]
  readonly statements: readonly string[]
  readonly lead: string
}

function eventOf(number: number): Event {
  const dice = diceFor(1_000_000 + number)
  const speakers = Array.from({ length: 3 }, () => `${dice.of(OFFICES)} ${nameOf(dice)}`)
  const day = number % 3000
  const date = `${MONTHS[Math.floor(day / 28) % 12] ?? ''} ${(day % 28) + 1}, ${2014 + Math.floor(day / 336)}`
  const lead = `${dice.of(BODIES)} ${dice.of(ACTS)} ${dice.of(MORE)}, officials in ${dice.of(PLACES)} said`
  return { date, speakers, lead, statements: Array.from({ length: 5 }, () => statement(dice)) }
}

function articleText(at: number): string {
  const dice = diceFor(at)
  const event = eventOf(Math.floor(at / PER_EVENT))
  const title = `${dice.of(PLACES)} braces for a decision on the ${dice.of(NOUNS)} as talks over the ${dice.of(NOUNS)} go on`
  const caption = `${nameOf(dice)} visits the ${dice.of(NOUNS)} near ${dice.of(PLACES)}. Photograph: Reuters`
  const body = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? quoted(dice, event) : told(dice)))
  body.splice(4, 0, `Image:\n${caption}`)
  body.splice(8, 0, dice.of(LITTER))
  const lead = `${event.lead.charAt(0).toUpperCase()}${event.lead.slice(1)} on ${event.date}.`
  return [title, `Published ${event.date}`, lead, ...body, dice.of(LITTER), dice.of(LITTER), ''].join('\n\n')
}

function quoted(dice: Dice, event: Event): string {
  const words = dice.below(2) === 0 ? dice.of(event.statements) : statement(dice)
  const speaker = dice.of(event.speakers)
  const shapes = [
    `“${words},” ${speaker} ${dice.of(SAID)}. ${told(dice)}`,
    `${speaker} ${dice.of(SAID)}: “${words}.” “${statement(dice)}.”`,
    `${told(dice)} ${speaker} called the ${dice.of(NOUNS)} “a ${dice.of(NOUNS)} of the past”.`,
  ]
  return dice.of(shapes)
}

function statement(dice: Dice): string {
  return `We will ${dice.of(VERBS)} the ${dice.of(NOUNS)} and ${dice.of(VERBS)} the ${dice.of(NOUNS)} ${dice.of(WHEN)}, number ${dice.below(900) + 100}`
}

function told(dice: Dice): string {
  return `Officials in ${dice.of(PLACES)} said ${dice.of(BODIES)} ${dice.of(ACTS)} ${dice.of(MORE)}, and ${nameOf(dice)} of ${dice.of(PLACES)} was asked to ${dice.of(VERBS)} the ${dice.of(NOUNS)} by ${dice.of(MONTHS)} ${dice.below(28) + 1}.`
}

function nameOf(dice: Dice): string {
  return `${dice.of(FIRST)} ${dice.of(LAST)}`
}
