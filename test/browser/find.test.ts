// Is a browser found where one may be, and is its absence said in one line?
import { expect, test } from 'vitest'
import { findBrowsers } from './find.ts'

test('a named browser wins', () => {
  expect(findBrowsers({ BROWSER_PATH: process.execPath, PATH: '' })).toEqual([process.execPath])
  expect(findBrowsers({ CHROME_PATH: process.execPath, PATH: '' })).toEqual([process.execPath])
})

test('a named browser that cannot be run is an error, not a reason to take another', () => {
  expect(() => findBrowsers({ BROWSER_PATH: '/nowhere/chrome' })).toThrow(
    /^BROWSER_PATH names \/nowhere\/chrome.*apt-get install chromium.*BROWSER_PATH=/,
  )
})
