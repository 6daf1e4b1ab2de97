// How does one article travel between threads and builds? Its packed record and its sketch in one line, so that neither is worked out twice.
import type { Extracted } from '../brief/entries.ts'
import { sketch } from '../brief/sketch.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Seed } from '../model/seed.ts'
import { packRecord, unpackRecord } from './packed-record.ts'

/** JSON holds no tab of its own, so one can part the two. */
const BETWEEN = '\t'

export function packArticle(seed: Seed, record: ArticleRecord): string {
  return `${packRecord(record, seed.text)}${BETWEEN}${JSON.stringify(sketch(seed, record))}`
}

/** `seed` must be the one the line was made of. */
export function unpackArticle(line: string, seed: Seed): Extracted {
  const between = line.indexOf(BETWEEN)
  return { seed, record: unpackRecord(line.slice(0, between), seed.text), sketch: JSON.parse(line.slice(between + 1)) }
}
