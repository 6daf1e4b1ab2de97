// Who said what when? Two dates where the text gives both: said, and published.
import type { BriefArticle, MergedQuote, Statement } from '../model/brief.ts'
import type { Quotation } from '../model/record.ts'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const MONTH_DAY = /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4})\b)?/
const DAY_MONTH = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\b\.?(?:,? (\d{4})\b)?/

/** One statement for each joined quotation, at its first source; newest first, undated last. */
export function timelineOf(quotes: readonly MergedQuote[], articles: ReadonlyMap<string, BriefArticle>): Statement[] {
  return quotes.flatMap((quote) => {
    const first = quote.sources[0]
    const article = first && articles.get(first.article)
    if (!first || !article) return []
    const told = quote.sources.find((source) => source.quotation.said) ?? first
    const { value, precision } = article.record.date
    const from = articles.get(told.article)?.record.date.value ?? null
    return [
      {
        quote: quote.id,
        person: quote.person,
        article: first.article,
        said: saidOf(told.quotation, from),
        published: { value, precision },
      },
    ]
  })
}

function saidOf(quotation: Quotation, published: string | null): Statement['said'] {
  const { said, cue } = quotation
  if (!said) return null
  const date = dayNamed(said.text, published) ?? (said.when ? dayNamed(said.when.text, published) : null)
  return { text: said.when && said.text === cue ? said.when.text : said.text, date }
}

/** The day a text names (“on January 30”): with a year of its own, or the article's when that does not put it after the article; else null. */
export function dayNamed(text: string, published: string | null): string | null {
  const monthFirst = MONTH_DAY.exec(text)
  const dayFirst = monthFirst ? null : DAY_MONTH.exec(text)
  const [month, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : dayFirst
      ? [dayFirst[2], dayFirst[1], dayFirst[3]]
      : []
  if (month === undefined || day === undefined) return null
  const number = MONTHS.findIndex((name) => (month.length >= 3 ? name.startsWith(month.toLowerCase()) : false)) + 1
  const of = year ?? published?.slice(0, 4)
  if (number === 0 || of === undefined || Number(day) < 1 || Number(day) > 31) return null
  const date = `${of}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return year === undefined && published !== null && date.slice(0, published.length) > published ? null : date
}
