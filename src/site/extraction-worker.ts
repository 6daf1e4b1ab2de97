// What does a worker thread do? Extracts the articles it is sent and answers with packed records.
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../extract/extract.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Seed } from '../model/seed.ts'
import { packRecord } from './packed-record.ts'

const lexicon: Lexicon = workerData

parentPort?.on('message', (seeds: readonly Seed[]) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(seeds.map((seed) => packRecord(extract(seed, lexicon), seed.text)))
})
