// What do windowed mails and frozen editions hold, and what do they leave alone?
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeWorkspace } from '../helpers/built-site.ts'
import type { Workspace } from '../helpers/built-site.ts'

const article = (title: string, date: string, words: string): string =>
  `${title}\n\n${date}\n\nThe council of Westhaven met again over its sea wall.\n\n“${words},” Anna Berg told the Evening Post.\n\nThe vote is open, the harbour office said, and the town waits for the winter.\n`

const seeds = {
  'a.txt': article('Westhaven votes on its wall', 'Published: 24 January 2022', 'We have rebuilt this wall three times in ten winters'),
  'b.txt': article('Storm leaves quay in ruins', 'Published: 26 January 2022', 'Nobody in this town sleeps when the north wind blows'),
  'c.txt': article('Spring fair opens at last', 'Published: 2 May 2022', 'The fair is what keeps our children in this town'),
}

let desk: Workspace
const open = (): void => {
  desk = makeWorkspace(seeds, { baseUrl: 'https://brief.example.org/', mail: { from: 'desk@example.org' } })
}
const close = (): void => desk.remove()

const read = (...path: string[]): string => readFileSync(join(desk.folder, ...path), 'utf8')
const mail = (...more: string[]) => desk.run(['mail', ...more])
const filesBelow = (folder: string): string[] =>
  readdirSync(join(desk.folder, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(desk.folder.length + 1)] : [],
  )
const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(desk.folder, path)))
        .digest('hex'),
    ]),
  )

