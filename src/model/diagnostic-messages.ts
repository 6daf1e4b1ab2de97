// Which sentences may a diagnostic say? One row a code; docs/diagnostics.md has a heading for each.

interface Sentences {
  readonly message: string
  readonly fix: string
}

/** Every code; adding a row here is all a new diagnostic needs (and a heading in docs/diagnostics.md). */
export type MessageTable = Readonly<Record<Code, Sentences>>

type Code = 'date-unknown' | 'date-not-a-day' | 'title-missing' | 'mark-unclosed' | 'speaker-unknown' | 'words-lost' | 'seed-unreadable'

export const messages: MessageTable = {
  'date-unknown': {
    message: 'No publication date stands in the text.',
    fix: 'Add {"date": "YYYY-MM-DD"} to {sidecar}.',
  },
  'date-not-a-day': {
    message: 'The text gives {value}, not the day.',
    fix: 'Add {"date": "YYYY-MM-DD"} to {sidecar} if you know the day.',
  },
  'title-missing': {
    message: 'The text has no title: its first sentence stands in.',
    fix: 'Add {"title": "…"} to {sidecar}.',
  },
  'mark-unclosed': {
    message: 'A quotation mark is opened and never closed.',
    fix: 'Check the original: only the words up to the end of the paragraph are shown as quoted.',
  },
  'speaker-unknown': {
    message: 'The text does not say whose words these are.',
    fix: 'Check the original before using them.',
  },
  'seed-unreadable': {
    message: 'The file was left out. {reason}',
    fix: 'The other articles are not affected.',
  },
  'words-lost': {
    message: 'Words seem to be lost here.',
    fix: 'Check the original: a link or name may have been dropped by the scraper.',
  },
}
