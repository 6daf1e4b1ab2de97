// Which sentences may a diagnostic say? One row a code; docs/diagnostics.md has a heading for each.

interface Sentences {
  readonly message: string
  readonly fix: string
}

/** Every code; adding a row here is all a new diagnostic needs (and a heading in docs/diagnostics.md). */
export type MessageTable = Readonly<Record<Code, Sentences>>

type Code =
  | 'date-unknown'
  | 'date-not-a-day'
  | 'date-conflict'
  | 'date-two-readings'
  | 'date-without-year'
  | 'date-impossible'
  | 'title-missing'
  | 'tag-in-text'
  | 'mark-unclosed'
  | 'speaker-unknown'
  | 'words-lost'
  | 'seed-unreadable'
  | 'seed-empty'
  | 'seed-encoding'
  | 'seed-format'
  | 'seed-too-large'
  | 'article-too-long'
  | 'seed-name'
  | 'seed-link'
  | 'seed-not-a-file'
  | 'folder-unreadable'
  | 'json-bad'
  | 'html-bad'
  | 'html-reader-missing'
  | 'sidecar-bad'
  | 'sidecar-orphan'
  | 'fact-not-taken'
  | 'date-out-of-range'
  | 'fields-left-out'
  | 'html-left-out'
  | 'decoded-windows-1252'

export const messages: MessageTable = {
  'date-unknown': {
    message: 'The text does not say for certain when it was published.',
    fix: 'Add {"date": "YYYY-MM-DD"} to {sidecar}.',
  },
  'date-not-a-day': {
    message: 'The text gives {value}, not the day.',
    fix: 'Add {"date": "YYYY-MM-DD"} to {sidecar} if you know the day.',
  },
  'date-conflict': {
    message: 'Another date of publication stands here: {printed}. {value} was taken.',
    fix: 'Check the original, and give the right date in the article’s .meta.json file.',
  },
  'date-two-readings': {
    message: 'The date {printed} can be read in two ways. Neither was taken.',
    fix: 'Give the right date in the article’s .meta.json file.',
  },
  'date-without-year': {
    message: 'A day without a year stands here: {printed}. No year was added.',
    fix: 'Give the full date in the article’s .meta.json file if you know it.',
  },
  'date-impossible': {
    message: 'This is no date between 1900 and 2100: {printed}. It was not taken.',
    fix: 'Check the original, and give the right date in the article’s .meta.json file.',
  },
  'title-missing': {
    message: 'The text has no title: its first sentence stands in.',
    fix: 'Add {"title": "…"} to {sidecar}.',
  },
  'tag-in-text': {
    message: 'A tag of a web page stands among the words: {printed}.',
    fix: 'Take it out of the file if it is not part of the article.',
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
    message: 'The file cannot be read: {why}.',
    fix: 'Check that the file exists and that you may read it.',
  },
  'seed-empty': {
    message: 'The file is empty.',
    fix: 'Put the article’s text into it, or delete the file.',
  },
  'seed-encoding': {
    message: 'The file is no text that can be read. {why}',
    fix: 'The other articles are not affected.',
  },
  'seed-format': {
    message: 'The file’s name does not end like an article’s.',
    fix: 'Give it one of the endings .txt .md .html .json .jsonl, or move it out of the seeds folder.',
  },
  'seed-too-large': {
    message: 'The file has {size} bytes, more than the limit of {limit}.',
    fix: 'Split it, or raise "daybrief": {"limits": {"seedBytes": …}} in package.json.',
  },
  'article-too-long': {
    message: 'The article has {count} {what}, more than the limit of {limit}.',
    fix: 'Split it, or raise "daybrief": {"limits": {"{setting}": …}} in package.json.',
  },
  'seed-name': {
    message: 'The file’s name {why}.',
    fix: 'Rename the file.',
  },
  'seed-link': {
    message: 'The file is a link that {why}.',
    fix: 'Replace the link by the file itself, or delete it.',
  },
  'seed-not-a-file': {
    message: 'It is no regular file (a folder, pipe, socket or device).',
    fix: 'Put the article’s text into a file of its own.',
  },
  'folder-unreadable': {
    message: 'The folder cannot be read: {why}.',
    fix: 'Check that you may read it, or move it out of the seeds folder.',
  },
  'json-bad': {
    message: 'The JSON {why}.',
    fix: 'Write one object an article: {"title": "…", "date": "YYYY-MM-DD", "text": "…", "url": "…"}.',
  },
  'html-bad': {
    message: 'The web page cannot be read: {why}.',
    fix: 'Save the article’s text as a .txt file instead.',
  },
  'html-reader-missing': {
    message: 'Web pages need two packages that are not installed.',
    fix: 'Run npm install @mozilla/readability linkedom, or save the article’s text as a .txt file.',
  },
  'sidecar-bad': {
    message: '{place}: {what} {why}. The article is left out until this is put right.',
    fix: 'Put it right or delete the file. It may put the article on hold, so nothing is published on a guess.',
  },
  'sidecar-orphan': {
    message: 'No article has this name.',
    fix: 'Name it after its article, {stem}.meta.json beside {stem}.txt, or delete it.',
  },
  'fact-not-taken': {
    message: '{place}: the fact {key} {why}.',
    fix: 'Put it right there, or give the fact in a .meta.json file of the article’s name.',
  },
  'date-out-of-range': {
    message: '{place}: the date is not between 1900 and 2100 and was not taken.',
    fix: 'Give the right date in a .meta.json file of the article’s name.',
  },
  'fields-left-out': {
    message: 'Fields of the JSON that are not shown: {fields}.',
    fix: 'Nothing needs to be done if they are not part of the article.',
  },
  'html-left-out': {
    message: 'Of the page’s {all} words, {kept} were taken as the article.',
    fix: 'Check the original page where something seems to be missing.',
  },
  'decoded-windows-1252': {
    message: 'The file is not UTF-8 and was read as windows-1252.',
    fix: 'Check its quotation marks and accents, and save it as UTF-8.',
  },
  'words-lost': {
    message: 'Words seem to be lost here.',
    fix: 'Check the original: a link or name may have been dropped by the scraper.',
  },
}
