// By which signs does a line not belong to the article? Most trusted first.
import type { Lexicon } from '../../model/lexicon.ts'
import type { Rule, RuleInfo } from '../../model/rule.ts'
import { findCredit } from '../captions/credit.ts'
import { isPictureLabel } from '../captions/picture-words.ts'
import type { Frame } from '../frame/frame.ts'
import type { Line } from '../lines/line.ts'
import { isProse } from '../lines/looks.ts'

/** What a rule may ask. */
export interface View {
  readonly frame: Frame
  readonly lexicon: Lexicon
  readonly line: Line
  /** Reason given to the line before, when that was removed. */
  readonly reasonBefore: string | null
  /** Lines of at most three words in a row around this one. */
  readonly shortRun: number
  /** How many lines of the page have these words. */
  readonly same: number
}

export interface BoilerplateRule extends RuleInfo {
  readonly find: (view: View) => boolean
}

const LINK = /^(?:https?:\/\/|www\.)\S{1,400}$|^[\w.+-]{1,80}@[\w.-]{1,80}\.[a-z]{2,12}$|^@\w{1,40}$|^#\w{1,60}$/i

function text({ frame, line }: View, units = 500): string {
  return frame.lines.text.slice(line.span[0], Math.min(line.span[1], line.span[0] + units))
}

function list(id: string, name: string, why: string): BoilerplateRule {
  return { id, why, find: ({ line }) => line.clutter === name }
}

/** The one rule for lines that something else takes. */
export const bulletRule: Rule<(line: Line) => boolean> = {
  id: 'bullet',
  why: 'The sign of a list before a caption or a headline.',
  find: (line) => line.start < line.span[0],
}

export const boilerplateRules: readonly BoilerplateRule[] = [
  { id: 'leaked-code', why: 'Program text, style sheets or mark-up that the scraper let through.', find: ({ line }) => line.code === 2 },
  {
    id: 'before-title',
    why: 'Stands above the headline: menus, other headlines, site notices.',
    find: ({ frame, line }) => frame.title !== null && line.index < frame.title && !frame.above.has(line.index),
  },
  {
    id: 'after-article',
    why: 'Stands below the last paragraph of the article: related articles, comments, imprint.',
    find: ({ frame, line }) => line.index >= frame.to,
  },
  {
    id: 'before-text',
    why: 'A short line above the first paragraph of an article without a headline.',
    find: ({ frame, line }) => frame.title === null && frame.from >= 4 && line.index < frame.from && !isProse(line),
  },
  { id: 'byline', why: 'Names the writer.', find: isByline },
  {
    id: 'picture-label',
    why: 'The label of a picture whose caption is shown with the captions.',
    find: (view) => isPictureLabel(view.frame.lines, view.line),
  },
  {
    id: 'picture-credit',
    why: 'Nothing but the credit of a picture that has no caption.',
    find: ({ frame, lexicon, line }) =>
      line.index >= frame.from &&
      line.count <= 14 &&
      line.ending === 'open' &&
      findCredit(frame.lines.text, line.span, lexicon)?.outer[0] === line.span[0],
  },
  list('share-prompt', 'boilerplate-share', 'Asks to share, save or follow.'),
  list('newsletter-prompt', 'boilerplate-newsletter', 'Asks to sign up, subscribe or log in.'),
  list('player-notice', 'boilerplate-player', 'Said by a video player or picture viewer.'),
  list('legal-notice', 'boilerplate-legal', 'Copyright, privacy or cookie notice.'),
  list('advertising', 'boilerplate-advertising', 'Advertising, or the line that frames it.'),
  list('comments-section', 'boilerplate-comments', 'Belongs to the readers’ comments.'),
  list('related-links', 'boilerplate-related', 'Points to other articles.'),
  list('navigation', 'boilerplate-navigation', 'The name of a section, a menu or a page of the site.'),
  {
    id: 'related-headline',
    why: 'One of the other articles’ headlines below a heading such as Related articles.',
    find: ({ frame, line, reasonBefore }) =>
      (reasonBefore === 'related-headline' || (reasonBefore === 'related-links' && opensList(frame, frame.lines.list[line.index - 1]))) &&
      isTeaser(line),
  },
  {
    id: 'video-title',
    why: 'The short line after a player’s notice: the title of the film.',
    find: ({ line, reasonBefore }) => reasonBefore === 'player-notice' && line.ending === 'open' && line.count <= 12,
  },
  {
    id: 'cut-off-teaser',
    why: 'A line cut off with three dots, as teasers of other articles are.',
    find: ({ line, frame }) => line.ending === 'cut' && line.count >= 4 && line.count <= 30 && line.index > frame.from && !line.quoted,
  },
  {
    id: 'between-title-and-text',
    why: 'A short line between headline and first paragraph.',
    find: ({ frame, line }) =>
      frame.title !== null &&
      line.index > frame.title &&
      line.index < frame.from &&
      line.index !== frame.subtitle &&
      !isProse(line) &&
      !line.quoted &&
      !isShortLead(frame, line),
  },
  {
    id: 'link',
    why: 'Nothing but a web address, an e-mail address or a handle.',
    find: (view) => view.line.count <= 12 && LINK.test(text(view)),
  },
  {
    id: 'no-words',
    why: 'Figures or signs without a word, as in tables, charts and counters.',
    find: (view) => view.line.count <= 3 && !/\p{L}/u.test(text(view)),
  },
  {
    id: 'film-length',
    why: 'The length of a film or recording, alone or with its source (02:12 - Source: …).',
    find: (view) =>
      view.line.count <= 8 && /^\d{1,2}:\d{2}(?::\d{2})?(?:\s(?![ap]\.?m\b)|$)/i.test(text(view)) && view.line.ending !== 'stop',
  },
  { id: 'language-switch', why: 'The name of a language in a row of languages.', find: isLanguageInRow },
  {
    id: 'short-line-run',
    why: 'One of five or more very short lines in a row: a menu or a table.',
    find: ({ shortRun }) => shortRun >= 5,
  },
  {
    id: 'repeated-line',
    why: 'A short line that stands three times or more on the page.',
    find: ({ same, line }) => same >= 3 && line.count <= 12 && line.ending !== 'stop',
  },
]

