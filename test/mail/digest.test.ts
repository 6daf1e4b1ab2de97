// Do the three forms of a digest say the same, in the page's order, under the limit?
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { composeMail } from '../../src/mail/digest.ts'
import type { PeriodView } from '../../src/model/edition.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { base, largeDay, line, ordinaryDay, period, quote, settings, site, story } from './examples.ts'
import { readStrict } from './strict-mime.ts'

const renderer = createRenderer(['templates'])
const compose = (view: PeriodView, own = settings) => composeMail({ view, site, date: '2024-11-29', number: null }, renderer, own)
const folded = (text: string): string => text.replace(/^> ?/gm, '').replace(/\s+/g, ' ').trim()
const words = (html: string): string => folded(parseHTML(html.replace(/<(p|h\d|br|blockquote)\b/g, ' <$1')).document.body.textContent ?? '')

/** What a reader must meet in every form: headlines and key quotations of the page, each with its speaker after it, in order. */
function order(view: PeriodView): string[] {
  return view.groups.flatMap((group) =>
    group.stories.flatMap((item) => [
      item.lead.headline,
      ...item.keyQuotes.flatMap((it) => [
        ...(it.sentence.length > 0 ? it.paragraphs : it.paragraphs),
        ...(it.sentence.length > 0 ? [] : [it.speaker?.name ?? 'Speaker not named']),
      ]),
      ...item.others.map((other) => other.headline),
    ]),
  )
}

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(folded(part), from)
    expect(at, `“${part}” after ${JSON.stringify(text.slice(Math.max(0, from - 60), from))}`).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
}

describe.each([
  ['with a base URL', ordinaryDay(true)],
  ['without', ordinaryDay(false)],
  ['forty stories', largeDay(40, true)],
])('one truth, %s', (_what, view) => {
  const digest = compose(view)
  const parts = readStrict(digest.eml).parts.map((part) => part.body)

  test('.eml holds the very two parts', () => expect(parts).toEqual([digest.text, digest.html]))
  test('headlines, quotations and speakers stand in the page’s order in the HTML part', () =>
    expectInOrder(words(digest.html), order(view)))
  test('and in the text part', () => expectInOrder(folded(digest.text), order(view)))
  test('the last line is the coverage', () => {
    expect(words(digest.html).endsWith(view.coverage)).toBe(true)
    expect(folded(digest.text).endsWith(view.coverage)).toBe(true)
  })
  test('every address of the HTML part stands in the text part, numbered in reading order', () => {
    const hrefs = [...new Set([...parseHTML(digest.html).document.querySelectorAll('a')].map((link) => link.getAttribute('href')))]
    expect([...digest.text.matchAll(/^\[(\d+)\] (\S+)$/gm)].map((match) => match[2])).toEqual(hrefs)
    expect([...digest.text.matchAll(/^\[(\d+)\] /gm)].map((match) => Number(match[1]))).toEqual(hrefs.map((_href, at) => at + 1))
  })
  test('text lines are at most 72 columns, addresses apart', () => {
    expect(digest.text.split('\n').filter((row) => row.length > 72 && !/^\[\d+\] /.test(row))).toEqual([])
  })
})

test('without a base URL there is no link, and the place is named', () => {
  const digest = compose(ordinaryDay(false))
  expect(digest.html).not.toMatch(/<a |href/)
  expect(digest.text).not.toMatch(/https?:/)
  expect(folded(digest.text)).toContain('article 004, paragraph 8')
})

test('every link is absolute below the base URL or mailto:', () => {
  const own = { ...settings, mail: { ...settings.mail, unsubscribe: ['mailto:leave@brief.example.org'] } }
  const hrefs = [...compose(ordinaryDay(true), own).html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '')
  expect(hrefs.length).toBeGreaterThan(8)
  expect(hrefs.filter((href) => !href.startsWith(base) && !href.startsWith('mailto:'))).toEqual([])
})

test('fragments that share a sentence stand in it once, each with its own speaker', () => {
  const text = folded(compose(ordinaryDay(true)).text)
  expect(text.split('called the plan').length).toBe(2)
  expectInOrder(text, ['“reckless”', '“a gift to the storm”', '“reckless”: The harbour office', '“a gift to the storm”: Anna Berg'])
})

