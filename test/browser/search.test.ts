// Does a reader find what stands in the articles, from a folder on disk, by keyboard, and without JavaScript the archive?
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { buildFiveSeeds } from '../helpers/built-site.ts'
import type { Opened } from '../helpers/open-page.ts'
import { openPage } from '../helpers/open-page.ts'
import { launchBrowser } from './find.ts'

let browser: Browser
let built: Workspace
let folder = ''

beforeAll(async () => {
  built = buildFiveSeeds()
  folder = `${pathToFileURL(built.site).href}/`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  built?.remove()
})

const open = async (scripts = true): Promise<Opened> => {
  const opened = await openPage(browser, [folder], { javaScriptEnabled: scripts, viewport: { width: 360, height: 640 } })
  await opened.page.goto(`${folder}search.html`)
  return opened
}

async function ask(opened: Opened, words: string): Promise<string[]> {
  await opened.page.getByLabel('Words or names').fill(words)
  await opened.page.waitForTimeout(400)
  return opened.page.locator('main .found a').allTextContents()
}

describe('search from a folder on disk', () => {
  test('finds quotations, speakers, captions and words of the text, in any case, and asks nobody', async () => {
    const opened = await open()
    expect((await ask(opened, 'COLD war RHETORIC')).join()).toContain('Cold War rhetoric')
    expect(await ask(opened, 'stoltenberg')).not.toEqual([])
    expect(await ask(opened, 'multinational policing')).toHaveLength(2)
    expect(await ask(opened, 'multinatoinal')).not.toEqual([])
    expect({ outside: opened.outside, noise: opened.noise }).toEqual({ outside: [], noise: [] })
    await opened.close()
  })

  test('a result leads to the words themselves', async () => {
    const opened = await open()
    await ask(opened, 'multinational policing')
    await opened.page.locator('main .found a', { hasText: '“' }).first().press('Enter')
    await opened.page.waitForURL(/articles\/.*#q-/)
    await opened.close()
  })

  test('says when nothing is found', async () => {
    const opened = await open()
    expect(await ask(opened, 'zyzzyva quux')).toEqual([])
    expect(await opened.page.getByRole('status').first().textContent()).toContain('Nothing found')
    await opened.close()
  })

  test('filters by speaker, theme, date and quotations only', async () => {
    const opened = await open()
    const { page } = opened
    await page.locator('summary').click()
    await page.getByLabel('Quotations only').check()
    await page.getByLabel('Speaker').fill('truss')
    const said = await ask(opened, '')
    expect(said.length).toBeGreaterThan(0)
    expect((await page.locator('main .found p').allTextContents()).every((facts) => facts.startsWith('Liz Truss · '))).toBe(true)
    await page.getByLabel('Theme').selectOption('peacekeeping')
    expect(await ask(opened, '')).toEqual([])
    await page.getByLabel('Speaker').fill('')
    await page.getByLabel('From').fill('2024-11-29')
    await page.getByLabel('To').fill('2024-11-30')
    expect((await ask(opened, '')).length).toBeGreaterThan(3)
    await page.getByLabel('To').fill('2024-11-28')
    expect(await ask(opened, '')).toEqual([])
    await opened.close()
  })

  test('what was asked is there again on the way back', async () => {
    const opened = await open()
    const { page } = opened
    await page.locator('summary').click()
    await page.getByLabel('Quotations only').check()
    const found = await ask(opened, 'multinational policing')
    await page.locator('main .found a').first().press('Enter')
    await page.waitForURL(/articles\//)
    await page.goBack()
    await page.locator('main .found a').first().waitFor()
    expect(await page.locator('main .found a').allTextContents()).toEqual(found)
    expect(await page.getByLabel('Quotations only').isChecked()).toBe(true)
    expect(opened.noise).toEqual([])
    await opened.close()
  })

  test('without JavaScript it says so and shows the way to the archive', async () => {
    const opened = await open(false)
    expect(await opened.page.getByRole('status').textContent()).toContain('archive')
    await opened.page.getByRole('link', { name: 'The archive' }).click()
    expect(opened.page.url()).toBe(`${folder}archive.html`)
    await opened.close()
  })
})
