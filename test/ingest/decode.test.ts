// Are bytes of every kind decoded right, or refused by name?
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'

const text = 'She said “no”.\r\nIt cost €5 – naïve.\n'
const utf16be = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16()

describe('decoded', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeff' + text), 'utf-8'],
    ['UTF-16LE with a mark', Buffer.from('\ufeff' + text, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16be('\ufeff' + text), 'utf-16be'],
    ['UTF-16LE without one', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16BE without one', utf16be(text), 'utf-16be'],
    ['windows-1252', Buffer.from('She said \x93no\x94.\r\nIt cost \x805 \x96 na\xefve.\n', 'latin1'), 'windows-1252'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding })
  })

  it('keeps every character: line ends, tabs, combining marks, astral signs, private use', () => {
    const odd = 'a\r\rb\r\nc\td e\u0301 \u{1f5de} \ue000 \u200b'
    expect(decode(Buffer.from(odd))).toEqual({ text: odd, encoding: 'utf-8' })
  })
})

describe('refused by name', () => {
  it.each([
    ['a NUL', Buffer.from('words\0words and words'), 'NUL'],
    ['a PDF', Buffer.from('%PDF-1.7 words'), 'PDF'],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004words'), 'ZIP'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
    ['a lone surrogate in UTF-16', Buffer.from('\ufeffwords \ud800 words', 'utf16le'), 'lone surrogates'],
    ['half a UTF-16 character', Buffer.concat([Buffer.from('\ufeffwords', 'utf16le'), Buffer.from([0x41])]), 'half a character'],
    ['a surrogate in UTF-8', Buffer.concat([Buffer.from('“café” '), Buffer.from([0xed, 0xa0, 0x80])]), '3 damaged bytes'],
    ['cut UTF-8', Buffer.from('“naïve” café’').subarray(0, -1), 'UTF-8 with 2 damaged bytes'],
    ['windows-1251', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]), 'neither UTF-8 nor windows-1252'],
    ['a byte that windows-1252 does not have', Buffer.from('plain words and more \x81', 'latin1'), 'neither UTF-8 nor windows-1252'],
    ['control signs', Buffer.from('\u0001\u0002\u0003\u0004 a \u0005'), 'control signs'],
  ])('%s', (_name, bytes, why) => {
    const decoded = decode(bytes)
    expect(decoded.text).toBeNull()
    expect('reason' in decoded && decoded.reason).toContain(why)
  })
})
