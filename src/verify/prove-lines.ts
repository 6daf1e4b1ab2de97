// Are the headlines and captions of a mail those of the articles they lead to, with the credit and the date these have?
import { shortDate } from '../view/dates.ts'
import type { MailLine } from './mail-lines.ts'
import type { Proof } from './proof.ts'
import { leadsTo } from './proof.ts'
import type { SeedArticle, SeedsSay } from './seeds-say.ts'
import { captionLine } from './seeds-say.ts'
import { squeeze } from './squeeze.ts'

/** `period`: whose articles count; null: all. */
export function proveLines(file: string, lines: readonly MailLine[], period: string | null, says: SeedsSay): Proof[] {
  const ids = period === null ? [...says.articles.keys()] : (says.periods.get(period) ?? [])
  const own = new Set(ids)
  return lines.map((line): Proof => {
    const wrong = line.kind === 'headline' ? wrongHeadline(line, ids, says) : wrongCaption(line, own, says)
    return { kind: line.kind === 'headline' ? 'sentence' : 'caption', file, place: line.place, wrong }
  })
}

function wrongHeadline({ words, beside, links }: MailLine, ids: readonly string[], says: SeedsSay): string | null {
  const linked = links.flatMap((href) => articleOf(href) ?? [])
  const articles = (linked.length > 0 ? linked : ids).flatMap((id) => says.articles.get(id) ?? [])
  const right = articles.filter(({ record }) => isWhole(words, record.headline.text))
  if (right.length === 0) return `“${short(words)}” is no headline of ${linked.length > 0 ? linked.join(' or ') : 'the period'}`
  return right.some((article) => saysDate(beside, article)) ? null : `the date of “${short(words)}” is not ${dates(right)}`
}

function saysDate(beside: string, { record }: SeedArticle): boolean {
  return beside.split('·').some((fact) => fact.replace(/\)$/, '').trim() === shortDate(record.date.value))
}

function dates(articles: readonly SeedArticle[]): string {
  return [...new Set(articles.map(({ record }) => shortDate(record.date.value)))].join(' or ')
}

function wrongCaption({ words, links }: MailLine, own: ReadonlySet<string>, says: SeedsSay): string | null {
  const whole = says.captionsByLine.get(letters(words))
  const alike = whole ?? (words.includes('…') ? says.captions.filter((caption) => isCutOf(letters(words), captionLine(caption))) : [])
  const right = alike.filter(({ sources }) => sources.some(({ article }) => own.has(article)))
  if (right.length === 0) return `“${short(words)}” is no caption of the period with this credit`
  const linked = links.flatMap((href) => articleOf(href) ?? [])
  const astray = linked.find((id) => !right.some(({ sources }) => sources.some(({ article }) => article === id)))
  return astray === undefined ? null : `“${short(words)}” is no caption of ${astray}`
}

/** The same letters, or their beginning and what follows a cut. */
function isWhole(words: string, wanted: string): boolean {
  return letters(words) === letters(wanted) || isCutOf(letters(words), letters(wanted))
}

function isCutOf(shown: string, whole: string): boolean {
  const [before = '', ...after] = shown.split('…')
  return after.length === 1 && before.length >= 24 && whole.startsWith(before) && whole.endsWith(after[0] ?? '')
}

function letters(text: string): string {
  return squeeze(text).replaceAll('·', '')
}

function articleOf(href: string): string | null {
  const { path, fragment } = leadsTo('', href)
  const id = /(?:^|\/)articles\/([^/?]{1,300})\.html$/.exec(path)?.[1]
  return id === undefined || fragment.startsWith('q-') ? null : id
}

function short(words: string): string {
  return words.replace(/\s+/g, ' ').trim().slice(0, 80)
}