/** “He is back.”: a short sentence may be the first paragraph, and “KYIV, Ukraine —” its place. */
function isShortLead(frame: Frame, line: Line): boolean {
  if (line.index !== frame.from - 1) return false
  return (line.ending === 'stop' && line.count >= 2) || /\p{L}\s{0,2}[—–]$/u.test(frame.lines.text.slice(...line.span))
}

function isLanguageInRow({ frame, lexicon, line }: View): boolean {
  const names = lexicon.lists['languages']
  const isName = (other: Line | undefined): boolean => other !== undefined && (names?.has(other.key.toLowerCase()) ?? false)
  return isName(line) && (isName(frame.lines.list[line.index - 1]) || isName(frame.lines.list[line.index + 1]))
}

/** "By Jane Doe", or right below the title a line of two or three capitalised words. */
function isByline({ frame, line }: View): boolean {
  if (frame.title === null || frame.dates.has(line.index)) return false
  if (line.index <= frame.title || line.index > frame.from + 1) return false
  if (line.byline && line.count <= 20 && line.ending !== 'stop') return true
  const words = frame.lines.text.slice(...line.span)
  return (
    line.index <= frame.title + 4 && line.index < frame.from && /^(?:\p{Lu}[\p{L}.’'-]{0,30}\s){1,3}\p{Lu}[\p{L}’'-]{1,30}$/u.test(words)
  )
}

/** “Related articles” opens a list; “Read more: Storm strands the fleet” is all there is of one. */
function opensList(frame: Frame, above: Line | undefined): boolean {
  return above !== undefined && above.count <= 5 && !/:\s\S/.test(frame.lines.text.slice(...above.span))
}

/** A headline or a cut-off first line; not a paragraph. */
function isTeaser(line: Line): boolean {
  return line.ending === 'cut' || (!isProse(line) && line.count <= 30 && line.ending !== 'colon')
}
