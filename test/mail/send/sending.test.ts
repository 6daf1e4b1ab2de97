// In which order and at which pace are readers served? Rounds and pauses, without a clock.
import { expect, test } from 'vitest'
import type { Outcome } from '../../../src/mail/send/ledger.ts'
import { sendAll, standing } from '../../../src/mail/send/sending.ts'

function record(answers: Readonly<Record<string, readonly Outcome['state'][]>>, reached = true) {
  const log: string[] = []
  const asked = new Map<string, number>()
  const offer = (to: string, leaving: () => void) => {
    const turn = asked.get(to) ?? 0
    asked.set(to, turn + 1)
    const state = answers[to]?.[turn] ?? 'sent'
    if (reached) leaving()
    return Promise.resolve({ outcome: { state, code: null, text: '' }, reached })
  }
  const ledger = { last: () => null, write: (to: string, { state }: Outcome) => void log.push(`${to} ${state}`), close: () => undefined }
  const pause = (seconds: number) => Promise.resolve(void log.push(`pause ${seconds}`))
  return { log, sending: { ledger, offer, pause, progress: () => undefined } }
}

test('each outcome stands in the ledger before the next reader’s turn, evenly spaced', async () => {
  const { log, sending } = record({})
  await sendAll(['a', 'b'], { ...sending, pace: { apart: 0.2, retries: 3, wait: 60 } })
  expect(log).toEqual(['pause 0.2', 'a sending', 'a sent', 'b sending', 'b sent'])
})

test('those put off wait S, 2S, 4S; others are not held up', async () => {
  const { log, sending } = record({ a: ['deferred', 'deferred', 'deferred', 'deferred', 'sent'] })
  await sendAll(['a', 'b'], { ...sending, pace: { apart: 0, retries: 3, wait: 60 } })
  expect(log.filter((line) => !line.endsWith('sending'))).toEqual([
    'a deferred',
    'b sent',
    'pause 60',
    'a deferred',
    'pause 120',
    'a deferred',
    'pause 240',
    'a deferred',
  ])
})

test('failed and unsure are not tried again', async () => {
  const { log, sending } = record({ a: ['failed'], b: ['unsure'] })
  await sendAll(['a', 'b'], { ...sending, pace: { apart: 0, retries: 3, wait: 60 } })
  expect(log).toEqual(['a sending', 'a failed', 'b sending', 'b unsure'])
})

test('without a connection the rest of the round is deferred, and nothing is said to be sending', async () => {
  const { log, sending } = record({ a: ['deferred'] }, false)
  await sendAll(['a', 'b', 'c'], { ...sending, pace: { apart: 0, retries: 0, wait: 60 } })
  expect(log).toEqual(['a deferred', 'b deferred', 'c deferred'])
})

test('who is due', () => {
  expect(([null, 'deferred', 'sent', 'failed', 'sending', 'unsure'] as const).map((state) => standing(state, false))).toEqual([
    'due',
    'due',
    'done',
    'done',
    'unsure',
    'unsure',
  ])
  expect([standing('sending', true), standing('unsure', true), standing('sent', true)]).toEqual(['due', 'due', 'done'])
})
