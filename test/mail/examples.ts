// Which periods do the mail's tests show? Written by hand, in the shape the view gives.
import type { ArticleLineView, PeriodView, QuoteView, SiteView, SourceView, StoryView } from '../../src/model/edition.ts'
import { defaults } from '../../src/model/settings.ts'
import type { Settings } from '../../src/model/settings.ts'

export const base = 'https://brief.example.org/'

export const site: SiteView = {
  title: 'Daybrief',
  description: 'Every sentence verbatim.',
  language: 'en',
  baseUrl: base,
  noindex: false,
  search: true,
}

export const settings: Settings = { ...defaults, baseUrl: base }

export function source(article: string, paragraph: number, linked: boolean, more: Partial<SourceView> = {}): SourceView {
  return {
    article,
    headline: `Headline of ${article}`,
    outlet: null,
    label: `${article} ¶${paragraph}`,
    href: linked ? `${base}articles/${article}.html#q-${article}${paragraph}` : null,
    paragraph,
    date: '29 Nov 2024',
    text: '',
    relation: 'same',
    differences: [],
    ...more,
  }
}

export function quote(id: string, words: readonly string[], linked: boolean, more: Partial<QuoteView> = {}): QuoteView {
  return {
    id,
    kind: 'full',
    paragraphs: words,
    sentence: [],
    sentenceAbove: false,
    speaker: { name: 'Anna Berg', href: null, named: true, role: null, probable: false, from: null },
    attribution: 'told the Evening Post',
    sources: [source('004', 8, linked)],
    places: more.sources?.length ?? 1,
    furtherSources: null,
    headlineVariants: [],
    byEditor: false,
    ...more,
  }
}

export function line(id: string, headline: string, linked: boolean, more: Partial<ArticleLineView> = {}): ArticleLineView {
  return {
    id,
    headline,
    derived: false,
    href: linked ? `${base}articles/${id}.html` : null,
    label: id,
    outlet: null,
    date: '29 Nov 2024',
    themes: [],
    quotes: 0,
    pinned: false,
    lead: null,
    ...more,
  }
}

export function story(id: string, lead: ArticleLineView, keyQuotes: readonly QuoteView[], more: Partial<StoryView> = {}): StoryView {
  return {
    id,
    href: null,
    lead,
    others: [],
    articles: 1,
    origins: 1,
    keyQuotes,
    moreQuotes: [],
    continuing: null,
    alsoThemes: [],
    ...more,
  }
}

export function period(linked: boolean, more: Partial<PeriodView> = {}): PeriodView {
  return {
    period: '2024-11-29',
    precision: 'day',
    heading: 'Friday 29 November 2024',
    note: '',
    counts: { articles: 1, stories: 1, quotes: 1, speakers: 1, captions: 0 },
    speakers: ['Anna Berg'],
    previous: null,
    next: null,
    href: linked ? `${base}days/2024-11-29.html` : null,
    digest: null,
    groups: [],
    captions: [],
    doubts: [],
    coverage: '5 files: 5 published, 0 held, 0 failed. Dated January 2022 to 29 November 2024; 2 undated.',
    ...more,
  }
}

const fragment = (own: string) =>
  ['The harbour office called the plan “', 'reckless', '”, and Anna Berg said it was “', 'a gift to the storm', '”.'].map((text) => ({
    text,
    own: text === own,
  }))

/** A day with two themes: a speech of two paragraphs, two fragments that share a sentence, an unnamed voice, a second article, a caption, a doubt. */
export function ordinaryDay(linked: boolean): PeriodView {
  const speech = quote('004.q-a', ['We have rebuilt this wall three times.', 'We will not rebuild it a fourth time for nothing.'], linked, {
    sources: [source('004', 8, linked), source('005', 2, linked, { outlet: 'The Evening Post', relation: 'variant' })],
  })
  const office = quote('004.q-1', ['reckless'], linked, {
    kind: 'fragment',
    sentence: fragment('reckless'),
    speaker: { name: 'The harbour office', href: null, named: true, role: null, probable: false, from: null },
    attribution: 'called',
  })
  const gift = quote('004.q-2', ['a gift to the storm'], linked, {
    kind: 'fragment',
    sentence: fragment('a gift to the storm'),
    attribution: 'said',
  })
  const nobody = quote('006.q-b', ['Nobody asked the fishermen.'], linked, {
    speaker: null,
    attribution: null,
    sources: [source('006', 1, linked)],
  })
  return period(linked, {
    counts: { articles: 3, stories: 2, quotes: 5, speakers: 2, captions: 1 },
    speakers: ['Anna Berg', 'The harbour office'],
    note: 'The council votes on Monday.\n\nWatch the quay.',
    groups: [
      {
        theme: 'deployments',
        label: 'Deployments',
        href: linked ? `${base}themes/deployments.html` : null,
        tone: 3,
        stories: [
          story('004', line('004', 'Harbour “wall” to be built again', linked), [speech, office, gift], {
            others: [line('005', 'Town waits for the storm', linked, { outlet: 'The Evening Post' })],
            moreQuotes: [quote('005.q-c', ['Later.'], linked)],
            articles: 2,
            href: linked ? `${base}stories/004.html` : null,
            alsoThemes: [{ id: 'diplomacy', label: 'Diplomacy', href: null, tone: 1 }],
          }),
        ],
        elsewhere: [],
      },
      {
        theme: null,
        label: 'No theme',
        href: null,
        tone: 0,
        stories: [
          story(
            '006',
            line('006', 'From the quay the boats could be seen leaving one after the other, in silence.', linked, { derived: true }),
            [nobody],
          ),
        ],
        elsewhere: [{ story: '004', href: null, text: 'Harbour “wall” to be built again' }],
      },
    ],
    captions: [
      {
        id: 'c',
        text: 'The wall in October',
        credit: 'Photo: Lund',
        places: 2,
        sources: [{ label: '004', href: linked ? `${base}articles/004.html` : null, count: 2 }],
      },
    ],
    doubts: [
      {
        label: '006',
        href: linked ? `${base}articles/006.html` : null,
        message: 'The text has no title: its first sentence stands in.',
        fix: 'Add one.',
      },
    ],
  })
}

/** `n` articles, every tenth with a second article in its story, three quotations each. */
export function largeDay(n: number, linked: boolean): PeriodView {
  const stories = Array.from({ length: n }, (_, at) => {
    const id = `a${String(at).padStart(4, '0')}`
    const words = (part: number): string =>
      `Statement ${part} of article ${at}: ${'the council weighs the cost of the northern wall again '.repeat(3)}.`
    const quotes = [1, 2, 3].map((part) => quote(`${id}.q-${part}`, [words(part)], linked, { sources: [source(id, part, linked)] }))
    return story(id, line(id, `Headline number ${at}: the wall, the storm and the price of stone in the north`, linked), quotes)
  })
  const half = Math.ceil(n / 2)
  const group = (theme: string, part: readonly StoryView[]): PeriodView['groups'][number] => ({
    theme,
    label: theme,
    href: linked ? `${base}themes/${theme}.html` : null,
    tone: 1,
    stories: part,
    elsewhere: [],
  })
  return period(linked, {
    counts: { articles: n, stories: n, quotes: 3 * n, speakers: 1, captions: 0 },
    groups: [group('diplomacy', stories.slice(0, half)), group('sanctions', stories.slice(half))],
  })
}
