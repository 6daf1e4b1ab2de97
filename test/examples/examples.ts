// Which quotations, stories and captions must every template part be able to show? One typed example each, written by hand.
import type { CaptionView, PeriodView, QuoteView, StoryView } from '../../src/model/edition.ts'
import { base, line, period, quote, source, story } from '../mail/examples.ts'

export interface Example {
  readonly name: string
  readonly view: PeriodView
  /** Words that must stand in all three forms, in this order. */
  readonly says: readonly string[]
  /** Places that each form links to. */
  readonly hrefs: readonly string[]
  /** Words that stand out in their sentence, on page and in the HTML mail; empty: none. */
  readonly marked: readonly string[]
}

const HEADLINE = 'The quay stays open'

function day(stories: readonly StoryView[], more: Partial<PeriodView> = {}): PeriodView {
  const group = { theme: 'diplomacy', label: 'Diplomacy', href: `${base}themes/diplomacy.html`, tone: 1, stories, elsewhere: [] }
  return period(true, { groups: [group], ...more })
}

function told(name: string, quotes: readonly QuoteView[], says: readonly string[], marked: readonly string[] = []): Example {
  const hrefs = quotes.flatMap((one) => one.sources.flatMap(({ href }) => href ?? []))
  return { name, view: day([story('s', line('004', HEADLINE, true), quotes)]), says: [HEADLINE, ...says], hrefs, marked }
}

const anna = { name: 'Anna Berg', href: null, named: true, role: null, probable: false, from: null }
const sam = { ...anna, name: 'Sam Ode' }

function sentence(own: string): QuoteView['sentence'] {
  return ['Ms Berg called the plan “', 'reckless', '” and Mr Ode thought it “', 'brave at best', '”.'].map((text, at) => ({
    text,
    marks: at % 2 === 1 ? [`q-${at}`] : [],
    speaker: null,
    own: text === own,
  }))
}

function fragment(words: string, paragraph: number, more: Partial<QuoteView> = {}): QuoteView {
  const sources = [source('004', paragraph, true)]
  return quote(`004.q-${paragraph}`, [words], true, { kind: 'fragment', sentence: sentence(words), attribution: null, sources, ...more })
}

const wall = 'We have rebuilt this wall three times.'
const night = 'And we keep it open at night.'
const places = [
  source('004', 8, true),
  source('005', 2, true, {
    outlet: 'The Evening Post',
    relation: 'variant',
    text: 'We have rebuilt the wall three times.',
    differences: [
      { text: 'We have rebuilt', change: 'same' },
      { text: 'this', change: 'removed' },
      { text: 'the', change: 'added' },
      { text: 'wall three times.', change: 'same' },
    ],
  }),
]

const quotations: readonly Example[] = [
  told('full, over two paragraphs', [quote('q', [wall, night], true)], [wall, night, 'Anna Berg', 'told the Evening Post']),
  told(
    'a fragment in its sentence',
    [fragment('reckless', 8)],
    ['called the plan', 'reckless', 'brave at best', 'Anna Berg'],
    ['reckless'],
  ),
  told(
    'two speakers in one sentence',
    [fragment('reckless', 8), fragment('brave at best', 9, { speaker: sam, sentenceAbove: true })],
    ['called the plan', 'reckless', 'Anna Berg', 'brave at best', 'Sam Ode'],
    ['reckless', 'brave at best'],
  ),
  told('other words elsewhere', [quote('q', [wall], true, { sources: places, places: 2 })], [wall, 'Anna Berg', 'The Evening Post']),
  told('nobody named', [quote('q', [wall], true, { speaker: null, attribution: null })], [wall, 'not named']),
  told('a probable speaker', [quote('q', [wall], true, { speaker: { ...anna, probable: true } })], [wall, 'Anna Berg', 'probably']),
  told(
    'a speaker whom another article names',
    [quote('q', [wall], true, { speaker: { ...anna, from: '005' } })],
    [wall, 'named in', '005'],
  ),
  told('joined by the editor', [quote('q', [wall], true, { byEditor: true })], [wall, 'Anna Berg', 'by the editor']),
  told('words that look like markup', [quote('q', ['<b>1 & 2</b> {{ 7 * 7 }}'], true)], ['<b>1 & 2</b> {{ 7 * 7 }}', 'Anna Berg']),
]

const more = line('005', 'Ferry resumes', true, { outlet: 'The Evening Post' })
const long = story('s', line('004', HEADLINE, true), [quote('q', [wall], true)], {
  href: `${base}stories/s.html`,
  others: [more],
  articles: 3,
  origins: 2,
  continuing: { date: 'Monday 25 November 2024', href: `${base}days/2024-11-25.html` },
})
const derived = story('s', line('004', 'The quay stays open, the mayor said.', true, { derived: true, pinned: true }), [])
const caption: CaptionView = {
  id: 'c',
  text: 'Boats at the quay.',
  credit: 'R. Lind',
  places: 3,
  sources: [{ label: '004', href: `${base}articles/004.html#c-1`, count: 3 }],
}

const parts: readonly Example[] = [
  {
    name: 'an article line without a title of its own, placed by the editor',
    view: day([derived]),
    says: ['Diplomacy', 'The quay stays open, the mayor said.', '004'],
    hrefs: [`${base}articles/004.html`],
    marked: [],
  },
  {
    name: 'a story in several articles that goes on',
    view: day([long]),
    says: ['Diplomacy', HEADLINE],
    hrefs: [`${base}articles/004.html`, `${base}articles/005.html`],
    marked: [],
  },
  {
    name: 'a caption with its credit',
    view: day([derived], { captions: [caption] }),
    says: ['Boats at the quay.', 'R. Lind', '004'],
    hrefs: [`${base}articles/004.html#c-1`],
    marked: [],
  },
  {
    name: 'two themes, one of which is told above',
    view: day([long], {
      groups: [
        ...day([long]).groups,
        {
          theme: 'sanctions',
          label: 'Sanctions',
          href: null,
          tone: 2,
          stories: [story('t', more, [])],
          elsewhere: [{ story: 's', href: '#s-s', text: HEADLINE }],
        },
      ],
    }),
    says: ['Diplomacy', HEADLINE, 'Sanctions', 'Ferry resumes'],
    hrefs: [],
    marked: [],
  },
]

export const examples: readonly Example[] = [...quotations, ...parts]