describe('daybrief mail', () => {
  beforeAll(open)
  afterAll(close)

  test('of one day is the digest the site has', () => {
    desk.run(['build'])
    const ran = mail('--period', '2022-01-26')
    expect(ran.status).toBe(0)
    expect(ran.stdout.trim().split('\n')).toEqual(['html', 'txt', 'eml'].map((ending) => join(desk.folder, `mail/2022-01-26.${ending}`)))
    for (const ending of ['html', 'txt', 'eml'])
      expect(read('mail', `2022-01-26.${ending}`)).toBe(read('_site/digest', `2022-01-26.${ending}`))
  })

  test('of a week holds its days and nothing else, with one Message-ID', () => {
    expect(mail('--from', '2022-01-24', '--to', '2022-01-30').status).toBe(0)
    const text = read('mail/2022-01-24--2022-01-30.txt')
    expect(text).toContain('24 January 2022 to 30 January 2022')
    expect(text).toContain('Storm leaves quay in ruins')
    expect(text).toContain('Westhaven votes on its wall')
    expect(text).not.toContain('Spring fair')
    expect(text).not.toContain('continues from')
    expect(text).toMatch(/https:\/\/brief\.example\.org\/articles\/a\.html#q-[0-9a-f]{10}/)
    expect(read('mail/2022-01-24--2022-01-30.eml')).toMatch(/^Message-ID: <2022-01-24--2022-01-30\.[0-9a-f]{8}@brief\.example\.org>\r$/m)
    expect(read('mail/2022-01-24--2022-01-30.eml')).toMatch(/^Date: Sun, 30 Jan 2022 00:00:00 \+0000\r$/m)
  })

  test('without a window is the newest period’s, and two runs are the same bytes', () => {
    expect(mail().stdout).toContain('2022-05-02.eml')
    const before = hashes('mail')
    mail()
    expect(hashes('mail')).toEqual(before)
  })

  test('writes nothing but its folder, which git ignores; never into the site', () => {
    rmSync(join(desk.folder, 'mail'), { recursive: true, force: true })
    const before = hashes('_site')
    mail('--period', '2022-01-26')
    expect(hashes('_site')).toEqual(before)
    expect(read('mail/.gitignore')).toMatch(/^\*$/m)
    expect(mail('--out', '_site/mail').status).toBe(2)
    expect(existsSync(join(desk.folder, '_site/mail'))).toBe(false)
  })

  test('of a day without articles writes nothing, or a notice when so set', () => {
    rmSync(join(desk.folder, 'mail'), { recursive: true, force: true })
    const ran = mail('--period', '2021-01-01')
    expect(ran).toMatchObject({ status: 0, stdout: '' })
    expect(ran.stderr).toContain('Nothing matched')
    expect(existsSync(join(desk.folder, 'mail'))).toBe(false)
    writeFileSync(join(desk.folder, 'package.json'), JSON.stringify({ daybrief: { mail: { empty: 'notice' } } }))
    expect(mail('--from', '2021-01-01', '--to', '2021-01-02').status).toBe(0)
    expect(read('mail/2021-01-01--2021-01-02.txt')).toContain('Nothing matched.')
  })

  test.each([
    [['--period', '2022-13']],
    [['--period', '../x']],
    [['--from', '2022-01-01']],
    [['--from', '2022-02-30', '--to', '2022-03-01']],
    [['--from', '2022-03-02', '--to', '2022-03-01']],
    [['--new', '--period', '2022-01-26']],
    [['--fast']],
  ])('refuses %j', (args) => expect(mail(...args).status).toBe(2))
})

describe('daybrief freeze', () => {
  beforeEach(open)
  afterEach(close)

  test('keeps a page that stands alone, mails, seeds and a manifest of them', () => {
    expect(desk.run(['freeze', '2022-01-24'])).toMatchObject({ status: 0, stdout: 'editions/2022-01-24\n' })
    const manifest = JSON.parse(read('editions/2022-01-24/manifest.json'))
    expect(manifest).toMatchObject({
      schema: 1,
      number: 1,
      name: '2022-01-24',
      period: '2022-01-24',
      messageId: '<2022-01-24.1@brief.example.org>',
      known: ['a', 'b', 'c'],
    })
    const files = filesBelow('editions/2022-01-24')
      .map((path) => path.slice('editions/2022-01-24/'.length))
      .filter((path) => path !== 'manifest.json')
    expect(manifest.files.map((file: { path: string }) => file.path)).toEqual(files.toSorted())
    expect(files.toSorted()).toEqual(['digest.eml', 'digest.html', 'digest.txt', 'index.html', 'seeds/a.txt', 'style.css'])
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(desk.folder, 'editions/2022-01-24', path))
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256])
    }
    const [quote] = manifest.quotes
    const [source] = quote.sources
    expect(source.spans.map(([from, to]: [number, number]) => seeds['a.txt'].slice(from, to)).join(' ')).toBe(source.text)
    const page = read('editions/2022-01-24/index.html')
    expect(page).toContain('We have rebuilt this wall three times in ten winters')
    expect(page).toContain('Edition 1, as it was sent.')
    expect(page).not.toMatch(/<script|<nav/)
    expect(
      [...page.matchAll(/\b(?:href|src)="([^"]*)"/g)]
        .map((match) => match[1])
        .filter((href) => href !== 'style.css' && !href?.startsWith('#')),
    ).toEqual([])
    expect(read('editions/2022-01-24/digest.txt')).toContain('https://brief.example.org/editions/2022-01-24/index.html')
  })

  test('an unknown period writes nothing', () => {
    expect(desk.run(['freeze', '1999-01-01']).status).toBe(1)
    expect(desk.run(['freeze']).status).toBe(2)
    expect(existsSync(join(desk.folder, 'editions'))).toBe(false)
  })

  test('again makes .2, with the next number; a month does not take its days along', () => {
    desk.run(['freeze', '2022-01-24'])
    const before = hashes('editions/2022-01-24')
    desk.run(['freeze', '2022-01-26'])
    expect(desk.run(['freeze', '2022-01-24']).stdout).toBe('editions/2022-01-24.2\n')
    expect(JSON.parse(read('editions/2022-01-24.2/manifest.json')).number).toBe(3)
    expect(hashes('editions/2022-01-24')).toEqual(before)
  })

  test('the site shows it unchanged, whatever becomes of the seeds, and tells what has changed', () => {
    desk.run(['freeze', '2022-01-24'])
    writeFileSync(
      join(desk.folder, 'seeds/a.txt'),
      seeds['a.txt'].replace('three times', 'four times').replace('Anna Berg', 'Nils Holm').replace('24 January', '25 January'),
    )
    expect(desk.run(['build']).status).toBe(0)
    for (const name of ['digest.eml', 'digest.html', 'digest.txt', 'index.html', 'manifest.json', 'style.css']) {
      expect(read('_site/editions/2022-01-24', name)).toBe(read('editions/2022-01-24', name))
    }
    expect(existsSync(join(desk.folder, '_site/editions/2022-01-24/seeds'))).toBe(false)
    const corrections = read('_site/corrections.html')
    expect(corrections).toContain('<del>three</del>')
    expect(corrections).toContain('<ins>four</ins>')
    const text = read('_site/editions/2022-01-24/correction.txt').replace(/\s+/g, ' ')
    expect(text).toMatch(
      /before: We have rebuilt this wall three times in ten winters,? now: We have rebuilt this wall four times in ten winters/,
    )
    expect(text).toContain('before: 24 January 2022 now: 25 January 2022')
    expect(read('_site/editions/2022-01-24/correction.eml')).toMatch(
      /^Message-ID: <2022-01-24\.correction\.[0-9a-f]{8}@brief\.example\.org>\r$/m,
    )
  })

  test('a changed speaker is told with both names; nothing changed, nothing told', () => {
    desk.run(['freeze', '2022-01-24'])
    desk.run(['build'])
    expect(existsSync(join(desk.folder, '_site/editions/2022-01-24/correction.html'))).toBe(false)
    expect(read('_site/corrections.html')).toContain('Nothing has changed.')
    writeFileSync(join(desk.folder, 'seeds/a.txt'), seeds['a.txt'].replace('Anna Berg', 'Nils Holm'))
    desk.run(['build'])
    const text = read('_site/editions/2022-01-24/correction.txt').replace(/\s+/g, ' ')
    expect(text).toContain('speaker, article a')
    expect(text).toContain('before: Anna Berg: We have rebuilt')
    expect(text).toContain('now: Nils Holm: We have rebuilt')
  })

  test('mail --new holds what came since, and does not repeat what was sent', () => {
    expect(mail('--new').stdout).toContain('since-0.eml')
    desk.run(['freeze', '2022-05-02'])
    expect(mail('--new')).toMatchObject({ status: 0, stdout: '' })
    writeFileSync(
      join(desk.folder, 'seeds/d.txt'),
      article('Ferry line to end in June', 'Published: 3 May 2022', 'Without the ferry this island has no winter'),
    )
    expect(mail('--new').stdout).toContain('since-1.eml')
    expect(read('mail/since-1.txt')).toContain('Ferry line to end in June')
    expect(read('mail/since-1.txt')).not.toContain('Spring fair')
  })

  test('a manifest that was touched beyond reading stops the build with its path', () => {
    desk.run(['freeze', '2022-01-24'])
    writeFileSync(join(desk.folder, 'editions/2022-01-24/manifest.json'), '{')
    expect(desk.run(['build'])).toMatchObject({ status: 1, stderr: expect.stringContaining('editions/2022-01-24/manifest.json') })
  })

  test('a deleted article is told once, and leaves no trace elsewhere', () => {
    desk.run(['freeze', '2022-01-24'])
    desk.run(['build'])
    writeFileSync(
      join(desk.folder, 'seeds/a.txt'),
      article('Market moves indoors', 'Published: 24 January 2022', 'There is no room for a third hall'),
    )
    desk.run(['build'])
    expect(statSync(join(desk.folder, '_site/editions/2022-01-24/correction.html')).size).toBeGreaterThan(0)
    const elsewhere = filesBelow('_site').filter((path) => !path.startsWith('_site/editions/') && path !== '_site/corrections.html')
    expect(elsewhere.filter((path) => read(path).includes('rebuilt this wall three times'))).toEqual([])
  })
})
