// Do mail programs show the digest as meant? Support score, faults, contrast in both schemes.
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { composeMail } from '../../src/mail/digest.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { contrast } from './contrast.ts'
import { largeDay, ordinaryDay, settings, site } from './examples.ts'
import { supportScore } from './support-score.ts'

const renderer = createRenderer(['templates'])
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'] })
const views = {
  'an ordinary day': ordinaryDay(true),
  'an ordinary day without a base URL': ordinaryDay(false),
  'one story': { ...ordinaryDay(true), groups: ordinaryDay(true).groups.slice(1), captions: [], doubts: [], note: '' },
  'forty stories': largeDay(40, true),
  'four hundred stories': largeDay(400, true),
}

describe.each(Object.entries(views))('%s', (_what, view) => {
  const { html } = composeMail({ view, site, date: '2024-11-29', number: null }, renderer, settings)
  const { document } = parseHTML(html)

  test('is supported at 95 or more of 100', () => {
    const score = supportScore(html)
    expect(score.total, JSON.stringify(score.worst.slice(0, 4))).toBeGreaterThanOrEqual(95)
  })

  test('has no fault of those met in other digests', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en')
    expect(document.title).toContain(view.heading)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect([...document.querySelectorAll('table')].filter((table) => table.getAttribute('role') !== 'presentation')).toEqual([])
    expect(document.querySelectorAll('img, link, script, form, iframe, object, video, audio, [background]')).toHaveLength(0)
    expect(html).not.toMatch(/url\(|@import|@font-face|src=/)
    expect(document.body.textContent.trim().startsWith(`${view.counts.articles} article`)).toBe(true)
    expect([...document.querySelectorAll('a')].filter((link) => (link.textContent ?? '').trim().length < 6)).toEqual([])
    expect(document.head.firstElementChild?.getAttribute('http-equiv')).toBe('Content-Security-Policy')
  })

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html)
    expect(results.flatMap((result) => result.messages.map(({ line, ruleId }) => `${line} ${ruleId}`))).toEqual([])
  })

  test('headings go down by one step', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1]))
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([])
  })

  test('every colour has AA contrast on its ground, light and dark, and what has a ground has a dark one', () => {
    const css = document.querySelector('style')?.textContent ?? ''
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme:dark)')
    const colours = (part: string): string[] =>
      [...part.matchAll(/(?:[{;]|^)(?:color|border-color):(#[0-9a-f]{6})/g)].map((match) => match[1] ?? '')
    expect(colours(light).length).toBeGreaterThan(8)
    expect(colours(light).filter((colour) => contrast(colour, '#ffffff') < 4.5)).toEqual([])
    expect(colours(dark).length).toBeGreaterThan(8)
    expect(colours(dark).filter((colour) => contrast(colour, '#1e1d1b') < 4.5)).toEqual([])
    for (const element of document.querySelectorAll('[style*=background]')) {
      const name = element.tagName.toLowerCase() + (element.className === '' ? '' : `.${element.className}`)
      expect(dark).toMatch(
        new RegExp(`(^|[,\\n])${name.replace('.', '\\.')}[^{]*\\{background-color:#[0-9a-f]{6}!important;color:#[0-9a-f]{6}!important`),
      )
    }
  })
})

test('the score falls where support falls', () => {
  const page = (style: string): string => `<html><body><p style="${style}">a</p><p>b</p></body></html>`
  expect(supportScore(page('color:red')).total).toBeGreaterThan(supportScore(page('margin:0')).total)
  expect(supportScore(page('margin:0')).total).toBeGreaterThan(supportScore(page('position:fixed')).total)
})
