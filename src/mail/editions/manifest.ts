// What does a frozen edition say of itself? editions/<name>/manifest.json, described field by field in docs/editions.md.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DaybriefError } from '../../model/diagnostic.ts'
import type { Precision } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'

export interface FrozenSource {
  readonly article: string
  readonly anchor: string
  readonly paragraph: number
  /** Into the seed's text as its reader gives it. */
  readonly spans: readonly Span[]
  /** This source's own words. */
  readonly text: string
}

export interface FrozenQuote {
  readonly id: string
  readonly text: string
  readonly kind: 'full' | 'fragment'
  readonly speaker: string | null
  readonly sources: readonly FrozenSource[]
}

export interface FrozenArticle {
  readonly id: string
  /** Path within the seeds folder, and below `seeds/` of the edition. */
  readonly file: string
  /** SHA-256 of the seed (of its line, for JSON Lines). */
  readonly sha256: string
  readonly headline: string
  readonly derived: boolean
  readonly date: string | null
  readonly precision: Precision
}

export interface FrozenFile {
  /** Below the edition's folder. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface EditionManifest {
  readonly schema: 1
  /** Counts all frozen editions, first 1. */
  readonly number: number
  /** The folder's name: the period, or `<period>.2` when it was frozen again. */
  readonly name: string
  readonly period: string
  readonly title: string
  readonly heading: string
  readonly messageId: string
  readonly baseUrl: string | null
  readonly articles: readonly FrozenArticle[]
  readonly quotes: readonly FrozenQuote[]
  /** Every article the seeds folder held then: what is not here came later. */
  readonly known: readonly string[]
  /** Every file of the edition but this one, in code-unit order. */
  readonly files: readonly FrozenFile[]
}

export const EDITIONS = 'editions'

/** The frozen editions of a project, lowest number first. Throws DaybriefError for a manifest that cannot be read. */
export function readEditions(root: string): EditionManifest[] {
  const folder = join(root, EDITIONS)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => readManifest(root, entry.name))
    .sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1))
}

function readManifest(root: string, name: string): EditionManifest {
  const path = `${EDITIONS}/${name}/manifest.json`
  let value: unknown
  try {
    value = JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    throw new DaybriefError('edition-damaged', `${path} cannot be read. Restore it as it was when the edition was frozen.`)
  }
  if (!isManifest(value) || value.name !== name)
    throw new DaybriefError(
      'edition-damaged',
      `${path} is not the manifest of this edition. Restore it as it was when the edition was frozen.`,
    )
  return value
}

function isManifest(value: unknown): value is EditionManifest {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  const lists = ['articles', 'quotes', 'known', 'files'].every((name) => Array.isArray(fields.get(name)))
  const texts = ['name', 'period', 'title', 'heading', 'messageId'].every((name) => typeof fields.get(name) === 'string')
  return fields.get('schema') === 1 && Number.isInteger(fields.get('number')) && lists && texts
}
