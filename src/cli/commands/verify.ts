// daybrief verify: does every quotation stand letter for letter where its link says? Proved from the rendered files and the seeds alone.
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings } from '../../ingest/settings.ts'
import { readEditions } from '../../mail/editions/manifest.ts'
import { DaybriefError } from '../../model/diagnostic.ts'
import { readEditor } from '../../ingest/editor.ts'
import type { Project } from '../../model/project.ts'
import { changedSince, proveFrozen } from '../../verify/frozen.ts'
import type { Proof } from '../../verify/proof.ts'
import { readSeedsSay } from '../../verify/seeds-say.ts'
import type { SeedsSay } from '../../verify/seeds-say.ts'
import { proveMailFile, proveSite } from '../../verify/verify.ts'
import type { Command } from '../command.ts'
import { keepHeapSmall } from '../heap.ts'
import { say } from '../say.ts'

const help = `daybrief verify [SITE|EDITION|MAIL…] [--seeds DIR]

Reads the rendered pages and mails (a site's folder, .eml, .html or .txt; default: _site and every frozen edition) and proves from the
seeds alone, offline, that every quotation, caption and headline stands there letter for letter, that each link
leads to exactly these words, and that nobody else is named as their speaker. A frozen edition (editions/NAME) is
proved from the seeds kept with it; without arguments all are. Seeds that have changed since are named.

  --seeds DIR   the articles to prove against (default: seeds)

Prints “N quotations, N proven” and each failure with its file and place. Exit status: 0 all proven, 1 not.

  daybrief verify
  daybrief verify _site/digest/2024-11-29.eml`

function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options: { seeds: { type: 'string' } }, allowPositionals: true })
  const root = process.cwd()
  const project: Project = {
    root,
    seeds: resolve(values.seeds ?? 'seeds'),
    out: resolve('_site'),
    cache: null,
    settings: readSettings(root),
  }
  keepHeapSmall()
  const says = readSeedsSay(project, readEditor)
  const editions = readEditions(root)
  const asked = positionals.map((target) => target.replace(/\/$/, ''))
  const frozen = editions.filter(({ name }) => asked.length === 0 || asked.includes(`editions/${name}`))
  const targets = asked.length === 0 ? ['_site'] : asked.filter((target) => !frozen.some(({ name }) => target === `editions/${name}`))
  const proofs = [...targets.flatMap((target) => prove(target, says)), ...frozen.flatMap((edition) => proveFrozen(project, edition))]
  for (const edition of frozen) {
    for (const file of changedSince(edition, says.hashes)) say(`seeds/${file} has changed since the edition ${edition.name} was frozen.`)
  }
  return Promise.resolve(report(proofs))
}

function prove(target: string, says: SeedsSay): Proof[] {
  if (!existsSync(target))
    throw new DaybriefError('no-site', `There is no ${target}. Build the site first, or name another folder or mail.`)
  if (statSync(target).isDirectory()) return proveSite(target, says)
  if (!/\.(eml|html|txt)$/.test(target))
    throw new DaybriefError('no-mail', `${target} is neither a site’s folder nor a .eml, .html or .txt mail.`, 2)
  return proveMailFile(target, target, says)
}

/** Failures for people on stderr, the totals as data on stdout. */
function report(proofs: readonly Proof[]): number {
  const failed = proofs.filter((proof) => proof.wrong !== null)
  for (const { file, place, kind, wrong } of failed) say(`${file}:${place}  ${kind}  ${wrong}`)
  const total = (kind: Proof['kind'], one: string): string => {
    const all = proofs.filter((proof) => proof.kind === kind)
    return `${all.length} ${one}, ${all.filter((proof) => proof.wrong === null).length} proven`
  }
  process.stdout.write(
    `${total('quotation', 'quotations')}; ${total('caption', 'captions')}; ${total('sentence', 'headlines and sentences')}\n`,
  )
  return failed.length > 0 ? 1 : 0
}

export const command: Command = { help, run }
