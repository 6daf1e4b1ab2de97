// How are many articles extracted at once? Worker threads take batches in turn; what comes out does not depend on how many they are.
import { Worker } from 'node:worker_threads'
import type { Lexicon } from '../model/lexicon.ts'
import type { Seed } from '../model/seed.ts'

/** Articles sent at once: enough that sending costs nothing, few enough that threads end together. */
const BATCH = 50

/** The packed records of these seeds, in their order. Throws what extraction throws. */
export async function extractInThreads(
  seeds: readonly Seed[],
  lexicon: Lexicon,
  threads: number,
  done: (count: number) => void,
): Promise<string[]> {
  const packed: string[] = []
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./extraction-worker.js', import.meta.url), { workerData: lexicon }),
  )
  let next = 0
  let finished = 0
  const feed = async (worker: Worker): Promise<void> => {
    while (next < seeds.length) {
      const at = next
      next += BATCH
      const answer = await ask(worker, seeds.slice(at, at + BATCH))
      answer.forEach((line, i) => (packed[at + i] = line))
      done((finished += answer.length))
    }
  }
  try {
    await Promise.all(workers.map(feed))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return packed
}

function ask(worker: Worker, seeds: readonly Seed[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (answer: readonly string[]) => {
      worker.off('error', reject)
      resolve(answer)
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(seeds)
  })
}
