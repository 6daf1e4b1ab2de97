// Which browser do the tests drive? One that is on this machine: named, on PATH, or in the usual folders.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
const FOLDERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const REMEDIES = 'install one (Debian: apt-get install chromium), put it on PATH, or name it: BROWSER_PATH=/path/to/chromium'

/** Quiet: nothing a browser asks for of its own accord may be taken for a request of our pages. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
]

/** Paths worth trying, best first. Throws when BROWSER_PATH or CHROME_PATH names something that cannot be run, or when there is none. */
export function findBrowsers(env: NodeJS.ProcessEnv = process.env): string[] {
  const named = env['BROWSER_PATH'] ?? env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new Error(`BROWSER_PATH names ${named}, which cannot be run: ${REMEDIES}`)
    return [named]
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const found = [...onPath, ...FOLDERS].filter(isProgram)
  if (found.length === 0) throw new Error(`No Chromium, Chrome or Edge was found: ${REMEDIES}`)
  return found
}

/** The first browser that starts (a packaged stub may not). */
export async function launchBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const reasons: string[] = []
  for (const executablePath of findBrowsers()) {
    try {
      return await chromium.launch({ executablePath, args: [...FLAGS, ...root] })
    } catch (error) {
      reasons.push(`${executablePath}: ${String(error).split('\n')[0]}`)
    }
  }
  throw new Error(`No browser started (${reasons.join('; ')}): ${REMEDIES}`)
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
