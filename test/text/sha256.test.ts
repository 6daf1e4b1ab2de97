// Is our SHA-256 the SHA-256? Compared with Node's, around every padding border.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256, sha256Base64 } from '../../src/text/sha256.ts'

const texts = ['', 'abc', 'ü€😀', '\ud800', 'é'.normalize('NFD'), ...[54, 55, 56, 57, 63, 64, 65, 119, 120, 1000].map((n) => 'x'.repeat(n))]

test.each(texts)('%j', (text) => {
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'))
})
