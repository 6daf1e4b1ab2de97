// Where does the ledger lie when nobody says? Beside the digest, but never where a site is published from.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sendDigest } from '../../../src/mail/send/send-digest.ts'
import { readServer } from '../../../src/mail/send/server.ts'
import { digest } from '../../cli/send-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'daybrief-ledger-'))
function put(path: string, text: string): string {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
  return join(folder, path)
}
const list = put('list.txt', 'ann@example.test\n')
put('_site/data/edition.json', '{}')
put('editions/2024-11-29/manifest.json', '{}')

test.each([
  ['digest.eml', 'digest.eml.sent.jsonl'],
  ['_site/digest/2024-11-29.eml', 'mail/digest.2024-11-29.eml.sent.jsonl'],
  ['editions/2024-11-29/digest.eml', 'mail/2024-11-29.digest.eml.sent.jsonl'],
])('%s: %s', async (path, expected) => {
  const { ledger } = await sendDigest({
    digest: put(path, digest),
    list,
    ledger: null,
    server: readServer('smtp://127.0.0.1:1', false, {}),
    pace: { apart: 0, retries: 0, wait: 0 },
    dryRun: true,
    retryUnsure: false,
    progress: () => undefined,
  })
  expect(ledger).toBe(join(folder, expected))
})
