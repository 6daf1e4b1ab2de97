// Can any mail program read the message? Two readers that know nothing of each other, and the header table.
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { composeMail } from '../../src/mail/digest.ts'
import { writeEml } from '../../src/mail/eml.ts'
import { digestFields, rfcDate } from '../../src/mail/fields.ts'
import { encodePhrase, encodeWords, headerField } from '../../src/mail/header.ts'
import { lastDay } from '../../src/mail/last-day.ts'
import { quotedPrintable } from '../../src/mail/quoted-printable.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { ordinaryDay, settings, site } from './examples.ts'
import { decodeWords, one, readStrict } from './strict-mime.ts'

const renderer = createRenderer(['templates'])
const compose = (view = ordinaryDay(true), own = settings) => composeMail({ view, site, date: '2024-11-29', number: null }, renderer, own)
const identity = { edition: '2024-11-29', number: null, content: '0123abcd', date: '2024-11-29' }
const withMail = (mail: Partial<typeof settings.mail>) => ({ ...settings, mail: { ...settings.mail, ...mail } })

describe('two readers', () => {
  test('find the same two parts, which are the digest', async () => {
    const digest = compose()
    const strict = readStrict(digest.eml)
    expect(strict.parts.map((part) => [part.type, part.language, part.body])).toEqual([
      ['text/plain; charset=utf-8', 'en', digest.text],
      ['text/html; charset=utf-8', 'en', digest.html],
    ])
    const postal = await PostalMime.parse(digest.eml)
    // postal-mime counts the line break before a boundary as the part's, which RFC 2046 section 5.1.1 gives to the boundary.
    expect(postal.text).toBe(`${digest.text}\n`)
    expect(postal.html).toBe(`${digest.html}\n`)
    expect(postal.subject).toBe(digest.subject)
    expect(postal.attachments).toEqual([])
  })

  test('read any text back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 8 }), async (parts) => {
        const text = `${parts.map((part) => part.replace(/[\r\n\0]/g, ' ')).join('\n')}\n`
        const eml = writeEml({ fields: [['Subject', 'x']], language: 'en', text, html: text })
        expect(readStrict(eml).parts.map((part) => part.body)).toEqual([text, text])
        expect((await PostalMime.parse(eml)).text).toBe(`${text}\n`)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('read any subject back, in lines of at most 76', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 250 }), async (text) => {
        const subject = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '.').trim() || 'x'
        const field = headerField('Subject', encodeWords(subject))
        expect(field.split('\r\n').every((line) => line.length <= 76)).toBe(true)
        expect(
          decodeWords(one(readStrict(`${field}Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b--\r\n`).fields, 'Subject')),
        ).toBe(subject)
        expect((await PostalMime.parse(`${field}\r\n`)).subject).toBe(subject)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('the header', () => {
  test('holds the fields of the table, each once, and no other', () => {
    const names = readStrict(compose().eml).fields.map(([name]) => name)
    expect(names).toEqual([
      'From',
      'Subject',
      'Date',
      'Message-ID',
      'List-Id',
      'List-Archive',
      'Auto-Submitted',
      'Content-Language',
      'X-Unsent',
      'MIME-Version',
      'Content-Type',
    ])
  })

  test('takes To, Reply-To, List-* from the settings', () => {
    const own = withMail({
      from: 'Zoë Lund <zoe@example.org>',
      to: 'list@example.org',
      replyTo: '"Lund, Zoë" <desk@example.org>',
      listId: 'Tide news <tide.example.org>',
      unsubscribe: ['mailto:leave@example.org?subject=unsubscribe', 'https://example.org/leave?id=1'],
      oneClick: true,
      autoSubmitted: false,
    })
    const { fields } = readStrict(compose(undefined, own).eml)
    expect(decodeWords(one(fields, 'From'))).toBe('Zoë Lund <zoe@example.org>')
    expect(one(fields, 'To')).toBe('list@example.org')
    expect(decodeWords(one(fields, 'Reply-To'))).toBe('Lund, Zoë <desk@example.org>')
    expect(one(fields, 'List-Id')).toBe('Tide news <tide.example.org>')
    expect(one(fields, 'List-Unsubscribe')).toBe('<mailto:leave@example.org?subject=unsubscribe>, <https://example.org/leave?id=1>')
    expect(one(fields, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(fields.map(([name]) => name)).not.toContain('Auto-Submitted')
  })

  test('has a Message-ID and a Date of the edition, never of the clock', () => {
    const { fields } = readStrict(compose().eml)
    expect(one(fields, 'Message-ID')).toMatch(/^<2024-11-29\.[0-9a-f]{8}@brief\.example\.org>$/)
    expect(one(fields, 'Date')).toBe('Fri, 29 Nov 2024 00:00:00 +0000')
    expect(digestFields('x', { ...identity, number: 3 }, settings)).toContainEqual(['Message-ID', '<2024-11-29.3@brief.example.org>'])
    expect(compose().eml).toBe(compose().eml)
  })

  test.each(['\r\nBcc: eve@example.test', '\rX: y', '\nX: y', '\0', '\u2028', '\u0085', '\u001b[2J'])(
    'refuses %j in every setting that reaches it',
    (evil) => {
      for (const own of [
        { ...settings, title: `Tide${evil}` },
        { ...settings, language: `en${evil}` },
        withMail({ from: `desk@example.org${evil}` }),
        withMail({ from: `Desk${evil} <desk@example.org>` }),
        withMail({ to: `desk@example.org${evil}` }),
        withMail({ replyTo: `desk@example.org${evil}` }),
        withMail({ listId: `tide.example.org${evil}` }),
        withMail({ unsubscribe: [`https://example.org/${evil}`] }),
      ])
        expect(() => digestFields('x', identity, own).map(([name, value]) => headerField(name, value))).toThrow(/settings|package\.json/)
      expect(() => digestFields(`x${evil}`, identity, settings)).toThrow(/settings/)
    },
  )

  test.each([
    'javascript:alert(1)',
    'http://example.org/',
    'https://example.org/>, <mailto:x@example.org',
    'mailto:a@b.example,c@d.example',
    'mailto:',
  ])('refuses %j as a way to unsubscribe', (href) =>
    expect(() => digestFields('x', identity, withMail({ unsubscribe: [href] }))).toThrow(/unsubscribe/),
  )

  test('refuses one-click without an https address', () => {
    expect(() => digestFields('x', identity, withMail({ unsubscribe: ['mailto:a@b.example'], oneClick: true }))).toThrow(/oneClick/)
  })
})

test('a text is never read as an envelope line', () => {
  const lines = quotedPrintable(`.\n..two\nFrom here\nFromage\n${'x'.repeat(75)}.y\n`).split('\r\n')
  expect(lines.filter((line) => line.startsWith('.') || line.startsWith('From '))).toEqual([])
  expect(lines).toContain('Fromage')
})

test('display names stand as atoms, in quotation marks or encoded', () => {
  expect([encodePhrase('Tide News'), encodePhrase('Tide, "News"'), encodePhrase('Flut')]).toEqual([
    'Tide News',
    '"Tide, \\"News\\""',
    'Flut',
  ])
  expect(decodeWords(encodePhrase('Приплив'))).toBe('Приплив')
})

test('a period ends on its last day', () => {
  const periods = ['2024-02-03', '2024-02', '2023', 'undated']
  expect(
    ['2024-02-03', '2024-02', '2023', 'undated', 'since-4', '2024-01-29--2024-02-04'].map((period) => lastDay(period, periods)),
  ).toEqual(['2024-02-03', '2024-02-29', '2023-12-31', '2024-02-29', '2024-02-29', '2024-02-04'])
  expect(lastDay('undated', ['undated'])).toBe('1970-01-01')
  expect(rfcDate('2024-02-29')).toBe('Thu, 29 Feb 2024 00:00:00 +0000')
})
