// How well does the current build read articles that others have labelled? One table over the sets beside the repository.
// Usage: npm run score [SET…]   SET: seeds quotes-dev quotes-train articles-dev themes-dev sentences-dev merge-dev (default: all but quotes-train)
// DAYBRIEF_SHARED names the folder that holds corpus/ (default ../shared). KEEP=DIR leaves records and error lists there.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const corpus = resolve(root, process.env.DAYBRIEF_SHARED ?? '../shared', 'corpus')
const work = process.env.KEEP ? resolve(process.env.KEEP) : mkdtempSync(join(tmpdir(), 'daybrief-score-'))
const main = join(root, 'dist/cli/main.js')

/** How many there are to judge is no figure of ours. */
const COUNTS = new Set(['n', 'items', 'missing'])

/** Each: how its figures are made, and which figure a reader should look for in the scorer's words. */
const sets = {
  seeds: {
    score: scoreSeeds,
    wanted: { 'seeds-ok': '5/5', 'quotes-f1': '1.000', speakers: '1.000', 'captions-f1': '1.000', dates: '5/5', 'themes-f1': '1.000' },
  },
  'quotes-dev': {
    score: () => scoreQuotes('quotes-dev', 'dev'),
    wanted: { 'quotes-f1': '≥ 98.0', 'attributed-f1': '≥ 90', 'speaker-accuracy': '≥ 90', invented: '0', 'spans off': '0' },
  },
  'quotes-train': { score: () => scoreQuotes('quotes-train', 'train'), wanted: { invented: '0', 'spans off': '0' } },
  'articles-dev': {
    score: scoreArticles,
    wanted: {
      title: '≥ 97 %',
      date_right: '≥ 95 %',
      date_wrong: '0',
      caption_F1: '≥ 85',
      body_kept: '≥ 99.5 %',
      clutter_removed: '≥ 92 %',
    },
  },
  'themes-dev': {
    score: () => scoreThemes('dev.jsonl'),
    wanted: { macroF1: '≥ 90', none: '≥ 95', diplomacy: '≥ 82', 'blind microF1': '≥ 80' },
  },
  'sentences-dev': { score: () => scoreThemes('sentences-dev.jsonl'), wanted: {} },
  'merge-dev': { score: scoreMerges, wanted: { 'quote-merge-f1': '', 'story-b3': '', 'false-merges': '' } },
}

if (!existsSync(corpus)) {
  console.log(`No labelled sets at ${corpus}: nothing to score. Set DAYBRIEF_SHARED to the folder that holds corpus/.`)
  process.exit(0)
}
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(sets, name))
if (unknown) {
  console.error(`No set is called ${unknown}. Sets: ${Object.keys(sets).join(' ')}`)
  process.exit(2)
}
const names = asked.length > 0 ? asked : Object.keys(sets).filter((name) => name !== 'quotes-train')
mkdirSync(work, { recursive: true })
const rows = names.flatMap(rowsOf)
printTable(rows)
if (!process.env.KEEP) rmSync(work, { recursive: true })
process.exitCode = rows.some(([, figure]) => figure === 'failed') ? 1 : 0

/** The rows of one set: [set, figure, value, wanted]. */
function rowsOf(name) {
  const { score, wanted } = sets[name]
  process.stderr.write(`${name} …\n`)
  try {
    const found = score()
    return Object.entries(found).map(([figure, value]) => [name, figure, value, wanted[figure] ?? ''])
  } catch (error) {
    return [[name, 'failed', error.message.split('\n')[0], '']]
  }
}

function scoreSeeds() {
  const folder = join(corpus, 'seeds')
  const out = run(process.execPath, [join(folder, 'score.mjs'), '--strict', folder, extract('seeds', texts(join(root, 'seeds')))], [0, 1])
  return pairs(lastLine(out))
}

function scoreQuotes(set, split) {
  const folder = join(corpus, set)
  const records = extract(set, texts(join(folder, split, 'text')))
  const gold = join(folder, 'gold', `sources-${split}.jsonl`)
  const sources = existsSync(gold) ? ['--sources', gold] : []
  const errors = join(work, `${set}.errors.jsonl`)
  const args = [join(folder, 'score.mjs'), '--polnear', join(folder, split), '--records', records, '--errors', errors, ...sources]
  const out = run(process.execPath, args, [0, 1])
  const verbatim = /invented (\d+) .*spans off (\d+)/.exec(out)
  return { ...pairs(lastLine(out)), invented: verbatim?.[1] ?? '?', 'spans off': verbatim?.[2] ?? '?' }
}

function scoreArticles() {
  const folder = join(corpus, 'articles-dev')
  const seeds = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'seed.txt'))
  const out = run(process.execPath, [join(folder, 'score.mjs'), folder, extract('articles-dev', seeds)], [0, 1])
  return pairs(lastLine(out))
}

function scoreThemes(file) {
  const env = { DAYBRIEF: `${process.execPath} ${main}`, KEEP: join(work, file) }
  const out = run('bash', [join(corpus, 'themes-dev/run.sh'), root, join(corpus, 'themes-dev', file), '--by=sample'], [0], env)
  const blind = /^ {2}blind .*microF1= *([\d.]+)/m.exec(out)
  const theme = (name) => new RegExp(`^${name}\\s+\\S+\\s+\\S+\\s+(\\S+)`, 'm').exec(out)?.[1] ?? '?'
  const themes = Object.fromEntries(['diplomacy', 'sanctions', 'deployments', 'peacekeeping'].map((name) => [name, theme(name)]))
  return { ...pairs(lastLine(out)), ...themes, ...(blind ? { 'blind microF1': blind[1] } : {}) }
}

function scoreMerges() {
  const build = {
    DAYBRIEF_BUILD: `"${process.execPath}" "${main}" build --seeds "$SEEDS_IN" --out "$SITE_OUT"`,
    KEEP: join(work, 'merge-dev'),
  }
  const out = run(
    'bash',
    [join(corpus, 'merge-dev/run.sh'), root, join(corpus, 'merge-dev'), '--errors', join(work, 'merge.errors.jsonl')],
    [0],
    build,
  )
  const captions = /^captions (\d+\/\d+)/m.exec(out)
  return { ...pairs(lastLine(out)), ...(captions ? { 'captions once': captions[1] } : {}) }
}

/** Writes the records of these files and gives the path. */
function extract(name, files) {
  const path = join(work, `${name}.records.jsonl`)
  const out = run(process.execPath, [main, 'extract', ...files], [0, 1])
  writeFileSync(path, out)
  return path
}

function texts(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name))
}

function run(command, args, allowed, env = {}) {
  const done = spawnSync(command, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 29 })
  if (!allowed.includes(done.status))
    throw new Error(`${args[0].split('/').slice(-3).join('/')} ended with ${done.status}: ${done.stderr.trim().split('\n').at(-1)}`)
  return done.stdout
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}

/** `a=1 b=2` as an object. */
function pairs(line) {
  const found = [...line.matchAll(/([A-Za-z][\w-]*)=([^\s)]+)/g)].map((match) => [match[1], match[2]])
  return Object.fromEntries(found.filter(([name]) => !COUNTS.has(name)))
}

function printTable(lines) {
  const all = [['set', 'figure', 'reached', 'to reach'], ['---', '---', '---', '---'], ...lines]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column].length)))
  for (const row of all)
    console.log(`| ${row.map((cell, column) => (cell === '---' ? '-'.repeat(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`)
}
