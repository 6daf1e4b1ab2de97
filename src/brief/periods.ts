// Which articles stand under which date, and under which themes there?
import type { BriefArticle, Period, Story } from '../model/brief.ts'
import type { EditorFile } from '../model/editor.ts'
import { compareText } from './entries.ts'

/** Days newest first, a month after its days, a year after its months, undated last. */
export function periodsOf(
  articles: readonly BriefArticle[],
  stories: readonly Story[],
  editor: EditorFile,
  themeOrder: readonly string[],
): Period[] {
  const byPeriod = new Map<string, BriefArticle[]>()
  for (const article of articles) {
    const list = byPeriod.get(article.period)
    if (list) list.push(article)
    else byPeriod.set(article.period, [article])
  }
  const storyOf = new Map(stories.map((story) => [story.id, story]))
  return [...byPeriod]
    .sort(([a], [b]) => compareText(periodKey(b), periodKey(a)))
    .map(([period, list]) => periodOf(period, list, storyOf, editor, themeOrder))
}

function periodOf(
  period: string,
  list: readonly BriefArticle[],
  storyOf: ReadonlyMap<string, Story>,
  editor: EditorFile,
  themeOrder: readonly string[],
): Period {
  const articles = inOrder(list, editor.order[period] ?? [])
  const themes = new Set(articles.flatMap((article) => article.record.themes.map((finding) => finding.theme)))
  const has = (theme: string) => articles.filter((article) => article.record.themes.some((finding) => finding.theme === theme))
  const stories = distinct(articles.map((article) => article.story))
  // A story with one article of a theme is told under it, once.
  const themed = new Set(articles.filter((article) => article.record.themes.length > 0).map((article) => article.story))
  return {
    period,
    precision: articles[0]?.record.date.precision ?? 'none',
    articles: articles.map((article) => article.id),
    themes: inSettingsOrder([...themes], themeOrder).map((theme) => ({
      theme,
      stories: distinct(has(theme).map((article) => article.story)),
    })),
    unthemed: stories.filter((id) => !themed.has(id)),
    continuing: stories.filter((id) => isEarlier(storyOf.get(id)?.firstPeriod ?? period, period)),
    note: editor.notes[period] ?? null,
  }
}

/** Pinned first, then the editor's order, then by id. */
function inOrder(list: readonly BriefArticle[], wanted: readonly string[]): BriefArticle[] {
  const place = (article: BriefArticle): number => {
    const at = wanted.indexOf(article.id)
    return at < 0 ? wanted.length : at
  }
  return [...list].sort((a, b) => Number(b.pinned) - Number(a.pinned) || place(a) - place(b) || compareText(a.id, b.id))
}

function inSettingsOrder(themes: readonly string[], order: readonly string[]): string[] {
  const place = (theme: string): number => (order.includes(theme) ? order.indexOf(theme) : order.length)
  return [...themes].sort((a, b) => place(a) - place(b) || compareText(a, b))
}

/** Larger is newer: a month stands just below its first day, a year below its first month, undated below all. */
export function periodKey(period: string): string {
  return period === 'undated' ? '' : `${period}-00-00`.slice(0, 10)
}

/** True when every day `a` can mean is before `b`: a month is not earlier than its own days. */
export function isEarlier(a: string, b: string): boolean {
  return a !== 'undated' && b !== 'undated' && !a.startsWith(b) && !b.startsWith(a) && a < b
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
