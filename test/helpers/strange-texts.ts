// Which texts would a careless scraper or a stranger make? Marks, names, cues, controls, markup and dates thrown together.
import fc from 'fast-check'

const MARKS = ['“', '”', '‘', '’', '"', "'", '«', '»', '„', '[', ']', '(', ')', '…', '—', '.', ',', ':', '?', '!', ';']
const NAMES = [
  'Ann Lee',
  'Mr Okafor',
  'President Lee',
  'she',
  'He',
  'the minister',
  'a source',
  'Foreign Ministry',
  'U.S.',
  'Dr. M. O’Neill',
  'Łukasz Żak',
  '李明',
  'the Times',
]
const CUES = ['said', 'told reporters', 'warned that', 'adding:', 'according to', 'tweeted', 'has called', 'asked', 'insisted']
const WORDS = [
  'peace talks',
  'sanctions',
  'troops were deployed',
  'we will not',
  'is not',
  'the harbour',
  'talks',
  'and',
  'on Friday',
  'in 2022',
  'Jan. 30, 2022',
  '30 January',
  '2022-01-29',
]
const LINES = ['\n', '\n\n', '\r\n', '\r', '\u2028', ' ', ' ', ' ', '  ', '\t', '\u00a0']
const CLUTTER = [
  'Image:',
  'Image caption',
  'Read more:',
  'Share this',
  'Sign up to our newsletter',
  'Getty Images',
  '(Image: PA)',
  'FILE PHOTO:',
  'Published',
  'By Ann Lee',
  'date 2022-01-29',
  '•',
  'Advertisement',
  'Cookies',
]
const MARKUP = [
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '{{ 7*7 }}',
  '{% raw %}',
  '---js',
  '---',
  '&amp;',
  '</main>',
  '" onload="x',
  '\u0000',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '__proto__',
  'constructor',
  '⟦q1|',
  '|q1⟧',
  '#q-0000000000',
]

/** Texts of up to `pieces` pieces. */
export function strangeText(pieces: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 3, arbitrary: fc.constantFrom(...CUES) },
    { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 7, arbitrary: fc.constantFrom(...LINES) },
    { weight: 2, arbitrary: fc.constantFrom(...CLUTTER) },
    { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  )
  return fc.array(piece, { minLength: 1, maxLength: pieces }).map((list) => list.join(''))
}

/** Paragraphs that read like an article, with marks left out, doubled or turned here and there. */
export function nearlyAnArticle(): fc.Arbitrary<string> {
  const words = fc.array(fc.constantFrom(...WORDS, ...NAMES), { minLength: 3, maxLength: 12 }).map((list) => list.join(' '))
  const open = fc.constantFrom('“', '“', '“', '"', '‘', '', '““')
  const close = fc.constantFrom('”', '.”', ',”', '"', '’', '', '””')
  const quoted = fc.tuple(open, words, close).map((parts) => parts.join(''))
  const said = fc.tuple(quoted, fc.constantFrom(...NAMES), fc.constantFrom(...CUES)).map(([quote, name, cue]) => `${quote} ${name} ${cue}.`)
  const before = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CUES), quoted).map((parts) => parts.join(' '))
  const paragraph = fc
    .array(fc.oneof(said, before, words, fc.constantFrom(...CLUTTER)), { minLength: 1, maxLength: 5 })
    .map((list) => list.join(' '))
  return fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((list) => list.join('\n\n'))
}
