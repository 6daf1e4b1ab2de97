// Which files does each attack consist of? One entry a folder here; `about.md` beside says what is tried and what must happen.

/** Name below the attack's folder → content. Each text article holds its own `marker` sentence, which must be readable on its page. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A sentence that no other file holds. */
export const marker = (attack: string, name: string): string =>
  `The harbour of ${attack.replace(/\W/g, ' ')} number ${Array.from(name).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7)} reopened on Friday.`

const say = (headline: string, ...paragraphs: string[]): string => [headline, '', ...paragraphs, ''].join('\n\n')
const quoted = (words: string, name = 'Ann Lee'): string => `“${words}” ${name} told reporters on Friday.`

const MARKUP = [
  '<script>window.pwned = 1</script>',
  '</p></main></body><img src=x onerror="window.pwned=1">',
  '<svg onload=window.pwned=1>',
  '<!-- --!> <b>bold</b>',
  '<![CDATA[ x ]]>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<iframe src="https://evil.example/"></iframe>',
  '<form action="https://evil.example/"><input></form>',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href=//evil.example/a.css>',
  '&lt;script&gt; &amp;quot; &#x27; &#0;',
  '</script><script>window.pwned=1</script>',
  '</textarea></title></style></noscript>',
  '<template><slot></template>',
  ']]></content><entry>',
]
const ATTRIBUTES = [
  '" onmouseover="window.pwned=1',
  "' onfocus='window.pwned=1' autofocus x='",
  '` onload=window.pwned=1 `',
  '\\" onclick=\\"window.pwned=1',
  '"><script>window.pwned=1</script>',
  '" style="position:fixed" x="',
]
const TEMPLATES = [
  '{{ 7*7 }}',
  '{{ "".constructor.constructor("return process.env")() }}',
  '{% include "../../package.json" %}',
  '{% for x in [1] %}{{ x }}{% endfor %}',
  '${7*7}',
  '<%= 7*7 %>',
  '{{{ 7*7 }}}',
  '#{7*7}',
  '{#comment#}',
  '{% raw %}{{ 7*7 }}{% endraw %}',
  '[[7*7]]',
]
const HEADERS = [
  'Ships return\r\nBcc: all@evil.example',
  'Ships return\rX-Evil: 1',
  '=?utf-8?q?Bcc:_all=40evil.example?=',
  'Ships <all@evil.example>, "x" return',
  `${'Long '.repeat(300)}headline`,
]
const BIDI = [
  '\u202eevil txt.exe',
  'left \u2066\u2067 right',
  '\u202dover\u202c',
  'in\u200bvisi\u200dble',
  '\u061carabic mark',
  'مرحبا bytes עברית',
]
const CONTROLS = [
  '\u0000NUL',
  '\u001b[31mred\u001b]0;title\u0007',
  'back\b\b\bspace',
  '\u0001\u0002\u001f',
  '\u0085\u009bC1',
  '\ufffe\uffff',
  'form\ffeed\u000bvertical',
]
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'null', 'NaN', 'prototype']
const PATHS = [
  'quote".txt',
  "apos'.txt",
  '-rf.txt',
  '--help.txt',
  'a..b.txt',
  '%2e%2e%2fx.txt',
  'con.txt',
  'CON.txt',
  'aux.txt',
  'space name.txt',
  '<b>.txt',
  'a&b.txt',
  'a#b?c.txt',
  'semi;colon$(x).txt',
  'index.txt',
  'Ünï.txt',
  'U\u0308ni\u0308.txt',
  '李明.txt',
  'emoji😀.txt',
  `${'n'.repeat(200)}.txt`,
  'sub/one.txt',
  'sub/sub/one.txt',
  'sub.txt/one.txt',
  '.hidden.txt',
  'x.txt.txt',
  'dot..txt',
  'tab\tname.txt',
  'new\nline.txt',
  'esc\u001b[2J.txt',
]

const each = (list: readonly string[], make: (payload: string, name: string) => string): Files =>
  Object.fromEntries(list.map((payload, at) => [`${at}.txt`, make(payload, `${at}.txt`)]))

/** In every place of an article: headline, prose, quotation, speaker, caption. */
const everywhere = (attack: string, list: readonly string[]): Files =>
  each(list, (payload, name) =>
    say(
      `Ships return ${payload}`,
      marker(attack, name),
      `The mayor said it was so. ${payload} And it was.`,
      quoted(`We saw ${payload} on the quay that morning,`),
      quoted('It is done,', `Mr ${payload} Okafor`),
      `Image caption\nThe quay ${payload} at noon (Image: PA)`,
    ),
  )

const utf16 = (text: string, bom: boolean): Uint8Array =>
  Buffer.concat([Buffer.from(bom ? [0xff, 0xfe] : []), Buffer.from(text, 'utf16le')])
