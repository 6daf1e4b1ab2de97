// Are an article's facts said once, with the places they stand in, however often they occur?
import { expect, test } from 'vitest'
import { briefOf } from '../brief/newsroom.ts'
import type { Brief, BriefArticle } from '../../src/model/brief.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { defaults } from '../../src/model/settings.ts'
import { presentArticle } from '../../src/view/article.ts'
import type { ArticleView } from '../../src/view/article.ts'
import { openDesk } from '../../src/view/desk.ts'
import { makeKeys } from '../../src/view/keys.ts'
import { presentSite } from '../../src/view/present.ts'
import type { StoryPageView } from '../../src/view/story-pages.ts'
import { storyPages } from '../../src/view/story-pages.ts'

const site = presentSite(defaults)

function viewOf(brief: Brief, change: (article: BriefArticle) => Partial<BriefArticle['record']> = () => ({})): ArticleView {
  const articles = brief.articles.map((article) => ({ ...article, record: { ...article.record, ...change(article) } }))
  const desk = openDesk({ ...brief, articles }, defaults, { version: '', themes: [], lists: {} }, {})
  return presentArticle(desk, site, desk.article('a'))
}

const doubt = (start: number): Diagnostic => ({
  code: 'mark-unclosed',
  article: 'a',
  span: [start, start + 1],
  message: 'A quotation mark is opened and never closed.',
  fix: 'Check the original.',
})

test('a doubt that stands thirty times is said once, with its first paragraphs and how many more', () => {
  const brief = briefOf([{ id: 'a', prose: Array.from({ length: 30 }, (_, i) => `Line ${i}.`).join('\n') }])
  const text = brief.articles[0]?.seed.text ?? ''
  const starts = Array.from({ length: 30 }, (_, i) => text.indexOf(`Line ${i}.`))
  const { doubts } = viewOf(brief, () => ({ diagnostics: starts.map(doubt) }))
  expect(doubts.map(({ message, places, more }) => [message, places.length, more])).toEqual([
    ['A quotation mark is opened and never closed.', 12, 18],
  ])
  expect(doubts[0]?.places[0]).toEqual({ href: '#p-2', paragraph: 2 })
})

test('two passages of a paragraph are one place', () => {
  const brief = briefOf([{ id: 'a', title: 'Talks', prose: 'They met, and met again.', themes: ['diplomacy'] }])
  const themes: BriefArticle['record']['themes'] = [{ theme: 'diplomacy', score: 2, passages: [[6, 10], [11, 15], [0, 5]] }] // prettier-ignore
  expect(viewOf(brief, () => ({ themes })).themes[0]?.passages.map(({ paragraph }) => paragraph)).toEqual([2, 1])
})

test('signs of a headline that nobody sees are named', () => {
  const hidden = viewOf(briefOf([{ id: 'a', title: 'Ships \u202Ereturn\u202C' }])).headline.hidden
  expect(hidden).toEqual({ count: '2 invisible signs', names: 'U+202E, U+202C' })
  expect(viewOf(briefOf([{ id: 'a', title: 'Ships return' }])).headline.hidden).toBeNull()
})

test('evidence of one kind for the same articles stands together', () => {
  const said = [
    ['We will never close this bridge to anybody who needs it.', 'Anna Berg'],
    ['The cables were rusted through and everybody knew of it.', 'Bo Ek'],
  ] as const
  const brief = briefOf([
    { id: 'a', title: 'Lindvik bridge', date: '2023-05-11', said },
    { id: 'b', title: 'Lindvik bridge', date: '2023-05-11', said },
  ])
  const desk = openDesk(brief, defaults, { version: '', themes: [], lists: {} }, {})
  const views: StoryPageView[] = JSON.parse(
    JSON.stringify(
      storyPages(desk, site, makeKeys(desk))
        .filter(({ template }) => template === 'story.njk')
        .map((page) => page.view()),
    ),
  )
  const quoted = views[0]?.evidence.filter(({ sentence }) => sentence === 'The same words are quoted in each.')
  expect(quoted?.map(({ values, labels, short }) => [values.length, labels, short])).toEqual([[2, ['a', 'b'], false]])
})
