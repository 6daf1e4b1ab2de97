// Are records that many processes made the records of one? Apache Spark with a worker killed on the way, and GNU parallel.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { articlesFor } from '../bench/articles.ts'
import { readFiles, root } from '../helpers/sources.ts'
import { findSpark, startCluster } from './spark-cluster.ts'

const spark = findSpark()
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false
const daybrief = `'${process.execPath}' '${join(root, 'dist/cli/main.js')}'`
const PARTITIONS = 16

const folder = mkdtempSync(join(tmpdir(), 'daybrief-shards-'))
const input = join(folder, 'articles.ndjson')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const seeds = [...readFiles(['seeds'], '.txt').map(({ path, text }) => ({ id: path, source: path, text })), ...articlesFor(800)]
const lines = seeds.map(({ id, source, text }) => JSON.stringify({ id, source, text }))
lines.splice(400, 0, 'no JSON', JSON.stringify({ id: 'odd', source: 'odd.txt', text: 'She said “no”\u2028 and left \ud800 – naïve.' }))
writeFileSync(input, `${lines.join('\n')}\n`)

function alone(): Buffer {
  const ran = spawnSync('sh', ['-c', `${daybrief} extract --stdin < '${input}'`], { maxBuffer: 1 << 28 })
  expect(ran.status, 'the bad line').toBe(1)
  return ran.stdout
}

test.skipIf(!spark)(
  'Spark (skipped where pyspark or Java is not installed) gives the bytes of one process, a killed worker included',
  async () => {
    if (!spark) return
    const scratch = join(folder, 'spark')
    mkdirSync(scratch)
    const cluster = await startCluster(spark.home, 2, scratch)
    try {
      const out = join(folder, 'out')
      const { status, log } = await runJob(spark, cluster.url, out, () => cluster.killWorker(0))
      expect(status, log).toBe(0)
      expect(log).toMatch(/Lost executor/)
      expect(log).toMatch(`${lines.length} articles, ${lines.length} records`)
      const parts = readdirSync(out).filter((name) => name.startsWith('part-'))
      expect(parts.length).toBeGreaterThanOrEqual(PARTITIONS)
      expect(Buffer.concat(parts.sort().map((name) => readFileSync(join(out, name)))).equals(alone())).toBe(true)
    } finally {
      cluster.stop()
    }
  },
  300_000,
)

test.skipIf(!parallel)(
  'GNU parallel (skipped where it is not installed) gives the bytes of one process',
  () => {
    const command = `parallel --will-cite --pipepart -a '${input}' -k --block 500k "${daybrief} extract --stdin"`
    const ran = spawnSync('bash', ['-c', command], { maxBuffer: 1 << 28 })
    expect(ran.stdout.equals(alone())).toBe(true)
  },
  300_000,
)

/** Runs the example's job; `strike` is called once, when some partitions are done and others are not. */
async function runJob(
  at: { home: string; python: string },
  url: string,
  out: string,
  strike: () => void,
): Promise<{ status: number | null; log: string }> {
  const job = [join(root, 'examples/spark/records.py'), `file://${input}`, `file://${out}`]
  const options = ['--daybrief', daybrief, '--partitions', String(PARTITIONS)]
  const settings = { 'spark.master': url, 'spark.driver.host': '127.0.0.1', 'spark.executor.memory': '512m', 'spark.ui.enabled': 'false' }
  const submit = Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`])
  const env = { ...process.env, SPARK_HOME: at.home, SPARK_LOCAL_IP: '127.0.0.1', PYSPARK_PYTHON: at.python }
  const child = spawn(join(at.home, 'bin/spark-submit'), [...submit, ...job, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  // spark-submit sends everything its Python says, stderr too, to stdout.
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (log += part.toString()))
  const watch = setInterval(() => {
    if (donePartitions(out) < 3) return
    clearInterval(watch)
    strike()
  }, 50)
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watch)
  return { status, log }
}

function donePartitions(out: string): number {
  const committed = join(out, '_temporary/0')
  return existsSync(committed) ? readdirSync(committed).filter((name) => name.startsWith('task_')).length : 0
}
