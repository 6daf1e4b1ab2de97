// What does one article hold? The steps in order; what a step needs is in its arguments and nothing else is shared.
import type { Lexicon } from '../model/lexicon.ts'
import type { ArticleDate, ArticleRecord, Caption, ThemeFinding } from '../model/record.ts'
import type { Rule } from '../model/rule.ts'
import type { Seed } from '../model/seed.ts'
import type { Span } from '../model/span.ts'
import { slice } from '../model/span.ts'
import type { Layout } from '../text/page.ts'
import { layOut } from '../text/page.ts'
import { findBoilerplate } from './boilerplate/boilerplate.ts'
import { findCaptions } from './captions/captions.ts'
import { findDate } from './date/date.ts'
import { findDoubts } from './doubts.ts'
import { findFrame } from './frame/frame.ts'
import { readLines } from './lines/line.ts'
import { findPeople } from './people/people.ts'
import type { Prose } from './prose.ts'
import { remaining } from './prose.ts'
import { findQuotations } from './quotes/quotations.ts'
import { readProse } from './reading.ts'
import { attribute } from './speakers/attribute.ts'
import { findThemes } from './themes/themes.ts'
import type { FoundTitle } from './title/title.ts'
import { findTitle } from './title/title.ts'

/** Raised whenever a rule changes what is found: part of the cache key (the lexicon adds its own digest). */
export const RULES_VERSION = '5'

/**
 * One article → one record. Pure: the same seed and lexicon give the same record, anywhere.
 * Every span is in UTF-16 units of `seed.text`. Throws nothing: doubt is a field or a diagnostic.
 */
export function extract(seed: Seed, lexicon: Lexicon): ArticleRecord {
  const page = below(layOut(seed.text), frontMatterRule.find(seed))
  const frame = findFrame(readLines(page, lexicon), lexicon)
  const captions = findCaptions(frame, lexicon)
  const pictures = captions.flatMap(pictureSpans)
  const title = findTitle(frame, pictures)
  const found = findDate(frame, pictures, seed)
  const boilerplate = [...frontMatter(seed), ...findBoilerplate(frame, captions, found.lines, lexicon)]
  const headlines = [title.title, title.subtitle].filter((span) => span !== null)
  const cut: Span[] = [...boilerplate.map((removal) => removal.span), ...pictures]
  const prose = remaining(page, [...cut, ...headlines, ...found.lines])
  const reading = readProse(prose, lexicon)
  const { marked, diagnostics } = findQuotations(reading, seed.id)
  const people = findPeople(reading)
  const { quotes, diagnostics: lost } = attribute(marked, people, reading, seed.id)
  const themes = givenThemes(seed, findThemes(prose, title.title, lexicon))
  const date = givenDate(seed, found.date)
  const record = {
    ...headings(seed, title, prose),
    date,
    themes,
    captions,
    quotes,
    people: people.mentioned,
    removed: boilerplate,
    ...origin(seed),
    rules: `${RULES_VERSION}-${lexicon.version.slice(0, 8)}`,
  }
  const aboutDate = seed.given.date === undefined ? found.diagnostics : []
  return { ...record, diagnostics: [...seed.diagnostics, ...aboutDate, ...diagnostics, ...lost, ...findDoubts(record, page)] }
}

type Headings = Pick<ArticleRecord, 'id' | 'source' | 'title' | 'titleSpan' | 'titleBasis' | 'subtitle' | 'headline'>

/** Which file it is and what it is called: the editor's word before the text's. */
function headings(seed: Seed, title: FoundTitle, prose: Prose): Headings {
  return {
    id: seed.id,
    source: seed.source,
    title: seed.given.title ?? (title.title ? slice(seed.text, title.title) : null),
    titleSpan: seed.given.title === undefined ? title.title : null,
    titleBasis: seed.given.title === undefined ? title.basis : 'given',
    subtitle: title.subtitle ? { text: slice(seed.text, title.subtitle), span: title.subtitle } : null,
    headline: headline(seed, title, prose),
  }
}

function origin({ given }: Seed): Pick<ArticleRecord, 'outlet' | 'author' | 'url'> {
  return { outlet: given.outlet ?? null, author: given.author ?? null, url: given.url ?? null }
}

/** Everything of a caption that is no prose. */
function pictureSpans({ spans, variants, creditSpan }: Caption): Span[] {
  return [...spans, ...variants, ...(creditSpan ? [creditSpan] : [])]
}

/** The one removal that is known before any rule looks. */
export const frontMatterRule: Rule<(seed: Seed) => Span | null> = {
  id: 'front-matter',
  why: 'The block of facts at the start of a Markdown file.',
  find: (seed) => seed.frontMatter ?? null,
}

/** The layout less the block of facts at the start of a Markdown file: nothing is looked for in it. */
function below(page: Layout, block: Span | null): Layout {
  if (!block) return page
  const after = (spans: readonly Span[]): Span[] => spans.filter(([start]) => start >= block[1])
  return { ...page, lines: after(page.lines), paragraphs: after(page.paragraphs), sentences: after(page.sentences) }
}

function frontMatter(seed: Seed): ArticleRecord['removed'] {
  const span = frontMatterRule.find(seed)
  return span ? [{ span, reason: frontMatterRule.id }] : []
}

function headline(seed: Seed, title: FoundTitle, prose: Prose): ArticleRecord['headline'] {
  if (seed.given.title !== undefined) return { text: seed.given.title, derived: false, span: null }
  if (title.title) return { text: slice(seed.text, title.title), derived: false, span: title.title }
  const first = prose.sentences[0] && firstWords(seed.text, prose.sentences[0])
  return first ? { text: slice(seed.text, first), derived: true, span: first } : { text: seed.id, derived: true, span: null }
}

/** Characters of a first sentence that stand in for a headline; a scrape without full stops may make a sentence of a book. */
const LONGEST = 1000

function firstWords(text: string, [start, end]: Span): Span {
  if (end - start <= LONGEST) return [start, end]
  const space = text.lastIndexOf(' ', start + LONGEST)
  const cut = start + LONGEST
  return [start, space > start ? space : /[\ud800-\udbff]/.test(text.charAt(cut - 1)) ? cut - 1 : cut]
}

function givenDate(seed: Seed, found: ArticleDate): ArticleDate {
  const value = seed.given.date
  if (value === undefined) return found
  return { value, precision: value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year', basis: 'given', evidence: null }
}

/** The editor's themes come first and stay even where no passage was found. */
function givenThemes(seed: Seed, found: ThemeFinding[]): ThemeFinding[] {
  const given = seed.given.themes
  if (!given) return found
  return given.map((theme) => found.find((finding) => finding.theme === theme) ?? { theme, score: 0, passages: [] })
}
