// Are settings read from package.json, and is a slip named?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '../../src/ingest/settings.ts'
import { defaults } from '../../src/model/settings.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daybrief-settings-'))
})
afterEach(() => rmSync(root, { recursive: true }))
const set = (daybrief: unknown): void => writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'x', daybrief }))

describe('readSettings', () => {
  it('has the defaults without a file or key', () => {
    expect(readSettings(root)).toEqual(defaults)
    set(undefined)
    expect(readSettings(root)).toEqual(defaults)
  })

  it('takes what is set and keeps the rest', () => {
    set({ title: ' Morning ', baseUrl: 'https://example.org/brief', limits: { pageBytes: 1000 }, mail: { to: 'desk@example.org' } })
    expect(readSettings(root)).toEqual({
      ...defaults,
      title: 'Morning',
      baseUrl: 'https://example.org/brief/',
      limits: { ...defaults.limits, pageBytes: 1000 },
      mail: { ...defaults.mail, to: 'desk@example.org' },
    })
  })

  it.each([
    [{ titel: 'x' }, 'package.json: “daybrief.titel” is no setting. There are title, description'],
    [{ title: 3 }, 'package.json: “daybrief.title” must be one line of words.'],
    [{ title: 'a\r\nBcc: b' }, 'package.json: “daybrief.title” must be one line of words.'],
    [{ baseUrl: 'javascript:alert(1)' }, 'package.json: “daybrief.baseUrl” must be an absolute address'],
    [{ search: 'google' }, 'package.json: “daybrief.search” must be one of index, pagefind, none.'],
    [{ mail: { too: 'x' } }, 'package.json: “daybrief.mail.too” is no setting. There are from, to'],
    [{ limits: { seedBytes: '3' } }, 'package.json: “daybrief.limits.seedBytes” must be a whole number above 0.'],
    [[], 'package.json: “daybrief” must be an object of settings.'],
  ])('names the slip in %j', (daybrief, message) => {
    set(daybrief)
    expect(() => readSettings(root)).toThrow(message)
  })

  it('names a package.json that is no JSON', () => {
    writeFileSync(join(root, 'package.json'), '{')
    expect(() => readSettings(root)).toThrow(/package.json is no JSON/)
  })
})
