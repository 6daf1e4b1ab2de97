// Is the beginning of a very long quotation, which is all that a mail holds of it, proven like any other?
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Workspace } from '../helpers/built-site.ts'
import { makeWorkspace } from '../helpers/built-site.ts'

const paragraphs = Array.from({ length: 900 }, (_, day) => `“On day ${day} we went on as before, and nobody spoke of the harbour.`)

let work: Workspace
beforeAll(() => {
  work = makeWorkspace({ 'speech.txt': `A speech without end\n\nAnn Lee said: ${paragraphs.join('\n\n')}”\n` })
  expect(work.run(['build']).status).toBe(0)
})
afterAll(() => work.remove())

test('the marks that open each paragraph again are no words of it', () => {
  expect(readFileSync(join(work.site, 'digest/undated.txt'), 'utf8')).toContain('only the beginning stands here')
  const ran = work.run(['verify'])
  expect([ran.status, ran.stderr]).toEqual([0, ''])
})

test('a changed word of the beginning is caught', () => {
  const mail = join(work.folder, 'changed.txt')
  writeFileSync(mail, readFileSync(join(work.site, 'digest/undated.txt'), 'utf8').replace('On day 3 we', 'On day 3 they'))
  const ran = work.run(['verify', mail])
  expect([ran.status, /stands in no article/.test(ran.stderr + ran.stdout)]).toEqual([1, true])
})