const windows1252 = (text: string): Uint8Array =>
  Buffer.from(Array.from(text).map((sign) => ({ '“': 0x93, '”': 0x94, '’': 0x92, é: 0xe9 })[sign] ?? sign.charCodeAt(0)))
const plain = (name: string): string =>
  say('Ships return to the harbour', marker('encodings', name), quoted('Every ship will be in by Friday,'))

export const attacks: Readonly<Record<string, Files>> = {
  markup: everywhere('markup', MARKUP),
  attributes: {
    ...everywhere('attributes', ATTRIBUTES),
    '0.meta.json': JSON.stringify({ title: ATTRIBUTES[0], outlet: ATTRIBUTES[4], author: ATTRIBUTES[1] }),
  },
  templates: everywhere('templates', TEMPLATES),
  'front-matter': {
    ...each(
      [
        '---js\n{ x: process.exit(7) }\n---',
        '---json\n{"permalink": "../out.html"}\n---',
        '---\npermalink: ../../out.html\nlayout: x.njk\neleventyComputed:\n  permalink: /x\n---',
      ],
      (payload, name) => `${payload}\n${say('Ships return', marker('front-matter', name))}`,
    ),
    'middle.txt': say(
      'Ships return',
      marker('front-matter', 'middle.txt'),
      '---js\n{ x: process.exit(7) }\n---',
      quoted('It is done at last,'),
    ),
  },
  headers: everywhere('headers', HEADERS),
  paths: Object.fromEntries(PATHS.map((path) => [path, say('Ships return', marker('paths', path), quoted('It is done at last,'))])),
  bidi: everywhere('bidi', BIDI),
  controls: everywhere('controls', CONTROLS),
  encodings: {
    'utf8-bom.txt': `\ufeff${plain('utf8-bom.txt')}`,
    'utf16-bom.txt': utf16(plain('utf16-bom.txt'), true),
    'utf16.txt': utf16(plain('utf16.txt'), false),
    'windows-1252.txt': windows1252(plain('windows-1252.txt')),
    'cr.txt': plain('cr.txt').replaceAll('\n', '\r'),
    'crlf.txt': plain('crlf.txt').replaceAll('\n', '\r\n'),
    'nfd.txt': `${plain('nfd.txt')}\n\n${quoted('Cafe\u0301 and nai\u0308ve stay as they are,')}`,
    'astral.txt': `${plain('astral.txt')}\n\n${quoted('😀 𝔸 𠜎 stay as they are,')}`,
    'picture.txt': Buffer.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0xff, 0xd8, 0, 1, 2, 3,
    ]),
    'empty.txt': '',
    'blank.txt': ' \n\t\n \n',
  },
  huge: {
    'one-line.txt': `${marker('huge', 'one-line.txt')} ${'The ships went out and came back again, said Ann Lee. '.repeat(37_000)}`,
    'open-marks.txt': `${marker('huge', 'open-marks.txt')}\n\n${'“'.repeat(200_000)}`,
    'open-words.txt': `${marker('huge', 'open-words.txt')}\n\n${'“we will '.repeat(30_000)}`,
    'headline.txt': say('N'.repeat(10_000), marker('huge', 'headline.txt')),
    'combining.txt': say(`Ships${'\u0301'.repeat(5000)} return`, marker('huge', 'combining.txt')),
    'lines.txt': `${marker('huge', 'lines.txt')}\n${'Share this\n'.repeat(20_000)}`,
    'words.txt': `${marker('huge', 'words.txt')}\n\n${'talks troops sanctions '.repeat(33_000)}`,
    'capitals.txt': `${marker('huge', 'capitals.txt')}\n\n${'Ann Lee Okafor '.repeat(20_000)}`,
    'brackets.txt': `${marker('huge', 'brackets.txt')}\n\n${'(['.repeat(50_000)}`,
  },
  repeats: {
    'caption.txt': `${say('Ships return', marker('repeats', 'caption.txt'))}${'Image caption\n\nThe quay at noon with three ships\n\n'.repeat(3000)}`,
    'quotation.txt': `${say('Ships return', marker('repeats', 'quotation.txt'))}${`${quoted('Every ship will be in by Friday,')}\n\n`.repeat(2000)}`,
    'paragraph.txt': `${say('Ships return', marker('repeats', 'paragraph.txt'))}${'The ships went out and came back again that day.\n\n'.repeat(3000)}`,
  },
  'proto-names': Object.fromEntries(
    NAMES.map((name) => [
      `${name}.txt`,
      say(
        `${name} returns`,
        marker('proto-names', `${name}.txt`),
        quoted('It is done at last,', `Mr ${name}`),
        quoted(`${name} is what we call it,`),
      ),
    ]),
  ),
}
