// Where does a Spark cluster run that a test may break? One master and its workers on loopback, each a group of processes of its own.
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const python = process.env['PYSPARK_PYTHON'] ?? 'python3'

/** The folder of the installed pyspark, which holds Spark itself; null: not installed, or no Java to run it. */
export function findSpark(): { home: string; python: string } | null {
  const asked = spawnSync(python, ['-c', 'import pyspark, os; print(os.path.dirname(pyspark.__file__))'], { encoding: 'utf8' })
  const home = asked.status === 0 ? asked.stdout.trim() : ''
  return existsSync(join(home, 'bin/spark-class')) && spawnSync('java', ['-version']).status === 0 ? { home, python } : null
}

export interface Cluster {
  readonly url: string
  /** SIGKILL to a worker and its executor. */
  readonly killWorker: (index: number) => void
  readonly stop: () => void
}

/** `scratch` is an existing folder. Resolves when the master has seen every worker. */
export async function startCluster(home: string, workers: number, scratch: string): Promise<Cluster> {
  const started: ChildProcess[] = []
  const environment = {
    ...process.env,
    SPARK_HOME: home,
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_WORKER_DIR: scratch,
    SPARK_DAEMON_MEMORY: '256m',
  }
  const here = ['--host', '127.0.0.1', '--port', '0', '--webui-port', '0']
  const start = (role: string, ...args: string[]): ChildProcess => {
    const options: SpawnOptions = { env: environment, cwd: scratch, detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
    const child = spawn(join(home, 'bin/spark-class'), [`org.apache.spark.deploy.${role}`, ...here, ...args], options)
    started.push(child)
    return child
  }
  const stop = (): void => started.forEach(killGroup)
  try {
    const master = start('master.Master')
    const log = collect(master)
    const [url = ''] = await log(/spark:\/\/127\.0\.0\.1:\d+/g, 1)
    const list = Array.from({ length: workers }, () => start('worker.Worker', '--cores', '1', '--memory', '600m', url))
    for (const worker of list) worker.stderr?.resume()
    await log(/Registering worker/g, workers)
    return { url, stop, killWorker: (index) => killGroup(list[index]) }
  } catch (error) {
    stop()
    throw error
  }
}

function killGroup(child: ChildProcess | undefined): void {
  if (child?.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It is gone already, which is what was wanted.
  }
}

/** Waits until what the process writes to stderr holds `count` matches; rejects when it ends before. */
function collect(child: ChildProcess): (pattern: RegExp, count: number) => Promise<string[]> {
  let text = ''
  child.stderr?.on('data', (part: Buffer) => (text += part.toString()))
  return (pattern, count) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = text.match(pattern) ?? []
        if (found.length >= count) resolve([...found])
      }
      child.stderr?.on('data', look)
      child.once('exit', () => reject(new Error(`Spark ended: ${text.slice(-2000)}`)))
      look()
    })
}
