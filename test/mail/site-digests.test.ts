// Do the digests of the five sample articles say what their pages say, in the same order?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFiveSeeds, readEdition } from '../helpers/built-site.ts'
import type { Workspace } from '../helpers/built-site.ts'
import { readStrict } from './strict-mime.ts'
import { supportScore } from './support-score.ts'

const base = 'https://brief.example.org/'
const sites: { linked?: Workspace; plain?: Workspace } = {}
beforeAll(() => {
  sites.linked = buildFiveSeeds({ baseUrl: base })
  sites.plain = buildFiveSeeds()
})
afterAll(() => {
  sites.linked?.remove()
  sites.plain?.remove()
})

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()
const blocks = (html: string, selector: string): string[] => {
  const { document } = parseHTML(html.replaceAll('</p>', '</p> '))
  return [...document.querySelectorAll(selector)].map((block) => folded(block.textContent ?? ''))
}
const quotedInText = (text: string): string[] =>
  text
    .split(/\n(?!>)/)
    .flatMap((part) =>
      [...part.matchAll(/(?:^|\n)(>[^\n]*(?:\n>[^\n]*)*)/g)].map((match) => folded((match[1] ?? '').replace(/^> ?/gm, ''))),
    )

describe.each(['linked', 'plain'] as const)('%s', (kind) => {
  test('every period: three forms, one content, in the page’s order', () => {
    const site = sites[kind]?.site ?? ''
    const { periods, articles } = readEdition(site)
    expect(periods.length).toBeGreaterThan(3)
    for (const { period, href, articles: ids } of periods) {
      const read = (path: string): string => readFileSync(join(site, path), 'utf8')
      const [html, text, eml] = ['html', 'txt', 'eml'].map((ending) => read(`digest/${period}.${ending}`))
      if (html === undefined || text === undefined || eml === undefined) throw new Error(period)
      expect(readStrict(eml).parts.map((part) => part.body)).toEqual([text, html])
      const mailed = blocks(html, 'blockquote')
      expect(mailed.length).toBeGreaterThan(0)
      expect(quotedInText(text)).toEqual(mailed)
      const shown = blocks(read(href), 'blockquote')
      let from = 0
      for (const words of mailed) {
        const at = shown.indexOf(words, from)
        expect(at, `${period}: ${words}`).toBeGreaterThanOrEqual(from)
        from = at
      }
      for (const { headline } of articles.filter(({ id }) => ids.includes(id))) {
        expect(folded(parseHTML(html).document.body.textContent ?? '')).toContain(folded(headline))
        expect(folded(text)).toContain(folded(headline))
      }
      expect(supportScore(html).total).toBeGreaterThanOrEqual(95)
      const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '')
      expect(hrefs.filter((one) => !one.startsWith(base))).toEqual([])
      expect(hrefs.length > 0).toBe(kind === 'linked')
    }
  })
})