describe('the size', () => {
  test.each([true, false])('of a 400-article day stays under the limit, and nothing is left out uncounted (links: %s)', (linked) => {
    const view = largeDay(400, linked)
    const digest = compose(view)
    expect(Buffer.byteLength(digest.html)).toBeLessThanOrEqual(80_000)
    const shown = [...parseHTML(digest.html).document.querySelectorAll('h3')].length
    const counted = [...words(digest.html).matchAll(/(\d+) more headlines/g)].reduce((sum, match) => sum + Number(match[1]), 0)
    expect(shown + counted).toBe(400)
    const quotes = [...parseHTML(digest.html).document.querySelectorAll('blockquote')].length
    const left = [...words(digest.html).matchAll(/(\d+) more quotation/g)].reduce((sum, match) => sum + Number(match[1]), 0)
    expect(quotes).toBeGreaterThan(30)
    expect(quotes + left).toBe(3 * shown)
    expect([...folded(digest.text).matchAll(/(\d+) more headlines/g)].reduce((sum, match) => sum + Number(match[1]), 0)).toBe(counted)
  })

  test('of one endless statement: its beginning stands with an ellipsis, and that is said', () => {
    const endless = quote('1.q', [`It began ${'and went on '.repeat(20_000)}`], true)
    const digest = compose(
      period(true, {
        groups: [
          {
            theme: null,
            label: 'No theme',
            href: null,
            tone: 0,
            elsewhere: [],
            stories: [story('1', line('1', 'x '.repeat(60_000), true), [endless])],
          },
        ],
      }),
    )
    expect(Buffer.byteLength(digest.html)).toBeLessThanOrEqual(80_000)
    expect(words(digest.html)).toMatch(
      /It began and went on .{1000,7000} … .{0,40}only the beginning stands here: 240009 characters in all/,
    )
  })

  test('of one story with 2,000 articles: the first headlines, the rest counted', () => {
    const others = Array.from({ length: 2000 }, (_, at) =>
      line(`o${at}`, `Another paper, another headline about the wall and the storm, number ${at}`, true),
    )
    const view = period(true, {
      groups: [
        {
          theme: null,
          label: 'No theme',
          href: null,
          tone: 0,
          elsewhere: [],
          stories: [story('1', line('1', 'Lead', true), [quote('1.q', ['Words.'], true)], { others })],
        },
      ],
    })
    const html = compose(view).html
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(80_000)
    expect((html.match(/Another paper/g) ?? []).length + Number(/(\d+) more headlines/.exec(html)?.[1])).toBe(2000)
    expect(html).toContain('Words.')
  })
})

test('hostile words stay words: no markup, no header, no command to a terminal, no turning round of ours', () => {
  const evil = '<script>alert(1)</script>{{ 7*7 }}\u202eevil\u0000\u001b[2J\r\nBcc: eve@example.test'
  const view = period(true, {
    heading: evil,
    speakers: [evil],
    groups: [
      {
        theme: 'x',
        label: evil,
        href: null,
        tone: 1,
        elsewhere: [],
        stories: [
          story('1', line('1', evil, true, { outlet: evil }), [
            quote('1.q', [evil], true, {
              attribution: evil,
              speaker: { name: evil, href: null, named: true, role: null, probable: true, from: evil },
            }),
          ]),
        ],
      },
    ],
    captions: [{ id: 'c', text: evil, credit: evil, places: 1, sources: [{ label: evil, href: null, count: 1 }] }],
    doubts: [{ label: evil, href: null, message: 'A doubt.', fix: '' }],
  })
  const digest = compose(view)
  expect(digest.html).not.toMatch(/<script|[^\P{Cc}\n]|&lt;script&gt;alert\(1\)&lt;\/script&gt;49/u)
  expect(digest.text).not.toMatch(/[^\P{Cc}\n]/u)
  expect(readStrict(digest.eml).fields.map(([name]) => name)).not.toContain('Bcc')
  expect(digest.text.split('\u202c').length).toBe(digest.text.split('\u202e').length)
  expect(digest.text.split('\u202e').length).toBeGreaterThan(5)
})
