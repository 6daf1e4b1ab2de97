// What may a project set under "daybrief" in package.json?

export interface MailSettings {
  readonly from: string | null
  readonly to: string | null
  readonly replyTo: string | null
  readonly listId: string | null
  /** mailto: or https: */
  readonly unsubscribe: readonly string[]
  readonly oneClick: boolean
  readonly autoSubmitted: boolean
  /** What `daybrief mail` does when nothing matched. */
  readonly empty: 'nothing' | 'notice'
}

export interface Limits {
  /** Bytes of one seed file; larger ones are refused by name. */
  readonly seedBytes: number
  /** Characters of one article's text; a longer one is left out by name. */
  readonly articleChars: number
  /** Quotation marks in one article's text; one with more is left out by name. */
  readonly articleMarks: number
  /** Bytes of one page before a list goes on in `-2.html`. */
  readonly pageBytes: number
  /** Bytes of a mail's HTML part. */
  readonly mailBytes: number
  /** Characters of full text the search index covers. */
  readonly searchChars: number
}

export interface Settings {
  readonly title: string
  readonly description: string
  /** Absolute, with a trailing slash; null: no absolute link anywhere. */
  readonly baseUrl: string | null
  /** BCP 47. */
  readonly language: string
  /** Theme ids in the order pages show them; themes not named follow in file order. */
  readonly themes: readonly string[]
  readonly search: 'index' | 'pagefind' | 'none'
  /** robots noindex on every page. */
  readonly noindex: boolean
  readonly mail: MailSettings
  readonly limits: Limits
}

export const defaults: Settings = {
  title: 'Daybrief',
  description: 'Every sentence verbatim, every quotation linked to its place.',
  baseUrl: null,
  language: 'en',
  themes: ['diplomacy', 'sanctions', 'deployments', 'peacekeeping'],
  search: 'index',
  noindex: false,
  mail: { from: null, to: null, replyTo: null, listId: null, unsubscribe: [], oneClick: false, autoSubmitted: true, empty: 'nothing' },
  limits: {
    seedBytes: 32_000_000,
    articleChars: 10_000_000,
    articleMarks: 10_000,
    pageBytes: 300_000,
    mailBytes: 80_000,
    searchChars: 2_000_000,
  },
}
