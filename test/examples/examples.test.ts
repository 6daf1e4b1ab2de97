// Do page, HTML mail and text mail say the same? Each example once through each, its words, speaker and places in all three.
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { composeMail } from '../../src/mail/digest.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { root } from '../helpers/sources.ts'
import { settings, site } from '../mail/examples.ts'
import { examples } from './examples.ts'

const renderer = createRenderer([join(root, 'test/examples/templates'), join(root, 'templates')])
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'heading-level': ['error', { minInitialRank: 'any' }] },
})

const folded = (text: string): string => text.replace(/^> ?/gm, '').replace(/\s+/g, ' ')
const textOf = (html: string): string =>
  folded(parseHTML(html.replace(/<(p|h\d|br|li|dt|dd|blockquote)\b/g, ' <$1')).document.querySelector('main')?.textContent ?? '')
const upper = (text: string): string => text.toUpperCase()

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0
  for (const part of parts) {
    const at = upper(text).indexOf(upper(part), from)
    expect(at, `“${part}” after “${text.slice(Math.max(0, from - 80), from)}” in ${text}`).toBeGreaterThanOrEqual(from)
    from = at + part.length
  }
}

describe.each(examples)('$name', ({ view, says, hrefs, marked }) => {
  const fragment = renderer.page('example.njk', { period: view })
  const page = `<!doctype html><html><body>${fragment}</body></html>`
  const mail = composeMail({ view, site, date: '2024-11-29', number: null }, renderer, settings)
  const links = (html: string): (string | null)[] => [...parseHTML(html).document.querySelectorAll('a')].map((a) => a.getAttribute('href'))
  const bold = (html: string, where: string): string[] =>
    [...parseHTML(html).document.querySelectorAll(where)].map((b) => b.textContent ?? '')

  test('the page says it', () => expectInOrder(textOf(page), says))
  test('the HTML mail says it', () => expectInOrder(textOf(mail.html), says))
  test('the text mail says it', () => expectInOrder(folded(mail.text), says))
  test('each place is linked in all three', () => {
    const text = new Set([...mail.text.matchAll(/^\[\d+\] (\S+)$/gm)].map(([, href]) => href))
    for (const href of hrefs) {
      expect(links(page)).toContain(href)
      expect(links(mail.html)).toContain(href)
      expect(text).toContain(href)
    }
  })
  test('the same words stand out', () => {
    expect(bold(page, 'blockquote mark')).toEqual(marked)
    expect(bold(mail.html, 'blockquote b')).toEqual(marked)
  })
  test('the page’s parts are valid HTML', async () => {
    const report = await validator.validateString(fragment)
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
  })
})
