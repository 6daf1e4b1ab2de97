// What does a worker thread do? Extracts the articles it is sent and answers with packed articles.
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../extract/extract.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Seed } from '../model/seed.ts'
import { packArticle } from './packed-article.ts'

const lexicon: Lexicon = workerData

parentPort?.on('message', (seeds: readonly Seed[]) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(seeds.map((seed) => packArticle(seed, extract(seed, lexicon))))
})
